import * as z from 'zod'

/** `kind:unique`, for instance `note:3f…`. No slash: the live name is `<workspace>/<document>`. */
export const documentId = z.string().regex(/^[a-z]{1,32}:[A-Za-z0-9._~:-]{1,128}$/)

export const workspaceId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
export const personId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
export const deviceId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

/** `editor` reads *team*, *intern* and own *persoonlijk* and writes; `reader` reads *team* only. */
export const role = z.enum(['editor', 'reader'])
export type Role = z.infer<typeof role>

/** Fixed when a document is registered. */
export const audience = z.enum(['team', 'intern', 'persoonlijk'])
export type Audience = z.infer<typeof audience>

/** The SHA-256 of an attachment's bytes, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What an attachment is, for instance `image/webp`. */
export const mime = z.string().regex(/^[a-z]{1,32}\/[a-z0-9.+-]{1,64}$/)
