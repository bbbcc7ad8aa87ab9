import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Query } from './live-rows.ts'
import { functionNames, people, providerNames } from './people.ts'
import { colleagues, ownDomains } from './workspace.ts'

/** Every document of a dossier, the dossier itself first. */
export function documentsOf(dossier: DocId): Query<DocId[]> {
  return async ({ database }) => {
    const rows = await Promise.all([
      ...(['person', 'note', 'visit'] as const).map((entity) =>
        database.model(entity).where('dossier').equals(dossier).toArray(),
      ),
      ...(['meeting', 'table'] as const).map((entity) =>
        database.model(entity).where('dossiers').equals(dossier).toArray(),
      ),
    ])
    return [...new Set([dossier, ...rows.flat().map(({ doc }) => doc)])]
  }
}

/** What the ids in a dossier stand for, by id. */
export interface NamesInUse {
  people: Map<DocId, string>
  providers: Map<DocId, string>
  colleagues: Map<string, string>
  domains: Map<string, string>
  functions: Map<string, string>
}

export function namesInUse(): Query<NamesInUse> {
  return async (context) => {
    const [everybody, providers, team, domains, functions] = await Promise.all([
      people()(context),
      providerNames()(context),
      colleagues()(context),
      ownDomains()(context),
      functionNames()(context),
    ])
    return {
      people: new Map(everybody.map(({ doc, name }) => [doc, name])),
      providers,
      colleagues: new Map([...team].map(([id, { name }]) => [id, name])),
      domains: new Map(domains.map(({ id, label }) => [id, label])),
      functions,
    }
  }
}
