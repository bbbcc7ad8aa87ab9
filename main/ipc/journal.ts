import { osReason } from '../files/os-reason.ts'
import type { Journals } from '../journal/journals.ts'
import { err, ok } from '../../shared/kernel/result.ts'
import type { AppApi } from '../../shared/ipc/api.ts'

/** The same type as the window sees: tests run the window's code against the real journal. */
export function journalHandlers(journals: Journals): AppApi['journal'] {
  return {
    open: async ({ workspace, format }) => {
      try {
        const journal = await journals.open(workspace, format)
        if (journal === null) return err('newer-format')
        const freeBytes = await journals.freeBytes(workspace)
        const { state } = journal
        const found = { bytes: journal.size(), documents: journal.docs().length, frames: journal.frames() }
        return ok({ state, seq: journal.lastSeq(), ...found, freeBytes })
      } catch (error) {
        return err(osReason(error))
      }
    },
    docs: ({ workspace }) => {
      const journal = journals.get(workspace)
      return Promise.resolve(journal === undefined ? err('not-open') : ok({ docs: journal.docs() }))
    },
    free: async ({ workspace }) => {
      try {
        return ok({ freeBytes: await journals.freeBytes(workspace) })
      } catch {
        return err('io')
      }
    },
    append: async ({ workspace, frames }) => journals.get(workspace)?.append(frames) ?? err('not-open'),
    read: async ({ workspace, after, docs }) => {
      const journal = journals.get(workspace)
      if (journal === undefined) return err('not-open')
      try {
        return ok(await journal.read(after, docs))
      } catch {
        return err('io')
      }
    },
    rotate: async ({ workspace, phase, frames }) => {
      const rotate = journals.get(workspace)?.rotate
      if (rotate === undefined) return err('not-open')
      if (phase === 'append') return rotate.append(frames ?? [])
      return phase === 'begin' ? rotate.begin() : rotate.commit()
    },
  }
}
