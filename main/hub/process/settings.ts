/** What main tells the hub when it starts: all that it knows, because it may not read the disk. */
export type HubSettings = {
  document: string
  workspace: string
  title: string
  address: string
  /** 0: any free one. */
  port: number
  /** It was open before on this very port; its old process can still be leaving. */
  resumed: boolean
  /** As `encodeSecret` writes them. `key` signs the tickets of guests. */
  secret: string
  hostSecret: string
  key: string
  /** PEM. */
  certificate: string
  privateKey: string
  openedAt: number
  closesAt: number
  standing: Standing
  /** The folder of the guest page; the only thing on the disk that the hub reads. */
  page: string
}

/** What the host decided about guests by id; it outlives the hub and the tickets that it gave. */
export type Standing = { ejected: string[]; readers: string[] }

export type ListenProblem = 'address-in-use' | 'no-address' | 'failed'

/** What the hub tells main. `closed`: the host closed the table, or its time was over. */
export type HubEvent =
  | { type: 'listening'; port: number }
  | { type: 'failed'; reason: ListenProblem }
  | { type: 'standing'; standing: Standing }
  | { type: 'closed' }
