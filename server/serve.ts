import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import { INVITATION_DAYS } from '../shared/sync/control.ts'
import { encodeInvitation } from '../shared/sync/invitation.ts'
import { PROTOCOL_VERSION } from '../shared/sync/protocol.ts'
import { createFeed } from './control/feed.ts'
import { openControl } from './control/control.ts'
import { openAttachments } from './database/attachments.ts'
import { openDocuments } from './database/documents.ts'
import { openInvitations } from './database/invitations.ts'
import { openMembers } from './database/members.ts'
import { openMeta } from './database/meta.ts'
import { lockFolder, openDatabase } from './database/open.ts'
import { openUpdateLog } from './database/update-log.ts'
import { createBackOff } from '../shared/sync/back-off.ts'
import { openGate } from './gate/gate.ts'
import { openTokens } from './gate/tokens.ts'
import { openHttp } from './http.ts'
import { openLive } from './live/live.ts'
import { opaque, openLog } from './log.ts'
import { createPeers } from './peers.ts'

export type ServeOptions = {
  data: string
  /** 0: any free port. */
  port: number
  logFile: string | null
  /** Make an invitation although there are members already. */
  invite: boolean
}

export type Serving = {
  url: string
  /** Null when nobody needs one. */
  invitation: string | null
  /** Everybody is told, everything is stored, the database is closed. Takes at most some four seconds. */
  stop: () => Promise<void>
}

export type ServeProblem = 'newer-database' | 'already-serving' | 'port-taken'

const DRAIN_TIME = 3_000

/** Puts the server together and listens. */
export async function serve(options: ServeOptions): Promise<Result<Serving, ServeProblem>> {
  const opened = openDatabase(options.data)
  if (!opened.ok) return opened
  const db = opened.value
  const locked = lockFolder(options.data)
  if (!locked.ok) {
    db.close()
    return locked
  }

  const started = performance.now()
  const bootId = randomUUID()
  const meta = openMeta(db)
  const write = openLog(options.logFile)
  const log: typeof write = (event, fields = {}) =>
    write(
      event,
      'device' in fields ? { ...fields, device: opaque(meta.serverId, String(fields['device'])) } : fields,
    )
  quietLibraries(log)

  const members = openMembers(db)
  const invitations = openInvitations(db, members)
  const documents = openDocuments(db)
  const updates = openUpdateLog(db, log)
  const attachments = openAttachments(db, log)
  const tokens = await openTokens(db, meta.serverId)
  const gate = openGate(tokens, members)
  const peers = createPeers(gate, log)
  const feed = createFeed(() => peers.all('control'))
  const live = openLive({ gate, documents, updates, changed: feed.changed })
  let url = ''
  const backOff = createBackOff()
  const control = openControl({
    bootId,
    url: () => url,
    gate,
    tokens,
    members,
    invitations,
    backOff,
    documents,
    updates,
    attachments,
    changed: feed.changed,
    log,
  })
  const health = () => ({
    status: 'ok',
    protocol: PROTOCOL_VERSION,
    bootId,
    documents: live.loaded(),
    connections: peers.count(),
    uptime: Math.round((performance.now() - started) / 1000),
  })
  const http = openHttp({ peers, live, control, health })

  function release(): void {
    peers.stop()
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    if (locked.ok) locked.value()
  }

  try {
    url = `ws://127.0.0.1:${await http.listen(options.port)}`
  } catch {
    release()
    return err('port-taken')
  }
  meta.setAddress(url)

  return ok({
    url,
    invitation: options.invite || !members.hasMembers() ? invitation() : null,
    stop: async () => {
      log('stopping')
      http.close()
      await peers.endAll('SHUTTING_DOWN')
      updates.flush()
      await Promise.race([live.drain(), new Promise((resolve) => setTimeout(resolve, DRAIN_TIME).unref())])
      release()
      log('stopped')
    },
  })

  function invitation(): string {
    const made = invitations.create({ role: 'editor', days: INVITATION_DAYS, person: null, createdBy: null })
    const workspace = members.workspace()
    return encodeInvitation({ url, ...made, ...(workspace && { workspace }) })
  }
}

/** Hocuspocus and y-protocols print to the console, with the names of documents in it. */
function quietLibraries(log: (event: string) => void): void {
  Object.assign(console, { error: () => log('library-error'), warn: () => log('library-warning') })
}
