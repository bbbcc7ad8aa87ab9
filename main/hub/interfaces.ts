import { networkInterfaces } from 'node:os'
import type { TableInterface } from '../../shared/ipc/tables.ts'

/** The private IPv4 addresses of this laptop; loopback, which serves to try a table out alone, last. */
export function tableInterfaces(): TableInterface[] {
  return Object.entries(networkInterfaces())
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ family, address }) => family === 'IPv4' && isPrivateAddress(address))
        .map(({ address, internal }) => ({ address, name, loopback: internal })),
    )
    .toSorted((a, b) => Number(a.loopback) - Number(b.loopback))
}

/** Addresses of a network in a room; a table is never opened to, or looked for on, the internet. */
export function isPrivateAddress(address: string): boolean {
  const [a = -1, b = -1] = address.split('.').map(Number)
  if (a === 10 || a === 127) return true
  if (a === 172) return b >= 16 && b <= 31
  return (a === 192 && b === 168) || (a === 169 && b === 254)
}
