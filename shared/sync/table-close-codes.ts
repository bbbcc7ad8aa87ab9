/**
 * Why the hub of an open table ends a connection. Where it can, it says so first in a `refused` message; the
 * code of the WebSocket says the same to who has no seal yet.
 */
export const TABLE_CLOSE_CODES = {
  /** The secret of the table is another one. */
  'wrong-code': 4601,
  /** The host did not let this guest in. */
  'not-admitted': 4602,
  ejected: 4603,
  /** A colleague whose app has another workspace open. */
  'other-workspace': 4604,
  /** The table is over: the host closed it, or eight hours have passed. */
  closed: 4605,
  full: 4606,
  /** App and hub speak another version of this protocol. */
  'too-old': 4607,
  /** Something that a decent client never sends. */
  'bad-message': 4608,
  'too-large': 4609,
  /** More changes than anybody types; coming back brings them in one piece. */
  'too-fast': 4610,
  /** Changes under the clientID of somebody else at the table. An honest relay succeeds a moment later. */
  'not-yours': 4611,
  /** A newer connection of the same person took this one's place. */
  replaced: 4612,
  /** Nothing was said within the time for saying who you are. */
  'not-in-time': 4613,
  /** A guest's change brought in something that looks like a citizen service number. */
  number: 4614,
} as const

export type TableRefusal = keyof typeof TABLE_CLOSE_CODES

const FRAME_TOO_LARGE = 1009

const names = new Map<number, TableRefusal>([
  ...Object.entries(TABLE_CLOSE_CODES).map(([name, code]): [number, TableRefusal] => [
    code,
    name as TableRefusal,
  ]),
  // ws itself ends a connection with it, before our code sees the frame.
  [FRAME_TOO_LARGE, 'too-large'],
])

/** The reason in a WebSocket close code; null for the codes of a network that simply went away. */
export function tableRefusal(code: number): TableRefusal | null {
  return names.get(code) ?? null
}

const passing: ReadonlySet<TableRefusal> = new Set<TableRefusal>(['too-fast', 'not-yours', 'not-in-time'])

/** True when trying again by itself makes no sense: a person has to do something first. */
export function isFinalRefusal(reason: TableRefusal): boolean {
  return !passing.has(reason)
}
