import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { docId, type DocId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import { Colleague } from '../model/colleague.ts'
import { FunctionName } from '../model/function-name.ts'
import { WORKSPACE_RECORD, Workspace } from '../model/workspace.ts'

/** The document with the settings of a workspace and the colleagues who write in it; for the whole team. */
export function workspaceDocument(workspace: string): DocId {
  return docId('workspace', workspace)
}

export function writeWorkspace(
  doc: Y.Doc,
  patch: EntityPatch<typeof Workspace>,
): Result<string[], 'invalid'> {
  return Workspace.write(doc, WORKSPACE_RECORD, patch)
}

/** Says who a person id is, so that colleagues see who wrote what. Writes nothing when that was known. */
export function writeColleague(
  doc: Y.Doc,
  person: { id: string; name: string; function: string },
): Result<string[], 'invalid'> {
  return Colleague.write(doc, person.id, { name: person.name, function: person.function })
}

/** Gives a function the name that this municipality uses; '' gives it back the name of the app. */
export function writeFunctionName(doc: Y.Doc, code: string, label: string): Result<string[], 'invalid'> {
  return FunctionName.write(doc, code, { label, deletedAt: '' })
}
