import type { ReactNode } from 'react'
import { Button, Inline, VisuallyHidden, type LucideIcon } from '../../../ui/index.ts'

export interface RowAction {
  icon: LucideIcon
  /** The word on the button. */
  label: string
  /** The word with what it is about, for who cannot see beside what it stands. */
  name: string
  onPress: () => void
}

interface ListRowProps {
  name: string
  /** One quiet line under the name. */
  more: ReactNode
  actions: readonly RowAction[]
  children?: ReactNode
}

/** One place or person of a dossier, with what can be done with it. */
export function ListRow({ name, more, actions, children }: ListRowProps) {
  return (
    <li>
      <div className="wz-dossier-list__row">
        <div className="wz-dossier-list__words">
          <p className="wz-dossier-list__name">{name}</p>
          {more !== '' && <p className="wz-dossier-list__more">{more}</p>}
        </div>
        <Inline gap="xs">
          {actions.map(({ icon, label, name: whole, onPress }) => (
            <Button key={label} size="sm" variant="quiet" icon={icon} onPress={onPress}>
              <span aria-hidden>{label}</span>
              <VisuallyHidden>{whole}</VisuallyHidden>
            </Button>
          ))}
        </Inline>
      </div>
      {children}
    </li>
  )
}
