import { Colleague } from './colleague.ts'
import { Location } from './location.ts'
import { Note } from './note.ts'
import { OwnDomain } from './own-domain.ts'
import { Person } from './person.ts'
import { Provider } from './provider.ts'
import { Workspace } from './workspace.ts'

/** Every entity, for the read model, the schema lock and the tests. */
export const entities = {
  colleague: Colleague,
  location: Location,
  note: Note,
  'own-domain': OwnDomain,
  person: Person,
  provider: Provider,
  workspace: Workspace,
} as const

export type EntityName = keyof typeof entities
