/**
 * What this build can read and write of the data on a laptop. Raise `writer` when an older build would
 * damage what this one writes, `reader` when it could not even show it. Kept beside the journal, outside
 * IndexedDB, because Dexie opens newer databases without a word.
 */
export const FORMAT = { reader: 1, writer: 1 } as const
