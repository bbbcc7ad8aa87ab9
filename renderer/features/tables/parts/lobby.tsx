import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BookOpen, DoorOpen, X } from 'lucide-react'
import type { TablePerson } from '../../../../shared/sync/table-messages.ts'
import { useSession } from '../../../data/react.ts'
import { Avatar, Button, Section, VisuallyHidden } from '../../../ui/index.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import './people.css'

/** Guests who want to come in. The host decides; every knock is said aloud once. */
export function Lobby({ people }: { people: readonly TablePerson[] }) {
  const { t } = useTranslation('tables')
  const { table } = useSession()
  const waiting = people.filter(({ state }) => state === 'waiting')
  const part = useKeptFocus<HTMLDivElement>()
  const sayWho = ({ name, organisation }: TablePerson): string =>
    organisation === '' ? name : t('lobby.who', { name, organisation })
  return (
    <div ref={part} tabIndex={-1}>
      <Knocks waiting={waiting} sayWho={sayWho} />
      <Section title={t('lobby.title')}>
        {waiting.length === 0 ? (
          <p className="wz-open-table__hint">{t('lobby.none')}</p>
        ) : (
          <ul className="wz-people">
            {waiting.map((person) => (
              <li className="wz-people__knock" key={person.id}>
                <div className="wz-people__who">
                  <Avatar name={person.name} isNamed />
                  <span className="wz-people__words">
                    <span className="wz-people__name">{person.name}</span>
                    <span className="wz-people__more">{person.organisation}</span>
                  </span>
                </div>
                <div className="wz-people__actions">
                  <Button
                    size="sm"
                    variant="primary"
                    icon={DoorOpen}
                    onPress={() => table.admit(person.id, true)}
                  >
                    <span aria-hidden>{t('lobby.admit')}</span>
                    <VisuallyHidden>{t('lobby.admitName', { name: person.name })}</VisuallyHidden>
                  </Button>
                  <Button size="sm" icon={BookOpen} onPress={() => table.admit(person.id, false)}>
                    <span aria-hidden>{t('lobby.read')}</span>
                    <VisuallyHidden>{t('lobby.readName', { name: person.name })}</VisuallyHidden>
                  </Button>
                  <Button size="sm" variant="quiet" icon={X} onPress={() => table.refuse(person.id)}>
                    <span aria-hidden>{t('lobby.refuse')}</span>
                    <VisuallyHidden>{t('lobby.refuseName', { name: person.name })}</VisuallyHidden>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

interface KnocksProps {
  waiting: readonly TablePerson[]
  sayWho: (person: TablePerson) => string
}

/** Says who knocks now, and nothing when somebody is let in. */
function Knocks({ waiting, sayWho }: KnocksProps) {
  const { t } = useTranslation('tables')
  const [said, setSaid] = useState<{ ids: readonly string[]; text: string }>({ ids: [], text: '' })
  useEffect(() => {
    const fresh = waiting.filter(({ id }) => !said.ids.includes(id))
    const isSame = fresh.length === 0 && waiting.length === said.ids.length
    if (isSame) return
    const ids = waiting.map(({ id }) => id)
    const text = fresh.map((person) => t('lobby.knock', { who: sayWho(person) })).join(' ')
    setSaid({ ids, text: text || (ids.length > 0 ? said.text : '') })
  }, [waiting, said, sayWho, t])
  return (
    <div role="status">
      <VisuallyHidden>{said.text}</VisuallyHidden>
    </div>
  )
}
