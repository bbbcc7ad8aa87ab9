import { timingSafeEqual, X509Certificate } from 'node:crypto'
import { connect } from 'node:tls'
import type { TablePlace } from '../../shared/ipc/tables.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { TABLE_APP_PATH } from '../../shared/sync/table-messages.ts'
import { fingerprintOf } from '../files/fingerprint.ts'
import { isPrivateAddress } from '../hub/interfaces.ts'

/** Laptops that host a table, as far as this window may connect with them until the app closes. */
export interface TrustedTables {
  /** Looks who answers there and compares with the pin of the code. */
  trust: (place: TablePlace) => Promise<Result<{ url: string }, 'unreachable' | 'other-laptop'>>
  /** Trusts a certificate (DER) that is known already: of the table that this laptop hosts itself. */
  add: (host: string, port: number, certificate: Uint8Array) => void
  mayReach: (url: URL) => boolean
  /** Whether this certificate (PEM) is the one of a table at that host. */
  accepts: (hostname: string, certificate: string) => boolean
}

const TIME_TO_ANSWER = 5_000

export function trustedTables(): TrustedTables {
  /** Fingerprints by `host:port`, and by host: whoever checks a certificate is not told the port. */
  const places = new Set<string>()
  const certificates = new Map<string, Set<string>>()

  function add(host: string, port: number, certificate: Uint8Array): void {
    places.add(`${host}:${port}`)
    const known = certificates.get(host) ?? new Set()
    certificates.set(host, known.add(hex(fingerprintOf(certificate))))
  }

  return {
    add,
    trust: async ({ host, port, pin }) => {
      if (!isPrivateAddress(host)) return err('unreachable')
      const certificate = await certificateAt(host, port)
      if (certificate === null) return err('unreachable')
      if (!timingSafeEqual(fingerprintOf(certificate).subarray(0, pin.length), pin))
        return err('other-laptop')
      add(host, port, certificate)
      return ok({ url: `wss://${host}:${port}${TABLE_APP_PATH}` })
    },
    mayReach: ({ protocol, host, pathname }) =>
      protocol === 'wss:' && pathname === TABLE_APP_PATH && places.has(host),
    accepts: (hostname, certificate) => {
      const known = certificates.get(hostname)
      return known !== undefined && known.has(hex(fingerprintOf(new X509Certificate(certificate).raw)))
    },
  }
}

/** The certificate that answers at an address, whatever it says; null when nothing speaks TLS there. */
function certificateAt(host: string, port: number): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    // Nothing is sent over this connection: it only shows who is there.
    const socket = connect({ host, port, rejectUnauthorized: false, minVersion: 'TLSv1.3' })
    const settle = (certificate: Uint8Array | null) => {
      socket.destroy()
      resolve(certificate)
    }
    socket.setTimeout(TIME_TO_ANSWER, () => settle(null))
    socket.once('secureConnect', () => settle(socket.getPeerX509Certificate()?.raw ?? null))
    socket.once('error', () => settle(null))
    socket.once('close', () => settle(null))
  })
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
