import type { WebContents } from 'electron'
import { askWhere } from '../files/ask-where.ts'
import { serial } from '../files/serial.ts'
import { writeChosen } from '../files/write-chosen.ts'
import { makePdf } from '../print/make-pdf.ts'
import type { ProfileStore } from '../profile/profile.ts'
import type { FileKind } from '../../shared/ipc/files.ts'
import { err } from '../../shared/kernel/result.ts'
import type { Handlers } from './register.ts'

export function filesHandlers(profile: ProfileStore): Handlers<'files'> {
  // One question at a time: two over each other would let the user answer the wrong one.
  const inTurn = serial()

  const save = (page: WebContents, name: string, kind: FileKind, bytes: Uint8Array) =>
    inTurn(async () => {
      const path = await askWhere(page, name, kind, profile.current()?.language)
      return path === null ? err('cancelled') : writeChosen(path, bytes)
    })

  return {
    save: ({ name, bytes, kind }, { sender }) => save(sender, name, kind, bytes),
    print: async ({ name, html }, { sender }) => {
      const pdf = await makePdf(html)
      return pdf.ok ? save(sender, name, 'pdf', pdf.value) : pdf
    },
  }
}
