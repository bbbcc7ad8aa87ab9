import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IdCard, Plus, UsersRound } from 'lucide-react'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { PersonDialog } from '../../common/person-dialog.tsx'
import { useWanted } from '../../common/wanted.ts'
import { contacts } from '../../data/queries/people.ts'
import { useQuery, useStatus } from '../../data/react.ts'
import { Banner, Button, ListDetail, Loading, Page, PageHeader, useShortcut } from '../../ui/index.ts'
import type { ContactLine } from './list.ts'
import { pairOf } from './merge.ts'
import { CardsDialog } from './parts/cards-dialog.tsx'
import { ContactDetail } from './parts/contact-detail.tsx'
import { ContactsTable } from './parts/contacts-table.tsx'
import { DoublesDialog } from './parts/doubles-dialog.tsx'
import { FilterBar } from './parts/filter-bar.tsx'
import type { OpenedMoment } from './parts/moments.tsx'
import { SameAsDialog } from './parts/same-as-dialog.tsx'
import { useContactLines, useCount, useShownContacts } from './parts/shown-contacts.ts'
import { TakeContacts } from './parts/take-contacts.tsx'
import { useTakeCards } from './take-cards.ts'
import { useDoubles, type Double } from './use-doubles.ts'
import { useRemoveContact } from './use-remove-contact.ts'
import './parts/contacts.css'

export interface ContactsScreenProps {
  /** The person in the detail pane: any of their records. */
  selected: DocId | null
  onSelect: (person: DocId | null) => void
  onOpenDossier: (dossier: DocId) => void
  onOpenMoment: (moment: OpenedMoment) => void
}

/** What lies over the screen. */
type Over =
  | { name: 'new' }
  | { name: 'edit'; line: ContactLine }
  | { name: 'cards' }
  | { name: 'doubles' }
  | { name: 'same-as'; line: ContactLine }
  | { name: 'compare'; pair: Double }

/** Everybody whom the municipality talks with (*contactgids*). */
export function ContactsScreen({ selected, onSelect, onOpenDossier, onOpenMoment }: ContactsScreenProps) {
  const { t } = useTranslation('contacts')
  const { t: key } = useTranslation('keys')
  const isReadOnly = useStatus().sync?.role === 'reader'
  const today = dayOf(new Date())
  const all = useQuery(contacts(), 'contacts')
  const everybody = all.state === 'ready' ? all.value : null
  const lines = useContactLines(everybody, today)
  const shown = useShownContacts(lines)
  const doubles = useDoubles(everybody)
  const [over, setOver] = useState<Over | null>(null)
  const [takesFocus, setTakesFocus] = useState(false)
  const takeCards = useTakeCards()
  const remove = useRemoveContact()
  const count = useCount(lines?.length ?? 0, shown.length)
  const close = (): void => setOver(null)

  const chosen = lines?.find((line) => isOf(line, selected)) ?? null
  useShortcut({ key: 'n', ctrl: true, does: key('newContact'), isOff: isReadOnly }, () =>
    setOver({ name: 'new' }),
  )
  useWanted('new-contact', () => {
    if (!isReadOnly) setOver({ name: 'new' })
  })
  useShortcut({ key: 'Escape', does: key('closeDetail'), isOff: selected === null }, () => onSelect(null))
  useShortcut({ key: 'F2', does: key('changeContact'), isOff: isReadOnly || chosen === null }, () => {
    if (chosen !== null) setOver({ name: 'edit', line: chosen })
  })

  const add = !isReadOnly && (
    <Button icon={Plus} variant="primary" onPress={() => setOver({ name: 'new' })}>
      {t('new')}
    </Button>
  )
  const firstStep = !isReadOnly && (
    <>
      {add}
      <Button icon={IdCard} onPress={() => setOver({ name: 'cards' })}>
        {t('importCards')}
      </Button>
    </>
  )
  const isEmpty = lines?.length === 0
  const header = (
    <PageHeader
      title={t('title')}
      badges={
        lines !== null &&
        !isEmpty && (
          <>
            <span className="wz-contacts-count">{count}</span>
            {doubles.length > 0 && !isReadOnly && (
              <Button size="sm" icon={UsersRound} onPress={() => setOver({ name: 'doubles' })}>
                {t('doubles.found', { count: doubles.length })}
              </Button>
            )}
          </>
        )
      }
      actions={
        lines !== null &&
        !isEmpty && (
          <>
            <TakeContacts lines={shown} onImport={isReadOnly ? null : () => setOver({ name: 'cards' })} />
            {add}
          </>
        )
      }
    />
  )
  if (all.state === 'error') {
    return (
      <Page>
        {header}
        <Banner tone="error" title={t('failed.title')}>
          {t('failed.text')}
        </Banner>
      </Page>
    )
  }
  if (lines === null) {
    return (
      <Page>
        {header}
        <Loading label={t('loading')} />
      </Page>
    )
  }
  const select = (doc: DocId | null, isByEnter: boolean): void => {
    setTakesFocus(isByEnter)
    onSelect(doc)
  }
  const detail = (
    <ContactDetail
      line={chosen}
      today={today}
      isReadOnly={isReadOnly}
      takesFocus={takesFocus}
      onEdit={() => chosen !== null && setOver({ name: 'edit', line: chosen })}
      onSameAs={() => chosen !== null && setOver({ name: 'same-as', line: chosen })}
      onTakeCard={() => chosen !== null && void takeCards([chosen], '3.0', chosen.person.name)}
      onRemove={() => {
        if (chosen === null) return
        onSelect(null)
        void remove(chosen)
      }}
      onOpenDossier={onOpenDossier}
      onOpenMoment={onOpenMoment}
    />
  )
  return (
    <Page
      fill={
        <ListDetail
          list={
            <ContactsTable
              lines={shown}
              isFiltered={lines.length > 0}
              today={today}
              selected={chosen?.doc ?? null}
              onSelect={(doc) => select(doc, false)}
              onOpen={(doc) => select(doc, true)}
              firstStep={firstStep}
            />
          }
          detail={selected === null ? null : detail}
          detailLabel={t('detail.label')}
          backLabel={t('detail.back')}
          closeLabel={t('detail.close')}
          onBack={() => onSelect(null)}
        />
      }
    >
      {header}
      {lines.length > 0 && <FilterBar lines={lines} count={count} />}
      {over?.name === 'new' && (
        <PersonDialog person={null} onClose={close} onMade={(doc) => select(doc, true)} />
      )}
      {over?.name === 'edit' && <PersonDialog person={over.line.person} onClose={close} />}
      {over?.name === 'cards' && <CardsDialog onClose={close} />}
      {over?.name === 'doubles' && <DoublesDialog doubles={doubles} onClose={close} />}
      {over?.name === 'same-as' && (
        <SameAsDialog
          contact={over.line}
          contacts={lines}
          onClose={close}
          onChoose={(other) => {
            const pair = pairOf(over.line, other)
            setOver({
              name: 'compare',
              pair: { ...pair, key: `${pair.one.doc}|${pair.other.doc}`, because: [] },
            })
          }}
        />
      )}
      {over?.name === 'compare' && <DoublesDialog doubles={[over.pair]} onClose={close} />}
    </Page>
  )
}

function isOf({ doc, others }: ContactLine, selected: DocId | null): boolean {
  return doc === selected || others.some((other) => other.doc === selected)
}
