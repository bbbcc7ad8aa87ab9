import { createContext, useContext } from 'react'
import type * as Y from 'yjs'

/** Somebody whom a text can name. */
export interface NamedPerson {
  /** Directory document. */
  id: string
  name: string
  /** What somebody does and where they work, in words; '' when not known. */
  about: string
  /** They have to do with what the text is about: they stand first. */
  isNear: boolean
}

/** The people whom a text can name, and the way to them. */
export interface MentionSource {
  /** Everybody, by name; asked each time that somebody begins to name one. */
  people: (text: Y.Doc) => Promise<readonly NamedPerson[]>
  /** Who it is now; null for somebody who is not in the directory on this laptop. */
  find: (id: string) => Promise<NamedPerson | null>
  /** Goes to their page. */
  open: (id: string) => void
}

const Source = createContext<MentionSource | null>(null)

export const MentionSourceProvider = Source.Provider

/** Null where nobody can be named, as for a guest: a name in the text is then words. */
export function useMentionSource(): MentionSource | null {
  return useContext(Source)
}
