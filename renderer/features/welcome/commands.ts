import { workspaceDocument, writeColleague, writeWorkspace } from '../../../shared/documents/workspace.ts'
import type { AppApi } from '../../../shared/ipc/api.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { decodeInvitation } from '../../../shared/sync/invitation.ts'
import type { Role } from '../../../shared/sync/names.ts'
import type { Archive } from '../../export/archive/read-archive.ts'
import type { Restorable } from '../../data/backup/put-back.ts'
import { redeemInvitation } from '../../data/sync/redeem.ts'
import { tokenName, type WorkspaceSession } from '../../data/workspace-session.ts'
import { withWorkspace } from './profile.ts'
import { restoreArchive, type RestoreFailure } from './restore-archive.ts'

/** What a person chose to begin with: the profile to keep, what its new workspace gets, and which screen follows. */
export interface Beginning {
  profile: Profile
  /** `shared`: the workspace of colleagues, which arrives by itself. An archive or a backup is put back as it was. */
  contents: 'new' | 'example' | 'shared' | Restorable
  then: 'relations' | 'import'
}

/** Begins a workspace of one's own, on this laptop alone. */
export function beginOwn(
  profile: Profile,
  name: string,
  rest: Pick<Beginning, 'contents' | 'then'>,
  id: string = newId(),
): Beginning {
  return { profile: withWorkspace(profile, { id, name, server: null }), ...rest }
}

/** Begins with the example municipality: invented providers, on this laptop alone. */
export async function beginExample(profile: Profile): Promise<Beginning> {
  const { EXAMPLE_MUNICIPALITY } = await import('../../../shared/documents/example/index.ts')
  return beginOwn(profile, EXAMPLE_MUNICIPALITY, { contents: 'example', then: 'relations' })
}

/** Begins with a workspace that was taken along: the same one, unless this laptop has it already. */
export function beginRestored(profile: Profile, archive: Archive): Beginning {
  const { id, name } = archive.manifest.workspace
  const isHere = profile.workspaces.some((workspace) => workspace.id === id)
  return beginOwn(profile, name, { contents: archive, then: 'relations' }, isHere ? newId() : id)
}

/** Begins a workspace of its own with what a backup holds, on this laptop alone, beside those that there are. */
export function beginFromBackup(profile: Profile, backup: Restorable, name: string): Beginning {
  return beginOwn(profile, name, { contents: { ...backup, name }, then: 'relations' })
}

type Redeeming = Awaited<ReturnType<typeof redeemInvitation>>
export type RedeemFailure = Extract<Redeeming, { ok: false }>['reason'] | 'not-kept' | 'refused' | 'insecure'

export interface Joined {
  profile: Profile
  role: Role
  /** The municipality had no workspace yet and has this laptop's now. */
  isBrought: boolean
}

/**
 * Uses an invitation: asks the municipality for access, keeps it on this laptop, and answers the profile in which
 * the workspace is shared. `bring` is the workspace that a municipality without one gets.
 */
export async function join(
  api: Pick<AppApi, 'secrets' | 'app' | 'servers'>,
  text: string,
  profile: Profile,
  bring: { id: string; name: string } | null,
): Promise<Result<Joined, RedeemFailure>> {
  const invitation = decodeInvitation(text, Date.now())
  if (!invitation.ok) return invitation
  const allowed = await api.servers.allow({ url: invitation.value.url })
  if (!allowed.ok) return allowed
  const info = await api.app.info()
  const redeemed = await redeemInvitation(text, profile, bring, info.ok ? info.value.version : '')
  if (!redeemed.ok) return redeemed
  const { workspace, server, token, role } = redeemed.value
  const kept = await api.secrets.write({ name: tokenName(workspace.id), value: token })
  if (!kept.ok) return err('not-kept')
  return ok({
    profile: withWorkspace(profile, { ...workspace, server: { url: server } }),
    role,
    isBrought: workspace.id === bring?.id,
  })
}

/**
 * Makes what belongs in a workspace that was just begun. When all of it is durable it is ok; when it is not, or was
 * stopped, a part of it stands there.
 */
export async function fillWorkspace(
  session: WorkspaceSession,
  contents: Beginning['contents'],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<null, RestoreFailure>> {
  if (contents === 'shared') return ok(null)
  if (typeof contents === 'object') return await restoreArchive(session, contents, onProgress, signal)
  const { workspace, person } = session
  await session.create(workspaceDocument(workspace.id), { audience: 'team', dossier: '' }, (content) => {
    writeWorkspace(content, { name: workspace.name, example: contents === 'example' })
    writeColleague(content, person)
  })
  if (contents === 'example') await makeExample(session, onProgress, signal)
  if (signal.aborted) return err('stopped')
  await session.flush()
  return session.unkept() === 0 ? ok(null) : err('write')
}

const AT_ONCE = 20

async function makeExample(
  session: WorkspaceSession,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { exampleDocuments, EXAMPLE_SEED } = await import('../../../shared/documents/example/index.ts')
  const { workspace, person } = session
  const documents = [...exampleDocuments(workspace.id, EXAMPLE_SEED, dayOf(new Date()), person)]
  for (let start = 0; start < documents.length && !signal.aborted; start += AT_ONCE) {
    onProgress(start, documents.length)
    const batch = documents.slice(start, start + AT_ONCE)
    await Promise.all(batch.map(({ doc, meta, fill }) => session.create(doc, meta, fill)))
  }
}
