import { useTranslation } from 'react-i18next'
import { CircleCheck, UserPlus } from 'lucide-react'
import { Seat } from '../../../../shared/model/seat.ts'
import { tableTopics } from '../../../../shared/model/table.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { checkSeats, type Level } from '../../../../shared/rules/seat-check.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { levels } from '../../../../shared/model/person.ts'
import { people, providerNames, standIns } from '../../../data/queries/people.ts'
import { useEntities, useQuery } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Badge, Banner, Button, showToast, VisuallyHidden } from '../../../ui/index.ts'
import { inviteToTable } from '../commands.ts'

interface SeatCheckViewProps {
  document: SessionDocument
  topic: string
  isReadOnly: boolean
}

/** Says in words who is missing at the table, and proposes who could come (*Stoelencheck*). */
export function SeatCheckView({ document, topic, isReadOnly }: SeatCheckViewProps) {
  const { t } = useTranslation(['tables', 'vocabulary'])
  const seats = useEntities(document, Seat)
  const contacts = useQuery(people(), 'people')
  const merged = useQuery(standIns(), 'stand-ins')
  const standFor = (doc: string): string =>
    (merged.state === 'ready' ? merged.value.get(doc) : undefined) ?? doc
  const known = contacts.state === 'ready' ? contacts.value : []
  if (wordKey(tableTopics, topic) === 'none')
    return <p className="wz-open-table__hint">{t('check.noTopic')}</p>
  // Nobody yet is no mistake, it is the beginning.
  if (seats.length === 0) return null
  const check = checkSeats(
    topic,
    seats.map((seat) => ({ ...seat, person: standFor(seat.person) })),
    known.map(({ doc, dossier, level }) => ({ id: doc, dossier, level })),
  )
  const byId = new Map(known.map((person) => [person.doc, person]))
  const proposals = check.proposals.map(({ id }) => byId.get(id)).filter((person) => person !== undefined)
  const sayGroup = (group: readonly Level[]): string =>
    group.map((level) => t(`vocabulary:level.${level}`)).join(t('check.or'))
  return (
    <section className="wz-check" aria-label={t('check.title')}>
      {check.missing.length === 0 ? (
        <Badge tone="positive" icon={CircleCheck}>
          {t('check.good')}
        </Badge>
      ) : (
        <Banner
          tone="attention"
          title={check.onlyDirectors ? t('check.onlyDirectorsTitle') : t('check.missingTitle')}
        >
          {check.onlyDirectors && <p>{t('check.onlyDirectors')}</p>}
          <p>{t('check.missing')}</p>
          <ul className="wz-check__missing">
            {check.missing.map((group) => (
              <li key={group.join()}>{sayGroup(group)}</li>
            ))}
          </ul>
          {contacts.state === 'ready' && proposals.length === 0 && <p>{t('check.noProposals')}</p>}
        </Banner>
      )}
      {proposals.length > 0 && (
        <>
          <h3 className="wz-check__title">{t('check.proposals')}</h3>
          <ul className="wz-seats__list">
            {proposals.map((person) => (
              <Proposal key={person.doc} document={document} person={person} isReadOnly={isReadOnly} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface ProposalProps {
  document: SessionDocument
  person: RowOf<'person'>
  isReadOnly: boolean
}

function Proposal({ document, person, isReadOnly }: ProposalProps) {
  const { t } = useTranslation(['tables', 'vocabulary'])
  const names = useQuery(providerNames(), 'provider-names')
  const { doc, dossier, name, level } = person
  const organisation = (names.state === 'ready' ? names.value.get(dossier) : undefined) ?? ''
  const invite = (): void => {
    inviteToTable(document, [{ person: doc, dossier, name, organisation, level }])
    showToast({ text: t('seats.invited', { name }) })
  }
  return (
    <li className="wz-check__proposal">
      <span className="wz-seats__words">
        <span className="wz-seats__name">{name}</span>
        <span className="wz-seats__level">
          {organisation || t('seats.unknownOrganisation')} · {t(`vocabulary:level.${wordKey(levels, level)}`)}
        </span>
      </span>
      {!isReadOnly && (
        <Button size="sm" icon={UserPlus} onPress={invite}>
          <span aria-hidden>{t('check.invite')}</span>
          <VisuallyHidden>{t('check.inviteName', { name })}</VisuallyHidden>
        </Button>
      )}
    </li>
  )
}
