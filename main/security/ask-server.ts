import { dialog } from 'electron'
import { theWindow } from '../windows/the-window.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import { en } from './strings.en.ts'
import { nl } from './strings.nl.ts'

/**
 * Asks the user, outside the page, whether to connect with a server. Only the button itself is a yes: Enter, Escape
 * and closing the question are not.
 */
export async function askServer(host: string, language: Profile['language'] | undefined): Promise<boolean> {
  const words = (language === 'en' ? en : nl).newServer
  const question = {
    type: 'question',
    title: 'Wederzijds',
    message: words.message(host),
    detail: words.detail,
    buttons: [words.connect, words.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  } as const
  const window = theWindow()
  if (window === null) return false
  const { response } = await dialog.showMessageBox(window, { ...question, buttons: [...question.buttons] })
  return response === 0
}
