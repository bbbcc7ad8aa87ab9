/**
 * Origins of Yjs transactions that are ours. Undo follows LOCAL_EDIT only; `transaction.local` tells
 * what came from this laptop, so a provider needs no mark of its own.
 */
export const LOCAL_EDIT = Symbol('local edit')

/** Bytes read back from this laptop's own store: never written again. */
export const LOADED = Symbol('loaded from the store')

/** The authorship record that accompanies the first change of a writing session: not undone with it. */
export const AUTHORSHIP = Symbol('authorship')

/** What another window of this laptop wrote, or got: the store has it. */
export const OTHER_WINDOW = Symbol('another window')

/** Bytes put back from the journal after the database lost them. */
export const RESTORED = Symbol('restored from the journal')
