/** Sizes in bytes that both sides know, so that a client can say "too large" before it sends. */

/** Any message, except the one in which an editor brings what a document misses (at most MAX_DOCUMENT). */
export const MAX_FRAME = 1024 * 1024

/** Snapshot plus log of one document on the server. */
export const MAX_DOCUMENT = 20 * 1024 * 1024

/** Documents in one `register`. */
export const MAX_REGISTER_BATCH = 500
