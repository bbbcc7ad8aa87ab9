import { askWhere } from '../files/ask-where.ts'
import { writeChosen } from '../files/write-chosen.ts'
import type { Keys } from '../keys/keys.ts'
import { makeAdministratorKey } from '../keys/recovery.ts'
import type { ProfileStore } from '../profile/profile.ts'
import { LOCKING } from '../../shared/ipc/names.ts'
import { err, ok } from '../../shared/kernel/result.ts'
import { tellOthers } from '../windows/open-window.ts'
import type { Handlers } from './register.ts'

export function keysHandlers(keys: Keys, profile: ProfileStore): Handlers<'keys'> {
  return {
    status: () => keys.status(),
    unlock: ({ passphrase }) => keys.unlock(passphrase),
    protect: ({ current, passphrase }) => keys.protect(current, passphrase),
    recover: ({ identityFile }) => keys.recover(identityFile),
    open: ({ workspace }) => keys.workspace(workspace),
    sealed: ({ workspace }) => keys.noteSealed(workspace),
    forget: (_input, { sender }) => {
      const wasOpen = keys.opened() !== null
      keys.lock()
      // Locked is locked: the other windows keep what was typed in them, and close their workspace too.
      if (wasOpen && keys.opened() === null) tellOthers(sender, LOCKING)
      return ok(undefined)
    },
    // The secret half goes from here to the file: no page ever has it.
    makeAdministratorKey: async ({ name, about }, { sender }) => {
      const path = await askWhere(sender, name, 'txt', profile.current()?.language)
      if (path === null) return err('cancelled')
      const { identity, recipient } = await makeAdministratorKey()
      const written = await writeChosen(path, new TextEncoder().encode(`${about}\n${identity}\n`))
      return written.ok ? ok({ recipient }) : written
    },
    escrow: ({ workspace, recipient }) => keys.escrow(workspace, recipient),
  }
}
