import { randomBytes, X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenTable, TableToOpen } from '../../shared/ipc/tables.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { encodeTableCode, PIN_BYTES, SECRET_BYTES } from '../../shared/sync/table-code.ts'
import { TABLE_APP_PATH } from '../../shared/sync/table-messages.ts'
import { decodeSecret, encodeSecret } from '../../shared/sync/table-secret.ts'
import { serial } from '../files/serial.ts'
import type { HubProcess, StartHub } from './hub-process.ts'
import { isPrivateAddress } from './interfaces.ts'
import type { KeptTable, KeptTables } from './kept-table.ts'
import type { ListenProblem } from './process/settings.ts'

type OpenProblem = ListenProblem | 'guest-page-missing'

/** The one table that this laptop hosts. */
export interface Tables {
  open: (table: TableToOpen) => Promise<Result<OpenTable, OpenProblem | 'already-open'>>
  /** Opens the table that was open when the app ended, if it is not open yet and its time is not over. */
  current: () => Promise<Result<OpenTable | null, OpenProblem>>
  close: () => Promise<void>
}

type Ports = {
  startHub: StartHub
  kept: KeptTables
  /** The folder of the page for guests. */
  page: string
  /** This window may connect with the certificate (DER) at this address. */
  trust: (host: string, port: number, certificate: Uint8Array) => void
  now?: () => number
}

const LIFE = 8 * 60 * 60_000
const RESTARTS = 3
const RESTARTS_WITHIN = 60_000

export function createTables({ startHub, kept, page, trust, now = Date.now }: Ports): Tables {
  /** Two calls at once must not open two. */
  const inTurn = serial()
  let table: KeptTable | null = null
  let hub: HubProcess | null = null
  let restarts: number[] = []

  function forget(): Promise<void> {
    table = null
    return kept.forget()
  }

  /** Starts the hub; answers the port on which it listens. A hub that dies later is started again on that port. */
  function start(opening: KeptTable, resumed: boolean): Promise<Result<number, ListenProblem>> {
    return new Promise((resolve) => {
      const mine = startHub(
        { ...opening, page, resumed },
        {
          event: (event) => {
            if (event.type === 'listening') resolve(ok(event.port))
            if (event.type === 'failed') resolve(err(event.reason))
            if (event.type === 'standing' && table) {
              table = { ...table, standing: event.standing }
              void inTurn(async () => table !== null && kept.write(table))
            }
            if (event.type === 'closed') {
              table = null
              // In turn: who asks for `current` now must not find on disk what is being forgotten.
              void inTurn(() => kept.forget())
              mine.kill()
            }
          },
          ended: () => {
            resolve(err('failed'))
            if (hub === mine) hub = null
            if (table && hub === null) void startAgain(table)
          },
        },
      )
      hub = mine
    })
  }

  async function startAgain(crashed: KeptTable): Promise<void> {
    restarts = restarts.filter((at) => at > now() - RESTARTS_WITHIN)
    // Whoever asks for `current` starts it once more.
    if (restarts.length >= RESTARTS) return
    restarts.push(now())
    const listening = await start(crashed, true)
    if (!listening.ok) hub?.kill()
  }

  async function begin(opening: KeptTable, resumed: boolean): Promise<Result<OpenTable, OpenProblem>> {
    if (!existsSync(join(page, 'index.html'))) return err('guest-page-missing')
    const listening = await start(opening, resumed)
    if (!listening.ok) {
      hub?.kill()
      hub = null
      return listening
    }
    table = { ...opening, port: listening.value }
    await kept.write(table)
    return ok(describe(table, trust))
  }

  return {
    open: (wanted) =>
      inTurn(async () => {
        if (table && table.closesAt > now()) return err('already-open')
        if (!isPrivateAddress(wanted.address)) return err('no-address')
        const openedAt = now()
        // Loaded when a table is opened: it would make every start of the app slower.
        const { makeCertificate } = await import('./certificate.ts')
        return begin(
          {
            version: 1,
            ...wanted,
            secret: encodeSecret(randomBytes(SECRET_BYTES)),
            hostSecret: encodeSecret(randomBytes(32)),
            key: encodeSecret(randomBytes(32)),
            ...(await makeCertificate(wanted.address, openedAt)),
            openedAt,
            closesAt: openedAt + LIFE,
            standing: { ejected: [], readers: [] },
          },
          false,
        )
      }),

    current: () =>
      inTurn(async () => {
        if (table && hub) return ok(describe(table, trust))
        const known = table ?? (await kept.read())
        if (known === null) return ok(null)
        if (known.closesAt <= now() || known.openedAt > now() + LIFE) {
          await forget()
          return ok(null)
        }
        return begin(known, true)
      }),

    close: () =>
      inTurn(async () => {
        await forget()
        hub?.kill()
        hub = null
      }),
  }
}

function describe(table: KeptTable, trust: Ports['trust']): OpenTable {
  const { document, workspace, title, address, port, hostSecret, openedAt, closesAt } = table
  const { raw, fingerprint256 } = new X509Certificate(table.certificate)
  const fingerprint = fingerprint256.replaceAll(':', '').toLowerCase()
  trust(address, port, raw)
  const code = encodeTableCode({
    host: address,
    port,
    secret: decodeSecret(table.secret) ?? new Uint8Array(),
    pin: Uint8Array.from(Buffer.from(fingerprint, 'hex').subarray(0, PIN_BYTES)),
  })
  const url = `wss://${address}:${port}${TABLE_APP_PATH}`
  return { document, workspace, title, address, port, url, code, fingerprint, hostSecret, openedAt, closesAt }
}
