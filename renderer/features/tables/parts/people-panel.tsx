import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BookOpen, Ellipsis, PencilLine, UserX } from 'lucide-react'
import type { TablePerson } from '../../../../shared/sync/table-messages.ts'
import { useSession } from '../../../data/react.ts'
import { Avatar, Button, Menu, Section, showToast, VisuallyHidden } from '../../../ui/index.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import './people.css'

interface PeoplePanelProps {
  people: readonly TablePerson[]
  me: string | null
  isHost: boolean
}

/** Who sits at the table, what they may do, and whether they all have the same text. */
export function PeoplePanel({ people, me, isHost }: PeoplePanelProps) {
  const { t } = useTranslation('tables')
  const { table } = useSession()
  const [leaving, setLeaving] = useState<TablePerson | null>(null)
  const part = useKeptFocus<HTMLDivElement>()
  const seated = people.filter(({ state }) => state !== 'waiting')
  const eject = ({ id, name }: TablePerson): void => {
    table.eject(id)
    showToast({ text: t('people.ejected', { name }) })
  }
  return (
    <div ref={part} tabIndex={-1}>
      <Section title={t('people.title')}>
        <ul className="wz-people" aria-label={t('people.list')}>
          {seated.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isMe={person.id === me}
              mayChange={isHost && person.kind === 'guest'}
              onEject={() => setLeaving(person)}
            />
          ))}
        </ul>
      </Section>
      {leaving !== null && (
        <ConfirmDialog
          title={t('people.ejectTitle', { name: leaving.name })}
          text={t('people.ejectText', { name: leaving.name })}
          confirm={t('people.eject')}
          keep={t('people.keep')}
          onConfirm={() => eject(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}

interface PersonRowProps {
  person: TablePerson
  isMe: boolean
  mayChange: boolean
  onEject: () => void
}

/** "Fatma Yıldız", and under it "De Linde · gast · schrijft mee · gelijk". */
function PersonRow({ person, isMe, mayChange, onEject }: PersonRowProps) {
  const { t } = useTranslation('tables')
  const { name, kind, organisation, state, mayWrite, equal } = person
  const where = state === 'away' ? t('people.away') : equal === true ? t('people.equal') : t('people.behind')
  const may = kind === 'guest' ? (mayWrite ? t('people.writes') : t('people.reads')) : ''
  const words = [isMe ? t('people.you') : '', organisation, t(`people.${kind}`), may, where]
  return (
    <li className="wz-people__seat" data-state={state}>
      <div className="wz-people__who">
        <Avatar name={name} isNamed />
        <span className="wz-people__words">
          <span className="wz-people__name">{name}</span>
          <span className="wz-people__more">{words.filter((part) => part !== '').join(' · ')}</span>
        </span>
      </div>
      {mayChange && <Change person={person} onEject={onEject} />}
    </li>
  )
}

/** What the host can do about one guest. */
function Change({ person, onEject }: { person: TablePerson; onEject: () => void }) {
  const { t } = useTranslation('tables')
  const { table } = useSession()
  const { id, name, mayWrite } = person
  return (
    <Menu
      trigger={
        <Button size="sm" variant="quiet" icon={Ellipsis}>
          <span aria-hidden>{t('people.change')}</span>
          <VisuallyHidden>{t('people.changeName', { name })}</VisuallyHidden>
        </Button>
      }
      items={[
        mayWrite
          ? { id: 'write', label: t('people.mayRead'), icon: BookOpen }
          : { id: 'write', label: t('people.mayWrite'), icon: PencilLine },
        { id: 'eject', label: t('people.eject'), icon: UserX, isDanger: true },
      ]}
      onAction={(action) => {
        if (action === 'write') table.allowWriting(id, !mayWrite)
        else onEject()
      }}
    />
  )
}
