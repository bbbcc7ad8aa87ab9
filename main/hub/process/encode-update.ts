import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { groupBy } from '../../../shared/kernel/group-by.ts'
import type { Struct } from '../../../shared/sync/update-structs.ts'

export type Deleted = { client: number; clock: number; length: number }

/** An update in format V1 of decoded parts; the structs of each client in the order of their clocks, without gaps. */
export function encodeUpdate(
  structs: ReadonlyMap<number, Struct[]>,
  deletes: readonly Deleted[],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  encoding.writeVarUint(rest, structs.size)
  for (const [client, list] of structs) {
    encoding.writeVarUint(rest, list.length)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, list[0]?.id.clock ?? 0)
    for (const struct of list) struct.write(encoder, 0)
  }
  const clients = groupBy(deletes, ({ client }) => client)
  encoding.writeVarUint(rest, clients.size)
  for (const [client, list] of clients) {
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, list.length)
    for (const { clock, length } of list) {
      encoding.writeVarUint(rest, clock)
      encoding.writeVarUint(rest, length)
    }
  }
  return encoder.toUint8Array()
}
