import type { LucideIcon } from 'lucide-react'
import './icon.css'

export type { LucideIcon }

/** Decoration beside a word: never read aloud and never alone. Follows the size of the text. */
export function Icon({ of: Shape }: { of: LucideIcon }) {
  return <Shape className="wz-icon" aria-hidden strokeWidth={1.75} />
}
