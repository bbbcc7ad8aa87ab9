import { useTranslation } from 'react-i18next'
import { usePresence } from '../data/react.ts'
import type { SessionDocument } from '../data/workspace-session.ts'
import { Avatar } from '../ui/index.ts'
import './who-is-here.css'

/** Colleagues who have the same document open now. The line is always there, so that nothing moves when they come. */
export function WhoIsHere({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('vocabulary')
  const present = usePresence(document)
  const people = [...new Map(present.map((person) => [person.name, person])).values()]
  const [first, second, ...more] = people
  const sentence =
    first === undefined
      ? ''
      : second === undefined
        ? t('here.one', { name: first.name })
        : more.length === 0
          ? t('here.two', { name: first.name, other: second.name })
          : t('here.more', { name: first.name, count: more.length + 1 })
  return (
    <div className="wz-here" role="status">
      {people.slice(0, 5).map(({ name, colour }) => (
        <Avatar key={name} name={name} colour={colour} isNamed />
      ))}
      {sentence && <span>{sentence}</span>}
    </div>
  )
}
