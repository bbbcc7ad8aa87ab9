import type * as Y from 'yjs'
import { missingFeatures } from '../../../../shared/documents/features.ts'
import { workspaceDocument } from '../../../../shared/documents/workspace.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { OwnDomain } from '../../../../shared/model/own-domain.ts'
import {
  outlookOf,
  ownDomainsOf,
  type PlannedProvider,
} from '../../../../shared/rules/provider-import/plan.ts'
import type { PlannedWrites } from '../../../../shared/rules/provider-import/writes.ts'
import type { WorkspaceSession } from '../../../data/workspace-session.ts'
import { keepImport, keepPiece, type PastImport, type WrittenDocument } from './import-log.ts'
import { writePlanned, writePlannedContact, type Written } from './write-planned.ts'

/** What an import needs of the workspace. */
export type ImportSession = Pick<WorkspaceSession, 'workspace' | 'create' | 'change' | 'local'>

/** What an import did. */
export interface ImportOutcome {
  past: PastImport
  /** How many providers were not reached because the user stopped. */
  left: number
  /** Names of providers that only a newer version of the app may change. */
  skipped: readonly string[]
}

/**
 * How many providers are written at the same time. One durable write takes them all; with more, the window would be
 * held up while they are made.
 */
const AT_ONCE = 100

/** Does what a plan says. Stopping leaves what was imported; importing again makes no doubles. */
export async function runImport(
  session: ImportSession,
  file: string,
  providers: readonly PlannedProvider[],
  stop: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ImportOutcome> {
  const todo = providersToWrite(providers)
  await addOwnDomains(session, providers)
  const skipped: string[] = []
  let past: PastImport = {
    at: new Date().toISOString(),
    file,
    created: 0,
    updated: 0,
    contacts: 0,
    pieces: 0,
    takenBack: null,
  }
  for (let start = 0; start < todo.length; start += AT_ONCE) {
    if (stop.aborted) return { past, left: todo.length - start, skipped }
    const batch = todo.slice(start, start + AT_ONCE)
    const done = await Promise.all(batch.map(({ listed, writes }) => importOne(session, listed.name, writes)))
    const documents = done.flatMap((written) => written ?? [])
    await keepPiece(session, past.at, past.pieces, documents)
    past = { ...past, pieces: past.pieces + 1 }
    for (const [index, written] of done.entries()) {
      const planned = batch[index]
      if (planned === undefined) continue
      if (written === null) skipped.push(planned.listed.name)
      else {
        past[planned.writes.isNew ? 'created' : 'updated'] += 1
        past.contacts += planned.writes.contacts.filter(({ isNew }) => isNew).length
      }
    }
    await keepImport(session, past)
    onProgress(Math.min(start + AT_ONCE, todo.length), todo.length)
  }
  return { past, left: 0, skipped }
}

type ToWrite = PlannedProvider & { writes: PlannedWrites }

/** Those that are new or would change; what is already so is not touched. */
export function providersToWrite(providers: readonly PlannedProvider[]): ToWrite[] {
  return providers.filter((provider): provider is ToWrite => {
    const outlook = outlookOf(provider)
    return outlook === 'created' || outlook === 'updated'
  })
}

/** Null when the dossier needs a newer version of the app and was left as it is. */
async function importOne(
  session: ImportSession,
  name: string,
  planned: PlannedWrites,
): Promise<WrittenDocument[] | null> {
  const { dossier, isNew, contacts } = planned
  const provider = await edit(session, dossier, isNew ? dossier : null, (content) =>
    writePlanned(content, planned),
  )
  if (provider === null) return null
  const people = await Promise.all(
    contacts.map(async ({ doc, isNew: isNewPerson, patch }) => {
      const person = await edit(session, doc, isNewPerson ? dossier : null, (content) =>
        writePlannedContact(content, patch),
      )
      return person === null ? [] : [{ ...person, doc, name: patch.name ?? '' }]
    }),
  )
  return [{ ...provider, doc: dossier, name }, ...people.flat()].filter(
    ({ records, deletedAt }) => records.length > 0 || deletedAt !== '',
  )
}

/** Makes a document in a dossier, or changes one that is here (null). */
async function edit(
  session: ImportSession,
  doc: DocId,
  dossier: DocId | null,
  write: (content: Y.Doc) => Written,
): Promise<Written | null> {
  let written: Written | null = null
  const change = (content: Y.Doc): void => {
    if (missingFeatures(content).length === 0) written = write(content)
  }
  if (dossier === null) await session.change(doc, change)
  else await session.create(doc, { audience: 'team', dossier }, change)
  return written
}

async function addOwnDomains(session: ImportSession, providers: readonly PlannedProvider[]): Promise<void> {
  const ownDomains = ownDomainsOf(providers)
  if (ownDomains.length === 0) return
  await session.create(
    workspaceDocument(session.workspace.id),
    { audience: 'team', dossier: '' },
    (content) => {
      for (const { id, label } of ownDomains) {
        // Whoever added it first has chosen its capitals.
        const isThere = OwnDomain.has(content, id) && OwnDomain.read(content, id).deletedAt === ''
        if (!isThere) OwnDomain.write(content, id, { label, deletedAt: '' })
      }
    },
  )
}
