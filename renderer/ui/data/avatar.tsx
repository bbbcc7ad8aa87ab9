import { VisuallyHidden } from '../lib/visually-hidden.tsx'
import './avatar.css'

export interface AvatarProps {
  name: string
  /** The name stands beside it. Otherwise it is read aloud and shown on hover. */
  isNamed?: boolean | undefined
  /** Rings the avatar in the colour of this person's caret; six-digit hex. */
  colour?: string | undefined
}

/** A person by initials. */
export function Avatar({ name, isNamed = false, colour }: AvatarProps) {
  return (
    <span
      className="wz-avatar"
      title={isNamed ? undefined : name}
      style={colour ? { borderColor: colour } : undefined}
    >
      <span aria-hidden="true">{initials(name)}</span>
      {!isNamed && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return [first, last]
    .map((word) => /^./u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('nl')
}
