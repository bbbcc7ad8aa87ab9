import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from '@tiptap/react'
import { bsnDigits } from '../../shared/rules/bsn/find-bsn.ts'
import { TextGuardNotice } from '../ui/index.ts'
import { numberWords } from './number-words.ts'
import { useNumberKeeper, type NumberKeeper } from './number-guard-context.ts'
import type { NumberInText } from './number-guard-find.ts'
import type { NumberGuardOptions } from './number-guard.ts'
import { showHidden } from './number-guard-hide.ts'

export interface HiddenNumbers extends NumberGuardOptions {
  hidden: readonly NumberInText[]
  ask: NumberKeeper['ask']
}

/** The numbers that were hidden last in one text, until the user decides about them. */
export function useHiddenNumbers(): HiddenNumbers {
  const { allows, ask, holds } = useNumberKeeper()
  const [hidden, setHidden] = useState<readonly NumberInText[]>([])
  return { allows, ask, hidden, onHidden: setHidden, onHeld: holds }
}

/** Says that a number was hidden, and puts it back for who has a reason. */
export function NumberGuardNotice({ editor, numbers }: { editor: Editor; numbers: HiddenNumbers }) {
  const { t } = useTranslation('editor')
  const { hidden, ask, onHidden } = numbers
  if (hidden.length === 0) return null
  const finish = (): void => {
    onHidden([])
    editor.commands.focus()
  }
  const keep = async (): Promise<void> => {
    const digits = [...new Set(hidden.map(({ written }) => bsnDigits(written)))]
    if ((await ask?.(digits)) !== true) return
    editor.view.dispatch(showHidden(editor.state))
    finish()
  }
  const words = numberWords(t, ask !== null)
  return (
    <div className="wz-written__notice">
      <TextGuardNotice words={words} onKeep={ask === null ? null : () => void keep()} onDismiss={finish} />
    </div>
  )
}
