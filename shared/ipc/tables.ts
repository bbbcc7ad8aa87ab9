import * as z from 'zod'

const Port = z.int().min(1).max(65_535)

/** An IPv4 address of this laptop, on which others in the room can reach it. */
export const TableInterface = z.object({ address: z.ipv4(), name: z.string(), loopback: z.boolean() })

/** The certificate's fingerprint as a code holds it: ten bytes. */
export const TablePin = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === 10)

/** What a host opens a table with; port 0 takes any free one. */
export const TableToOpen = z.object({
  document: z.string().regex(/^table:[\w.-]{1,120}$/),
  workspace: z.uuid(),
  title: z.string().max(500),
  address: z.ipv4(),
  port: z.int().min(0).max(65_535),
})

export const TablePlace = z.object({ host: z.ipv4(), port: Port, pin: TablePin })

/**
 * A table that this laptop hosts. The host's own window connects to `url` with `hostSecret`; colleagues and guests
 * use the code. `fingerprint`: sha256 of the certificate as hex. Times in epoch milliseconds.
 */
export const OpenTable = z.object({
  document: z.string(),
  workspace: z.uuid(),
  title: z.string(),
  address: z.ipv4(),
  port: Port,
  url: z.string(),
  code: z.object({ address: z.string(), typed: z.string(), url: z.string() }),
  fingerprint: z.string(),
  hostSecret: z.string(),
  openedAt: z.int(),
  closesAt: z.int(),
})

export type TableInterface = z.infer<typeof TableInterface>
export type TableToOpen = z.infer<typeof TableToOpen>
export type TablePlace = z.infer<typeof TablePlace>
export type OpenTable = z.infer<typeof OpenTable>
