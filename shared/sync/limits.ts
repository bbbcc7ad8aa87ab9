/** Sizes in bytes that both sides know, so that a client can say "too large" before it sends. */

/** Any message, except the one in which an editor brings what a document misses (at most MAX_DOCUMENT). */
export const MAX_FRAME = 1024 * 1024

/** Snapshot plus log of one document on the server. */
export const MAX_DOCUMENT = 20 * 1024 * 1024

/** Documents in one `register`. */
export const MAX_REGISTER_BATCH = 500

/** One attachment; fits in a frame with its message around it. */
export const MAX_ATTACHMENT = 900_000

/** Attachments of one document, in number and in bytes. Beside MAX_DOCUMENT: photos never stop the typing. */
export const MAX_ATTACHMENTS = 500
export const MAX_ATTACHMENTS_SIZE = 200 * 1024 * 1024

/** Attachments in one `check-attachments`. */
export const MAX_CHECK_BATCH = 500
