import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type * as Y from 'yjs'
import type { Entity, EntityValue, Fields, ValueOf } from '../../shared/kernel/define-entity.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { isSameValue } from '../../shared/kernel/same-value.ts'
import { liveQuery } from 'dexie'
import { DocumentReading } from './document-reading.ts'
import type { AlsoEntered } from './doc-host/also-entered.ts'
import type { BackupsState } from './backup/workspace-backups.ts'
import { observe, type Query } from './queries/live-rows.ts'
import type { SearchAnswer, SearchProgress, SearchQuestion, SearchResult } from './search/question.ts'
import type { WorkspaceStatus } from './status.ts'
import type { TableDeskState } from './table/table-desk.ts'
import type { SessionDocument, WorkspaceSession } from './workspace-session.ts'

const SessionContext = createContext<WorkspaceSession | null>(null)
export const SessionProvider = SessionContext.Provider

/** The workspace that is open; screens are only shown inside one. */
export function useSession(): WorkspaceSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside a workspace')
  return session
}

export type Loadable<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'error'; error: unknown }

/** Asks the read model a question and follows the answer. `key` says when it is another question. */
export function useQuery<T>(query: Query<T>, key: string): Loadable<T> {
  const { queries } = useSession()
  const [answer, setAnswer] = useState<{ key: string; result: Loadable<T> }>({
    key,
    result: { state: 'loading' },
  })
  const current = useRef(query)
  current.current = query
  useEffect(() => {
    const subscription = observe(
      queries,
      (context) => current.current(context),
      (value) =>
        setAnswer((before) => {
          const { result } = before
          const isKnown = before.key === key && result.state === 'ready' && isSameValue(result.value, value)
          return isKnown ? before : { key, result: { state: 'ready', value } }
        }),
      (error) => setAnswer({ key, result: { state: 'error', error } }),
    )
    return () => subscription.unsubscribe()
  }, [queries, key])
  return answer.key === key ? answer.result : { state: 'loading' }
}

/** Holds a document open as long as the screen shows it. */
export function useDocument(id: DocId): Loadable<SessionDocument> {
  const session = useSession()
  const [held, setHeld] = useState<{ id: DocId; result: Loadable<SessionDocument> }>({
    id,
    result: { state: 'loading' },
  })
  useEffect(() => {
    let document: SessionDocument | null = null
    let gone = false
    session.hold(id).then(
      (opened) => {
        if (gone) return opened.release()
        document = opened
        setHeld({ id, result: { state: 'ready', value: opened } })
      },
      (error: unknown) => setHeld({ id, result: { state: 'error', error } }),
    )
    return () => {
      gone = true
      document?.release()
    }
  }, [session, id])
  return held.id === id ? held.result : { state: 'loading' }
}

/** Reads something of an open document again after every change. `read` must depend on the document alone. */
export function useDocumentValue<T>(document: SessionDocument, read: (content: Y.Doc) => T): T {
  const content = document.open.doc
  const [reading] = useState(() => new DocumentReading<T>())
  const follow = useCallback((changed: () => void) => reading.follow(content, changed), [reading, content])
  return useSyncExternalStore(follow, () => reading.value(content, read))
}

/** One record of an open document; null while it is not in it. */
export function useEntity<N extends string, F extends Fields>(
  document: SessionDocument,
  entity: Entity<N, F>,
  id: string,
): ValueOf<F> | null {
  const read = useCallback(
    (content: Y.Doc) => (entity.has(content, id) ? entity.read(content, id) : null),
    [entity, id],
  )
  return useDocumentValue(document, read)
}

/** The living records of one entity in an open document. */
export function useEntities<N extends string, F extends Fields>(
  document: SessionDocument,
  entity: Entity<N, F>,
): EntityValue<Entity<N, F>>[] {
  return useDocumentValue(document, entity.list)
}

/** Values of this user that a colleague's took the place of, in one document (*Ook ingevuld*). */
export function useAlsoEntered(doc: DocId): AlsoEntered[] {
  const { alsoEntered } = useSession()
  const [found, setFound] = useState<AlsoEntered[]>([])
  useEffect(() => {
    const subscription = liveQuery(() => alsoEntered.of(doc)).subscribe(setFound)
    return () => subscription.unsubscribe()
  }, [alsoEntered, doc])
  return found
}

/**
 * A value that this laptop keeps under a name, and how to change it. `read` makes whatever is stored into a value, also
 * null when nothing is; it must depend on its argument alone. Null while it is being read.
 */
