import { missingFeatures } from '../../../shared/documents/features.ts'
import { dossierIdFor, locationIdFor } from '../../../shared/documents/dossier.ts'
import { workspaceDocument } from '../../../shared/documents/workspace.ts'
import { OwnDomain } from '../../../shared/model/own-domain.ts'
import type { HeaderFault } from '../../../shared/rules/provider-import/columns.ts'
import {
  decodeList,
  MAX_LIST_BYTES,
  type DecodeFailure,
} from '../../../shared/rules/provider-import/decode.ts'
import {
  planImport,
  type ImportPlan,
  type PlannedProvider,
} from '../../../shared/rules/provider-import/plan.ts'
import { readTable } from '../../../shared/rules/provider-import/table.ts'
import { providersByNumber } from '../../data/queries/relations.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import { splitList } from './split-list.ts'
import { writePlanned } from './write-planned.ts'

/** Why a file is not a list; `columns` names the headings that it is about. */
export type ListFault = { reason: DecodeFailure | 'unreadable' | 'open-quote' | 'no-rows' } | HeaderFault

export type CheckedList = { ok: true; value: ImportPlan } | { ok: false; fault: ListFault }

/** Reads a file and says what importing it would do; changes nothing. */
export async function checkList(session: WorkspaceSession, file: File): Promise<CheckedList> {
  if (file.size > MAX_LIST_BYTES) return { ok: false, fault: { reason: 'too-large' } }
  const bytes = await bytesOf(file)
  if (bytes === null) return { ok: false, fault: { reason: 'unreadable' } }
  const text = decodeList(bytes)
  if (!text.ok) return { ok: false, fault: text }
  const records = splitList(text.value)
  if (!records.ok) return { ok: false, fault: records }
  const table = readTable(records.value)
  if (!table.ok) return { ok: false, fault: table }
  if (table.value.rows.length === 0) return { ok: false, fault: { reason: 'no-rows' } }

  await listsUpToDate(session)
  const plan = planImport(table.value, {
    existing: await providersByNumber()(session.queries),
    dossierOf: (number) => dossierIdFor(session.workspace.id, number),
    locationOf: locationIdFor,
  })
  return { ok: true, value: plan }
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // Moved, deleted or taken away with its drive since it was chosen; or it was a folder.
    return null
  }
}

/** A provider that the lists do not show yet would be taken for a new one. */
function listsUpToDate({ status }: WorkspaceSession): Promise<void> {
  return new Promise((resolve) => {
    const isReady = (): boolean => status.getState().storage.projecting === null
    if (isReady()) return resolve()
    const stop = status.subscribe(() => {
      if (!isReady()) return
      stop()
      resolve()
    })
  })
}

/** What an import needs of the workspace. */
type ImportSession = Pick<WorkspaceSession, 'workspace' | 'create' | 'change'>

/** What an import did. */
export interface ImportOutcome {
  created: number
  updated: number
  /** How many were not reached because the user stopped. */
  left: number
  /** Names of providers that only a newer version of the app may change. */
  skipped: readonly string[]
}

/** How many documents are made at the same time: one durable write takes them all, and the screen stays free. */
const AT_ONCE = 40

/** Does what a plan says. Stopping leaves what was imported; importing again makes no doubles. */
export async function runImport(
  session: ImportSession,
  plan: ImportPlan,
  stop: AbortSignal,
  onProgress: (done: number) => void,
): Promise<ImportOutcome> {
  await addOwnDomains(session, plan)
  const skipped: string[] = []
  const outcome = { created: 0, updated: 0, left: 0 }
  for (let start = 0; start < plan.providers.length; start += AT_ONCE) {
    if (stop.aborted) return { ...outcome, left: plan.providers.length - start, skipped }
    await Promise.all(
      plan.providers.slice(start, start + AT_ONCE).map(async (planned) => {
        if (!(await importOne(session, planned))) skipped.push(planned.patch.name)
        else if (planned.isNew) outcome.created += 1
        else outcome.updated += 1
      }),
    )
    onProgress(Math.min(start + AT_ONCE, plan.providers.length))
  }
  return { ...outcome, skipped }
}

/** False when the dossier needs a newer version of the app and was left as it is. */
async function importOne(session: ImportSession, planned: PlannedProvider): Promise<boolean> {
  const { dossier, isNew } = planned
  let isOurs = true
  const write = (content: Parameters<typeof writePlanned>[0]): void => {
    isOurs = missingFeatures(content).length === 0
    if (isOurs) writePlanned(content, planned)
  }
  if (isNew) await session.create(dossier, { audience: 'team', dossier }, write)
  else await session.change(dossier, write)
  return isOurs
}

async function addOwnDomains(session: ImportSession, { ownDomains }: ImportPlan): Promise<void> {
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
