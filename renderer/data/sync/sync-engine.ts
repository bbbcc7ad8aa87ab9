import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import { workspaceDocument } from '../../../shared/documents/workspace.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Colleague } from '../../../shared/sync/control.ts'
import { channelUrl, LIVE_PATH } from '../../../shared/sync/live.ts'
import type { Role } from '../../../shared/sync/names.ts'
import { PROTOCOL_VERSION } from '../../../shared/sync/protocol.ts'
import type { DocHost, OpenDocument } from '../doc-host/doc-host.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import { catchUp } from './catch-up.ts'
import { compareWith } from './compare.ts'
import { keepConnected, type ConnectionState, type Hello, type Welcome } from './connection.ts'
import type { ControlClient } from './control-client.ts'
import { liveDocument, type LiveDocument, type LiveState } from './live-document.ts'
import { registrar } from './registrar.ts'
import { noteEqual, noteNotShared, sharingLedger } from './sharing-ledger.ts'

/** A document that a colleague is typing in elsewhere stays connected this long after its last use. */
const LINGER_MS = 2_000
/** A document that does not come up to date in this time makes room for the next; it is tried again later. */
const STUCK_MS = 15_000

export interface SyncStatus {
  connection: ConnectionState
  /** Documents still to be brought up to date with the server. */
  catchingUp: number
  role: Role | null
  colleagues: readonly Colleague[]
  /** Documents that are more than the server keeps of one; they stay on this laptop. */
  tooLarge: readonly DocId[]
}

export interface SyncIdentity {
  app: string
  person: { name: string; function: string }
  device: { name: string }
}

/** Somebody else who uses the connection to the server, as attachments do. */
export interface ServerFollower {
  /** The documents are compared by now, and those that the server does not know are on their way. */
  connected(client: ControlClient, welcome: Welcome): void
  /** These documents, or what belongs to them, changed on the server. */
  changed(docs: readonly DocId[]): void
  lost(): void
}

export interface SyncOptions {
  server: string
  workspace: string
  identity: SyncIdentity
  token: string | null
  host: DocHost
  database: WorkspaceDatabase
  /** Who is where in a document; the connection shares it and ends it. */
  presenceOf: (open: OpenDocument) => Awareness
  /** Resolves when the digests of all documents are up to date. */
  digestsReady: () => Promise<void>
  saveToken: (token: string) => void
  onStatus: (status: SyncStatus) => void
  follower?: ServerFollower
}

/** A document that is connected as long as somebody holds it. */
export interface HeldDocument {
  readonly open: OpenDocument
  readonly live: LiveDocument
  release(): void
}

export interface SyncEngine {
  hold(doc: DocId): Promise<HeldDocument>
  /** Another window of this laptop kept something in this document. */
  share(doc: DocId): void
  /** Asks the server for an invitation for a colleague. */
  invite(role: Role): Promise<string | null>
  status(): SyncStatus
  /** Lets go of everything; resolves when nothing of it touches the storage any more. */
  close(): Promise<void>
}

interface Attachment {
  open: OpenDocument
  live: LiveDocument
  users: number
  settled: (() => void)[]
  /** The server said that it changed; the change itself comes over the connection of the document. */
  isAwaited: boolean
}

/**
 * Brings every document that this person may read to agreement with the municipality's server: those that
 * are open at every keystroke, the others when a comparison or the server says that they differ.
 */