export function useLocalValue<T>(name: string, read: (stored: unknown) => T): [T | null, (value: T) => void] {
  const { local } = useSession()
  const [found, setFound] = useState<{ name: string; value: T } | null>(null)
  const current = useRef(read)
  current.current = read
  useEffect(
    () => local.follow(name, (stored) => setFound({ name, value: current.current(stored) })),
    [local, name],
  )
  const write = useCallback(
    (value: T) => {
      setFound({ name, value })
      void local.write(name, value)
    },
    [local, name],
  )
  return [found?.name === name ? found.value : null, write]
}

/**
 * Asks the search a question, and asks it again when the index has caught up with a change. Until the answer is there,
 * that to the question before stays: nothing flickers while somebody types. Null asks nothing, and has no answer.
 */
export function useSearch(question: SearchQuestion | null): {
  answer: SearchAnswer | null
  /** The answer is to the question before. */
  isBehind: boolean
  progress: SearchProgress
} {
  const { search } = useSession()
  const progress = useSyncExternalStore(search.subscribe, search.progress)
  const [answered, setAnswered] = useState<{ key: string; answer: SearchAnswer } | null>(null)
  const settled = useRef(progress)
  if (progress.total === 0) settled.current = progress
  const caughtUp = settled.current
  const key = JSON.stringify(question)
  useEffect(() => {
    let isOver = false
    const asked = JSON.parse(key) as SearchQuestion | null
    if (asked === null) return setAnswered(null)
    void search.ask(asked).then((found) => {
      if (!isOver && found !== null) setAnswered({ key, answer: found })
    })
    return () => {
      isOver = true
    }
  }, [search, key, caughtUp])
  return { answer: answered?.answer ?? null, isBehind: answered?.key !== key, progress }
}

/** These documents as the search shows them; null until they were read. Those that are not here are left out. */
export function useDescribed(docs: readonly DocId[]): SearchResult[] | null {
  const { search } = useSession()
  const [found, setFound] = useState<SearchResult[] | null>(null)
  const key = docs.join(' ')
  useEffect(() => {
    let isOver = false
    void search.describe(key === '' ? [] : key.split(' ')).then((results) => {
      if (!isOver) setFound(results)
    })
    return () => {
      isOver = true
    }
  }, [search, key])
  return found
}

export function useStatus(): WorkspaceStatus {
  const { status } = useSession()
  return useSyncExternalStore(status.subscribe, status.getState)
}

/** The backups of this workspace; their commands are those of `useSession().backups`. */
export function useBackups(): BackupsState {
  const { backups } = useSession()
  return useSyncExternalStore(backups.subscribe, backups.getState)
}

/** The open table that this laptop hosts or is at; its commands are those of `useSession().table`. */
export function useTable(): TableDeskState {
  const { table } = useSession()
  return useSyncExternalStore(table.subscribe, table.getState)
}

/** Who else has a document open now, from the presence that each laptop tells about itself. */
export interface Present {
  name: string
  colour: string
  /** Where in the document, in a word that its screens agree on; '' when they do not say. */
  place: string
}

export function usePresence(document: SessionDocument): Present[] {
  const awareness = document.live?.awareness ?? null
  const [present, setPresent] = useState<Present[]>([])
  useEffect(() => {
    if (awareness === null) return
    const update = (): void => {
      const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID)
      setPresent(others.flatMap(([, state]) => presentOf(state)))
    }
    update()
    awareness.on('change', update)
    return () => awareness.off('change', update)
  }, [awareness])
  return useMemo(() => (awareness === null ? [] : present), [awareness, present])
}

function presentOf({ user, place }: Record<string, unknown>): Present[] {
  if (typeof user !== 'object' || user === null) return []
  const { name, color } = user as { name?: unknown; color?: unknown }
  if (typeof name !== 'string' || typeof color !== 'string') return []
  return [{ name, colour: color, place: typeof place === 'string' ? place : '' }]
}

/** True while this document is more than the server keeps of one: it stays on this laptop. */
export function useIsTooLarge(document: SessionDocument): boolean {
  const { status } = useSession()
  return useSyncExternalStore(
    status.subscribe,
    () => status.getState().sync?.tooLarge.includes(document.open.id) ?? false,
  )
}

/** True while this document may be looked at only: it needs a newer build, or this person is a reader here. */
export function useReadOnly(document: SessionDocument): boolean {
  const { status } = useSession()
  return useSyncExternalStore(
    status.subscribe,
    () =>
      document.open.readOnly ||
      document.live?.state() === 'read-only' ||
      status.getState().sync?.role === 'reader',
  )
}
