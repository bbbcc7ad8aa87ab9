import { randomUUID } from 'node:crypto'
import type { WebContents } from 'electron'
import { askWhere } from '../files/ask-where.ts'
import { fileInParts, type FileInParts } from '../files/file-in-parts.ts'
import { serial } from '../files/serial.ts'
import { writeChosen } from '../files/write-chosen.ts'
import { makePdf } from '../print/make-pdf.ts'
import type { ProfileStore } from '../profile/profile.ts'
import type { FileKind } from '../../shared/ipc/files.ts'
import { err, ok } from '../../shared/kernel/result.ts'
import type { Handlers } from './register.ts'

export function filesHandlers(profile: ProfileStore): Handlers<'files'> {
  // One question at a time: two over each other would let the user answer the wrong one.
  const inTurn = serial()
  const inParts = new Map<string, { page: WebContents; file: FileInParts }>()

  const ask = (page: WebContents, name: string, kind: FileKind) =>
    askWhere(page, name, kind, profile.current()?.language)

  const save = (page: WebContents, name: string, kind: FileKind, bytes: Uint8Array) =>
    inTurn(async () => {
      const path = await ask(page, name, kind)
      return path === null ? err('cancelled') : writeChosen(path, bytes)
    })

  /** Only the page that began a file goes on with it. */
  const fileOf = (page: WebContents, id: string): FileInParts | null => {
    const found = inParts.get(id)
    return found?.page === page ? found.file : null
  }

  const drop = async (id: string): Promise<void> => {
    const found = inParts.get(id)
    inParts.delete(id)
    await found?.file.abort()
  }

  return {
    save: ({ name, bytes, kind }, { sender }) => save(sender, name, kind, bytes),
    print: async ({ name, html }, { sender }) => {
      const pdf = await makePdf(html)
      return pdf.ok ? save(sender, name, 'pdf', pdf.value) : pdf
    },
    begin: ({ name, kind, size }, { sender }) =>
      inTurn(async () => {
        const path = await ask(sender, name, kind)
        if (path === null) return err('cancelled')
        const begun = await fileInParts(path, size)
        if (!begun.ok) return begun
        const id = randomUUID()
        inParts.set(id, { page: sender, file: begun.value })
        const leave = (): void => void drop(id)
        sender.once('destroyed', leave)
        sender.once('did-navigate', leave)
        return ok({ file: id })
      }),
    append: async ({ file, bytes }, { sender }) => {
      const open = fileOf(sender, file)
      if (open === null) return err('gone')
      const written = await open.append(bytes)
      if (!written.ok) inParts.delete(file)
      return written
    },
    commit: async ({ file }, { sender }) => {
      const open = fileOf(sender, file)
      if (open === null) return err('gone')
      inParts.delete(file)
      return await open.commit()
    },
    abort: async ({ file }, { sender }) => {
      if (fileOf(sender, file) !== null) await drop(file)
      return ok(undefined)
    },
  }
}
