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
export type ImportSession = Pick<WorkspaceSession, 'workspace' | 'create' | 'createAll' | 'change' | 'local'>

/** What an import did. */
export interface ImportOutcome {
  past: PastImport
  /** How many providers were not reached because the user stopped. */
  left: number
  /** Names of providers that only a newer version of the app may change. */
  skipped: readonly string[]
}

/** How many providers are written at the same time: a durable write takes as long for one as for all of them. */
const AT_ONCE = 200

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
  const log = async (
    batch: readonly ToWrite[],
    done: readonly (WrittenDocument[] | null)[],
  ): Promise<void> => {
    const documents = done.flatMap((written) => written ?? [])
    await keepPiece(session, past.at, past.pieces, documents)
    past = { ...past, pieces: past.pieces + 1 }
    for (const [index, { listed, writes }] of batch.entries()) {
      if (done[index] === null) {
        skipped.push(listed.name)
        continue
      }
      past[writes.isNew ? 'created' : 'updated'] += 1
      past.contacts += writes.contacts.filter(({ isNew }) => isNew).length
    }
    await keepImport(session, past)
  }
  let start = 0
  let before = Promise.resolve()
  for (; start < todo.length && !stop.aborted; start += AT_ONCE) {
    const batch = todo.slice(start, start + AT_ONCE)
    const upTo = start + batch.length
    const done = importTogether(session, batch)
    // This one is made while the one before is written.
    await before
    before = done.then((written) => log(batch, written)).then(() => onProgress(upTo, todo.length))
  }
  await before
  return { past, left: Math.max(0, todo.length - start), skipped }
}

type ToWrite = PlannedProvider & { writes: PlannedWrites }

/** Those that are new or would change; what is already so is not touched. */
export function providersToWrite(providers: readonly PlannedProvider[]): ToWrite[] {
  return providers.filter((provider): provider is ToWrite => {
    const outlook = outlookOf(provider)
    return outlook === 'created' || outlook === 'updated'
  })
}

/** What was written for each provider; null when its dossier needs a newer version of the app and was left as it is. */
async function importTogether(
  session: ImportSession,
  batch: readonly ToWrite[],
): Promise<(WrittenDocument[] | null)[]> {
  const providers = await writeAll(
    session,
    batch.map(({ writes }) => ({
      doc: writes.dossier,
      dossier: writes.isNew ? writes.dossier : null,
      write: (content) => writePlanned(content, writes),
    })),
  )
  const contacts = batch.map(({ writes }, index) => (providers[index] === null ? [] : writes.contacts))
  const people = await writeAll(
    session,
    batch.flatMap(({ writes: { dossier } }, index) =>
      (contacts[index] ?? []).map(({ doc, isNew, patch }) => ({
        doc,
        dossier: isNew ? dossier : null,
        write: (content: Y.Doc) => writePlannedContact(content, patch),
      })),
    ),
  )
  const inOrder = people.values()
  return batch.map(({ listed, writes }, index) => {
    const provider = providers[index] ?? null
    if (provider === null) return null
    const persons = (contacts[index] ?? []).flatMap(({ doc, patch }) => {
      const person = inOrder.next().value ?? null
      return person === null ? [] : [{ ...person, doc, name: patch.name ?? '' }]
    })
    return [{ ...provider, doc: writes.dossier, name: listed.name }, ...persons].filter(
      ({ records, deletedAt }) => records.length > 0 || deletedAt !== '',
    )
  })
}

interface ToWriteIn {
  doc: DocId
  /** The dossier that it is made in; null when it is here. */
  dossier: DocId | null
  write: (content: Y.Doc) => Written
}

/** Makes documents, or changes those that are here. Null for what only a newer version of the app may change. */
async function writeAll(session: ImportSession, all: readonly ToWriteIn[]): Promise<(Written | null)[]> {
  const written = all.map((): Written | null => null)
  const changes = all.map(({ doc, dossier, write }, index) => ({
    doc,
    dossier,
    fill(content: Y.Doc) {
      if (missingFeatures(content).length === 0) written[index] = write(content)
    },
  }))
  const made = changes.flatMap(({ doc, dossier, fill }) =>
    dossier === null ? [] : [{ doc, meta: { audience: 'team' as const, dossier }, fill }],
  )
  const here = changes.filter(({ dossier }) => dossier === null)
  await Promise.all([session.createAll(made), ...here.map(({ doc, fill }) => session.change(doc, fill))])
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
