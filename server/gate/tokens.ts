import type Database from 'better-sqlite3'
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, errors } from 'jose'
import * as z from 'zod'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { role } from '../../shared/sync/names.ts'

/** The signed statement "this laptop is this person's", valid for 90 days and renewed while in use. */
export type Tokens = {
  sign: (claims: Omit<Claims, 'issuedAt' | 'expires'>) => Promise<string>
  /** `UNKNOWN`: not signed by this server, for something else, tampered with, or `alg: none`. */
  verify: (token: string) => Promise<Result<Claims, 'UNKNOWN' | 'EXPIRED'>>
}

/** Times in epoch milliseconds. */
export type Claims = z.infer<typeof claims>

export const TOKEN_DAYS = 90
const ALGORITHM = 'EdDSA'
const TYPE = 'wederzijds-device+jwt'
const AUDIENCE = 'wederzijds-sync'

const seconds = z.int().transform((s) => s * 1000)
const claims = z
  .object({
    sub: z.string(),
    device: z.string(),
    workspace: z.string(),
    role,
    jti: z.string(),
    iat: seconds,
    exp: seconds,
  })
  .transform(({ sub, iat, exp, ...rest }) => ({ ...rest, person: sub, issuedAt: iat, expires: exp }))

export async function openTokens(db: Database.Database, serverId: string): Promise<Tokens> {
  const { privateKey, publicKey } = await signingKey(db)
  const issuer = `wederzijds:${serverId}`
  return {
    sign: ({ person, device, workspace, role, jti }) =>
      new SignJWT({ device, workspace, role })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setSubject(person)
        .setJti(jti)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_DAYS} days`)
        .sign(privateKey),
    verify: async (token) => {
      try {
        const pinned = { algorithms: [ALGORITHM], issuer, audience: AUDIENCE, typ: TYPE }
        const { payload } = await jwtVerify(token, publicKey, pinned)
        const parsed = claims.safeParse(payload)
        return parsed.success ? ok(parsed.data) : err('UNKNOWN')
      } catch (error) {
        return err(error instanceof errors.JWTExpired ? 'EXPIRED' : 'UNKNOWN')
      }
    },
  }
}

async function signingKey(db: Database.Database) {
  const stored = db.prepare<[], { jwk: string }>(`SELECT jwk FROM keys WHERE id = 'signing'`).get()
  const jwk: unknown = stored ? JSON.parse(stored.jwk) : await newKey(db)
  const { d, ...open } = z.looseObject({ kty: z.literal('OKP'), d: z.string() }).parse(jwk)
  return {
    privateKey: await importJWK({ ...open, d }, ALGORITHM),
    publicKey: await importJWK(open, ALGORITHM),
  }
}

async function newKey(db: Database.Database) {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const jwk = await exportJWK(privateKey)
  db.prepare(`INSERT INTO keys (id, jwk) VALUES ('signing', ?)`).run(JSON.stringify(jwk))
  return jwk
}
