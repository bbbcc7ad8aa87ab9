import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import { INVITATION_DAYS } from '../shared/sync/control.ts'
import { personId, role } from '../shared/sync/names.ts'

const DEFAULT_PORT = 8787

const options = z.object({
  data: z.string().transform((folder) => resolve(folder)),
  port: z.coerce.number().int().min(0).max(65535),
  log: z.string().optional(),
  invite: z.boolean(),
  role,
  days: z.coerce.number().int().min(1).max(90),
  person: personId.optional(),
})

const command = z.union([
  z.tuple([z.enum(['serve', 'invite', 'devices'])]),
  z.tuple([z.literal('revoke'), z.string()]),
])

export type Arguments = z.infer<typeof options> & { command: z.infer<typeof command> }

/** Reads the command line (without node and script). */
export function readArguments(line: string[]): Result<Arguments, 'usage'> {
  try {
    const { values, positionals } = parseArgs({
      args: line,
      allowPositionals: true,
      options: {
        data: { type: 'string', default: defaultFolder() },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        log: { type: 'string' },
        invite: { type: 'boolean', default: false },
        role: { type: 'string', default: 'editor' },
        days: { type: 'string', default: String(INVITATION_DAYS) },
        person: { type: 'string' },
      },
    })
    const given = positionals.length === 0 ? ['serve'] : positionals
    return ok({ ...options.parse(values), command: command.parse(given) })
  } catch {
    return err('usage') // an unknown option throws, and so does a value that makes no sense
  }
}

function defaultFolder(): string {
  const name = 'wederzijds-server'
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), name)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), name)
}
