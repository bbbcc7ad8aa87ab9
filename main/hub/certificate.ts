import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

export type Certificate = { certificate: string; privateKey: string }

const KEY = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const HOUR = 60 * 60_000
/** Longer than a table lasts. Nobody checks it but those who look; laptops go by the pin. */
const VALID = 12 * HOUR

/** A certificate that signs itself, with its private key, both as PEM; a new one for each table. */
export async function makeCertificate(address: string, now: number): Promise<Certificate> {
  // The same class in both, but for the name under which Node's types know it.
  x509.cryptoProvider.set(webcrypto as never)
  const keys = await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString('hex'),
    name: 'CN=Wederzijds',
    notBefore: new Date(now - HOUR),
    notAfter: new Date(now + VALID),
    keys,
    signingAlgorithm: KEY,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: address }])],
  })
  const exported = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { certificate: made.toString('pem'), privateKey: x509.PemConverter.encode(exported, 'PRIVATE KEY') }
}
