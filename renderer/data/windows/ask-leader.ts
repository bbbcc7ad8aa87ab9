import { newId } from '../../../shared/kernel/ids.ts'
import type { Role } from '../../../shared/sync/names.ts'
import type { OtherWindows } from './other-windows.ts'

/** A leader that has gone does not answer. */
const PATIENCE_MS = 20_000

/** Asks the window that leads for an invitation for a colleague; null when there is none to be had now. */
export function invitations(windows: OtherWindows): (role: Role) => Promise<string | null> {
  const waiting = new Map<string, (text: string | null) => void>()
  windows.listen('invited', ({ question, text }) => waiting.get(question)?.(text))
  return (role) =>
    new Promise((resolve) => {
      const question = newId()
      const answer = (text: string | null): void => {
        waiting.delete(question)
        clearTimeout(timer)
        resolve(text)
      }
      const timer = setTimeout(() => answer(null), PATIENCE_MS)
      waiting.set(question, answer)
      windows.tell({ type: 'invite', question, role })
    })
}
