import * as Y from 'yjs'

/** One run of changes in an update: what was written, what was cleaned away, or a gap. */
export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

export type Find = (id: Y.ID) => Y.Item | null

/** Finds the item of an update that covers an id. Structs of one client come in the order of their clocks. */
export function finder(structs: Struct[]): Find {
  const byClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    const list = byClient.get(struct.id.client)
    if (list) list.push(struct)
    else byClient.set(struct.id.client, [struct])
  }
  return ({ client, clock }) => {
    const list = byClient.get(client) ?? []
    let low = 0
    let high = list.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const struct = list[middle]
      if (!struct || clock < struct.id.clock) high = middle - 1
      else if (clock >= struct.id.clock + struct.length) low = middle + 1
      else return struct instanceof Y.Item ? struct : null
    }
    return null
  }
}
