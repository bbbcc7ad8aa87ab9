import { ShieldAlert } from 'lucide-react'
import { Button } from '../actions/button.tsx'
import { Icon } from '../lib/icon.tsx'
import type { TextGuardWords } from '../lib/text-guard.ts'
import './text-guard-notice.css'

export interface TextGuardNoticeProps {
  words: TextGuardWords
  /** Null where nobody may keep what was taken out. */
  onKeep: (() => void) | null
  onDismiss: () => void
}

/** Under a text: what was taken out of it, and the way back. Read aloud at once; the focus stays in the text. */
export function TextGuardNotice({ words, onKeep, onDismiss }: TextGuardNoticeProps) {
  return (
    <div className="wz-guard" role="group" aria-label={words.message}>
      <Icon of={ShieldAlert} />
      <p className="wz-guard__message" role="alert">
        {words.message}
      </p>
      <div className="wz-guard__actions">
        <Button size="sm" onPress={onDismiss}>
          {words.dismiss}
        </Button>
        {onKeep !== null && (
          <Button size="sm" variant="quiet" onPress={onKeep}>
            {words.keep}
          </Button>
        )}
      </div>
    </div>
  )
}
