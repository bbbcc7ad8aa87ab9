import { dossierIdFor, writeProvider } from '../../../shared/documents/dossier.ts'
import { docId, type DocId } from '../../../shared/kernel/ids.ts'
import type { Provider } from '../../../shared/model/provider.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'

export type NewRelation = Omit<Provider, 'id' | 'deletedAt'>

/**
 * The dossier that a new relation gets: derived from its KvK or AGB number, so that two laptops which add the
 * same provider have one dossier; without a number a fresh one.
 */
export function dossierOfNew(session: WorkspaceSession, { kvk, agb }: NewRelation): DocId {
  if (kvk !== '') return dossierIdFor(session.workspace.id, { kind: 'kvk', number: kvk })
  if (agb !== '') return dossierIdFor(session.workspace.id, { kind: 'agb', number: agb })
  return docId('dossier')
}

/** Makes the dossier of a provider. The values were checked with the provider's own schema. */
export async function createRelation(session: WorkspaceSession, values: NewRelation): Promise<DocId> {
  const dossier = dossierOfNew(session, values)
  await session.create(dossier, { audience: 'team', dossier }, (content) => {
    writeProvider(content, { ...values, deletedAt: '' })
  })
  return dossier
}
