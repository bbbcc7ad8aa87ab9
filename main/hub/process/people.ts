import type { TablePerson, TablePersonKind } from '../../../shared/sync/table-messages.ts'
import { uniqueTableName } from '../../../shared/sync/table-name.ts'
import type { Link } from './link.ts'
import type { LiveSeat } from './seat.ts'

/** Somebody at the table or at its door. */
export type Person = {
  readonly id: string
  readonly kind: TablePersonKind
  /** As everybody sees it, for as long as the table is open. */
  readonly name: string
  readonly organisation: string
  state: TablePerson['state']
  mayWrite: boolean
  /** Where their copy of the document is, as they said last. */
  digest: string | null
  equal: boolean | null
  clients: Set<number>
  link: Link | null
  seat: LiveSeat | null
}

/** People with a place; a room that is fuller than this has a hub of another kind. */
const MAX_SEATED = 60
/** Away ones are remembered for their names and for the list. */
const MAX_KNOWN = 300

export type People = {
  find: (id: string) => Person | undefined
  /** Adds somebody, with a number behind the name when somebody else has that name. */
  add: (who: Pick<Person, 'id' | 'kind' | 'name' | 'organisation' | 'mayWrite'>) => Person
  remove: (id: string) => void
  isFull: () => boolean
  all: () => Iterable<Person>
  /** What this person may see of everybody. */
  listFor: (viewer: Person) => TablePerson[]
}

export function createPeople(): People {
  const people = new Map<string, Person>()
  const inState = (state: Person['state']) => [...people.values()].filter((person) => person.state === state)
  return {
    find: (id) => people.get(id),
    add: ({ id, kind, name, organisation, mayWrite }) => {
      const taken = [...people.values()].map((person) => person.name)
      const person: Person = {
        id,
        kind,
        name: uniqueTableName(name, taken),
        organisation,
        state: 'waiting',
        mayWrite,
        digest: null,
        equal: null,
        clients: new Set(),
        link: null,
        seat: null,
      }
      people.set(id, person)
      const [oldest] = inState('away')
      if (people.size > MAX_KNOWN && oldest) people.delete(oldest.id)
      return person
    },
    remove: (id) => people.delete(id),
    isFull: () => inState('here').length >= MAX_SEATED,
    all: () => people.values(),
    listFor: (viewer) => {
      const isHost = viewer.kind === 'host'
      const visible = [...people.values()].filter(({ state }) => isHost || state !== 'waiting')
      return visible.map(({ id, kind, name, organisation, state, mayWrite, equal, clients }) => ({
        id,
        kind,
        name,
        organisation,
        state,
        mayWrite,
        equal,
        clients: isHost ? [...clients] : [],
      }))
    },
  }
}
