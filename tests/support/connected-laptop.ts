import { randomUUID } from 'node:crypto'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { initMeta, type Audience } from '../../shared/documents/meta.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { redeemInvitation, type Redeemed } from '../../renderer/data/sync/redeem.ts'
import {
  startSync,
  type ServerFollower,
  type SyncEngine,
  type SyncStatus,
} from '../../renderer/data/sync/sync-engine.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from './workspace.ts'

/** A colleague's laptop with its data layer and its connection, as the app composes them. */
export interface ConnectedLaptop extends OpenLaptop {
  person: string
  folder: string
  redeemed: Redeemed
  sync: SyncEngine
  status(): SyncStatus
  create(doc: DocId, audience: Audience, fill: (content: Y.Doc) => void): Promise<void>
  read<T>(doc: DocId, read: (content: Y.Doc) => T): Promise<T>
  /** Documents that still wait to be shared. */
  waiting(): Promise<DocId[]>
  leave(): Promise<void>
}

export interface Identity {
  person: string
  folder: string
  redeemed: Redeemed
}

/** Redeems an invitation as a new laptop of a new person would. */
export async function join(invitation: string, person: string, bring: string | null): Promise<Identity> {
  const redeemed = await redeemInvitation(
    invitation,
    {
      person: { id: randomUUID(), name: person, function: 'relatiebeheerder' },
      device: { id: randomUUID(), name: `laptop van ${person}` },
    },
    bring === null ? null : { id: bring, name: 'Gemeente Voorbeeld' },
    'test',
  )
  if (!redeemed.ok) throw new Error(redeemed.reason)
  return { person, folder: newProfileFolder(), redeemed: redeemed.value }
}

/** Starts the laptop of somebody who joined; again with the same identity after `leave` is the same laptop. */
export async function connect(
  identity: Identity,
  server = identity.redeemed.server,
  follower?: ServerFollower,
): Promise<ConnectedLaptop> {
  const { person, folder, redeemed } = identity
  const laptop = await openLaptop(folder, redeemed.workspace.id, { kind: 'plain' }, person)
  let status: SyncStatus | null = null
  const sync = startSync({
    server,
    workspace: redeemed.workspace.id,
    identity: {
      app: 'test',
      person: { name: person, function: '' },
      device: { name: `laptop van ${person}` },
    },
    token: redeemed.token,
    host: laptop.host,
    database: laptop.database,
    presenceOf: ({ doc }) => new Awareness(doc),
    digestsReady: laptop.project,
    saveToken: () => undefined,
    onStatus: (next) => (status = next),
    ...(follower && { follower }),
  })
  return {
    ...laptop,
    ...identity,
    sync,
    status: () => status ?? sync.status(),
    async create(doc, audience, fill) {
      const open = await laptop.host.open(doc)
      initMeta(open.doc, { createdAt: '2026-03-03T09:00:00.000Z', createdBy: person, audience, dossier: '' })
      fill(open.doc)
      open.release()
      await laptop.host.flush()
    },
    async read(doc, read) {
      const open = await laptop.host.open(doc)
      const value = read(open.doc)
      open.release()
      return value
    },
    waiting: async () => (await laptop.database.outbox.toArray()).map(({ doc: waiting }) => waiting),
    async leave() {
      await sync.close()
      await laptop.close()
    },
  }
}
