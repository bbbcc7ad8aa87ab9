import type { ReactNode } from 'react'
import { GitMerge } from 'lucide-react'
import { Button } from '../actions/button.tsx'
import { Icon } from '../lib/icon.tsx'
import './also-entered.css'

export interface AlsoEnteredProps {
  /** e.g. "Ook ingevuld". */
  title: string
  /** The other value, as people read it. */
  value: ReactNode
  who: string
  when: string
  chooseLabel: string
  dismissLabel: string
  onChoose: () => void
  onDismiss: () => void
}

/** Under a field: what someone else filled in at the same time, one press to choose it. Nobody's words vanish. */
export function AlsoEntered({
  title,
  value,
  who,
  when,
  chooseLabel,
  dismissLabel,
  onChoose,
  onDismiss,
}: AlsoEnteredProps) {
  return (
    <div className="wz-also" role="group" aria-label={title}>
      <Icon of={GitMerge} />
      <div className="wz-also__words">
        <p className="wz-also__title">
          {title}: <span className="wz-also__value">{value}</span>
        </p>
        <p className="wz-also__who">
          {who}, {when}
        </p>
      </div>
      <div className="wz-also__actions">
        <Button size="sm" onPress={onChoose}>
          {chooseLabel}
        </Button>
        <Button size="sm" variant="quiet" onPress={onDismiss}>
          {dismissLabel}
        </Button>
      </div>
    </div>
  )
}