export function startSync(options: SyncOptions): SyncEngine {
  const { host, database, workspace } = options
  const attachments = new Map<DocId, Promise<Attachment>>()
  /** What ends the connection of each document that nobody holds any more, before its time. */
  const lingering = new Set<() => void>()
  const registration = registrar(() => client)
  const ledger = sharingLedger(database)
  let token = options.token
  let client: ControlClient | null = null
  let socket: HocuspocusProviderWebsocket | null = null
  let closed = false
  let status: SyncStatus = {
    connection: { name: 'connecting', since: new Date().toISOString() },
    catchingUp: 0,
    role: null,
    colleagues: [],
    tooLarge: [],
  }

  function tell(change: Partial<SyncStatus>): void {
    status = { ...status, ...change }
    options.onStatus(status)
  }

  function hello(): Hello | null {
    return token === null ? null : { type: 'hello', protocol: PROTOCOL_VERSION, token, ...options.identity }
  }

  function learnFrom(welcome: Welcome): void {
    if (welcome.token !== undefined) {
      token = welcome.token
      options.saveToken(welcome.token)
    }
    tell({ role: welcome.role, colleagues: welcome.colleagues })
  }

  /** Who joins writes a name in the document of the workspace; the answer to a hello tells who works here now. */
  async function greetAgain(): Promise<void> {
    const message = hello()
    const answer = message === null ? undefined : await client?.request(message)
    if (answer?.ok === true) learnFrom(answer.value)
  }

  async function welcomed(connected: ControlClient, welcome: Welcome): Promise<void> {
    client = connected
    learnFrom(welcome)
    await options.digestsReady()
    const comparison = await compareWith(connected, await database.digests.toArray())
    if (comparison === null || client !== connected) return
    registration.reset([...comparison.equal.map(({ doc }) => doc), ...comparison.differing])
    await noteEqual(database, comparison.equal)
    await noteNotShared(database, comparison.unknownThere)
    socket = new HocuspocusProviderWebsocket({
      url: channelUrl(options.server, LIVE_PATH),
      onClose: () => connection.drop(),
    })
    for (const attachment of attachments.values()) void attachment.then(admit)
    // Connected is said only now: before the comparison nobody knows what the server has.
    tell({ connection: connection.state() })
    enqueue([...comparison.unknownThere, ...comparison.differing])
    options.follower?.connected(connected, welcome)
  }

  function lost(): void {
    client = null
    options.follower?.lost()
    behind.clear()
    const lostSocket = socket
    socket = null
    // The next comparison finds what changed in them: they need not say hello again one by one.
    for (const end of lingering) end()
    for (const attaching of attachments.values()) {
      void attaching.then((attachment) => {
        attachment.live.leave()
        settle(attachment)
      })
    }
    lostSocket?.destroy()
  }

  const behind = catchUp(bringUpToDate, (catchingUp) => {
    // While disconnected nothing is under way: what is left is found again by the next comparison.
    const left = client === null ? 0 : catchingUp
    if (left !== status.catchingUp) tell({ catchingUp: left })
  })

  function enqueue(docs: readonly string[]): void {
    // Without a connection there is nothing to wait for: the comparison at the next welcome finds them all.
    if (client !== null) behind.add(docs)
  }

  async function bringUpToDate(doc: DocId): Promise<void> {
    const held = await hold(doc)
    const attachment = await attachments.get(doc)
    if (attachment !== undefined) await upToDate(attachment)
    held.release()
  }

  /** Resolves when the server has answered for this document, or cannot. */
  function upToDate(attachment: Attachment): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, STUCK_MS)
      attachment.settled.push(() => {
        clearTimeout(timer)
        resolve()
      })
      if (attachment.live.state() === 'live') attachment.live.confirm()
      if (attachment.live.state() === 'refused' || client === null) settle(attachment)
    })
  }

  function settle(attachment: Attachment): void {
    const waiting = attachment.settled
    attachment.settled = []
    for (const resolve of waiting) resolve()
  }

  async function attach(doc: DocId): Promise<Attachment> {
    const open = await host.open(doc)
    const clock = (): Promise<number> => host.upTo(doc)
    const live = liveDocument(open, options.presenceOf(open), workspace, () => token ?? '', clock, {
      committed(clock, askedAt) {
        sayWhetherTooLarge(doc, false)
        void ledger.confirmed(doc, { clock, askedAt }).finally(() => settle(attachment))
      },
      state: (state) => stateChanged(attachment, state),
    })
    const attachment: Attachment = { open, live, users: 0, settled: [], isAwaited: false }
    void admit(attachment)
    return attachment
  }

  function stateChanged(attachment: Attachment, state: LiveState): void {
    if (isEnd(state)) settle(attachment)
    if (state === 'too-large') sayWhetherTooLarge(attachment.open.id, true)
  }

  function sayWhetherTooLarge(doc: DocId, isTooLarge: boolean): void {
    if (status.tooLarge.includes(doc) === isTooLarge) return
    const others = status.tooLarge.filter((other) => other !== doc)
    tell({ tooLarge: isTooLarge ? [...others, doc] : others })
  }

  /** Makes the document known to the server, the first time, and joins it there. */
  async function admit({ open, live }: Attachment): Promise<void> {
    if (client === null) return
    await registration.admit(open)
    if (socket !== null) live.join(socket)
  }

  async function hold(doc: DocId): Promise<HeldDocument> {
    const attaching = attachments.get(doc) ?? attach(doc)
    attachments.set(doc, attaching)
    const attachment = await attaching
    attachment.users += 1
    let released = false
    return {
      open: attachment.open,
      live: attachment.live,
      release() {
        if (released) return
        released = true
        const end = (): void => {
          clearTimeout(timer)
          lingering.delete(end)
          letGo(doc, attachment)
        }
        lingering.add(end)
        // With many documents to go, none is kept waiting for a colleague's next word.
        const timer = setTimeout(end, behind.waiting() > 0 ? 0 : LINGER_MS)
      },
    }
  }

  function letGo(doc: DocId, attachment: Attachment): void {
    attachment.users -= 1
    if (attachment.users > 0 || closed) return
    attachments.delete(doc)
    const state = attachment.live.state()
    attachment.live.destroy()
    attachment.open.release()
    if (!isEnd(state)) void tryAgainWhenBehind(doc, attachment)
  }

  /** A change, made here or there, may come in just when a document is let go: it would wait until the next connection. */
  async function tryAgainWhenBehind(doc: DocId, { isAwaited }: Attachment): Promise<void> {
    if (isAwaited || (await database.outbox.get(doc)) !== undefined) enqueue([doc])
  }

  function share(doc: DocId): void {
    const attaching = attachments.get(doc)
    if (attaching === undefined) enqueue([doc])
    else void attaching.then(({ live }) => live.confirm())
  }

  const stopListening = host.listen({
    kept({ doc, source }) {
      if (source === 'here') share(doc)
    },
  })

  const connection = keepConnected(options.server, hello, {
    welcome: (connected, welcome) => void welcomed(connected, welcome),
    changed(ids) {
      if (ids.includes(workspaceDocument(workspace))) void greetAgain()
      for (const doc of ids) void attachments.get(doc)?.then((attachment) => (attachment.isAwaited = true))
      enqueue(ids.filter((doc) => !attachments.has(doc)))
      options.follower?.changed(ids)
    },
    lost,
    state(state) {
      if (state.name !== 'connected') tell({ connection: state })
    },
  })
  tell({ connection: connection.state() })

  return {
    hold,
    share,
    async invite(role) {
      const answer = await client?.request({ type: 'invite', role, days: 14 })
      return answer?.ok === true ? answer.value.text : null
    },
    status: () => status,
    async close() {
      closed = true
      stopListening()
      connection.close()
      lost()
      await behind.settled()
      const attached = await Promise.all(attachments.values())
      for (const { live, open } of attached) {
        live.destroy()
        open.release()
      }
      await ledger.flush()
    },
  }
}

/** Nothing comes of asking again on this connection. */
function isEnd(state: LiveState): boolean {
  return state === 'refused' || state === 'read-only' || state === 'too-large'
}
