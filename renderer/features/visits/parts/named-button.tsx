import { Button, VisuallyHidden, type LucideIcon } from '../../../ui/index.ts'

interface NamedButtonProps {
  icon: LucideIcon
  /** The word on the button. */
  label: string
  /** The word with what it is about, for who cannot see beside what it stands. */
  name: string
  onPress: () => void
}

/** A button that stands on every line of a list. */
export function NamedButton({ icon, label, name, onPress }: NamedButtonProps) {
  return (
    <Button size="sm" variant="quiet" icon={icon} onPress={onPress}>
      <span aria-hidden>{label}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </Button>
  )
}
