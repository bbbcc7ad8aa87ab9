/**
 * What this build can read and write of the data on a laptop. Raise `writer` when an older build would
 * damage what this one writes, `reader` when it could not even show it. Kept beside the journal, outside
 * IndexedDB, because Dexie opens newer databases without a word. 2: everything is sealed.
 */
export const FORMAT = { reader: 2, writer: 2 } as const
