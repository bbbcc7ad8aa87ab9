import type { Awareness } from 'y-protocols/awareness'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { OpenDocument } from '../doc-host/doc-host.ts'
import type { LiveState } from '../sync/live-document.ts'
import type { HeldDocument, SyncEngine } from '../sync/sync-engine.ts'
import type { OtherWindows } from './other-windows.ts'
import type { Presences } from './presence.ts'

/** What connects an open document with the municipality, by way of the leading window. */
export interface Line {
  readonly awareness: Awareness
  state(): LiveState
  release(): void
}

/** The lines of this window's open documents, and, while it leads, those of the other windows. */
export interface Lines {
  take(open: OpenDocument): Promise<Line>
  /** This window leads and has the connection: every line goes through it from now on. */
  lead(engine: SyncEngine): Promise<void>
}

interface Own {
  open: OpenDocument
  users: number
  /** Null while another window leads, and until the connection holds it. */
  held: HeldDocument | null
  isConnecting: boolean
}

export function lines(windows: OtherWindows, presence: Presences): Lines {
  const own = new Map<DocId, Own>()
  const ofOthers = new Map<string, Map<DocId, Promise<HeldDocument>>>()
  let engine: SyncEngine | null = null

  function tellHolding(): void {
    if (engine === null) windows.tell({ type: 'holding', docs: [...own.keys()] })
  }

  async function connect(line: Own, through: SyncEngine): Promise<void> {
    if (line.isConnecting) return
    line.isConnecting = true
    const held = await through.hold(line.open.id)
    if (line.users > 0) line.held = held
    else held.release()
  }

  function release(line: Own): void {
    line.users -= 1
    if (line.users > 0) return
    if (own.get(line.open.id) === line) own.delete(line.open.id)
    // The engine's presence ends with its own connection, a moment later.
    if (line.held !== null) line.held.release()
    else if (engine === null) presence.of(line.open).destroy()
    tellHolding()
  }

  function holdFor(window: string, docs: readonly DocId[], through: SyncEngine): void {
    const before = ofOthers.get(window) ?? new Map<DocId, Promise<HeldDocument>>()
    const after = new Map(docs.map((doc) => [doc, before.get(doc) ?? through.hold(doc)]))
    ofOthers.set(window, after)
    for (const doc of docs) if (!before.has(doc)) void after.get(doc)?.then(() => presence.tellAll(doc))
    for (const [doc, held] of before) if (!after.has(doc)) void held.then((each) => each.release())
  }

  windows.listen('holding', ({ docs }, from) => {
    if (engine !== null) holdFor(from, docs, engine)
  })
  windows.listen('leading', tellHolding)
  windows.onGone((window) => {
    if (engine !== null) holdFor(window, [], engine)
    ofOthers.delete(window)
  })

  return {
    async take(open) {
      const line = own.get(open.id) ?? { open, users: 0, held: null, isConnecting: false }
      own.set(open.id, line)
      line.users += 1
      if (engine === null) tellHolding()
      else await connect(line, engine)
      const awareness = line.held?.live.awareness ?? presence.of(open)
      let isReleased = false
      return {
        awareness,
        state: () => line.held?.live.state() ?? 'connecting',
        release() {
          if (isReleased) return
          isReleased = true
          release(line)
        },
      }
    },
    async lead(connected) {
      engine = connected
      await Promise.all([...own.values()].map((line) => connect(line, connected)))
      windows.tell({ type: 'leading' })
    },
  }
}
