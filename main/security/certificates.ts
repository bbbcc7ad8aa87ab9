import { session } from 'electron'
import type { TrustedTables } from './tables.ts'

const ACCEPT = 0
const AS_USUAL = -3

/** A laptop that hosts a table has a certificate of its own making: that one is accepted there. Everything
 * else is decided as always. */
export function setupCertificates(tables: TrustedTables): void {
  session.defaultSession.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    answer(tables.accepts(hostname, certificate.data) ? ACCEPT : AS_USUAL)
  })
}
