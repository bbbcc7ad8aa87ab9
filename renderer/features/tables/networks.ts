import type { TableInterface } from '../../../shared/ipc/tables.ts'

export type NetworkKind = 'wifi' | 'cable' | 'other' | 'virtual' | 'loopback'

const order: readonly NetworkKind[] = ['wifi', 'cable', 'other', 'virtual', 'loopback']

/** What people call a network, guessed from the name that the system gives it. */
export function networkKind({ name, loopback }: Pick<TableInterface, 'name' | 'loopback'>): NetworkKind {
  if (loopback) return 'loopback'
  if (/^(docker|veth|br-|virbr|vmnet|vbox|vethernet|tun|tap|wg|utun|bridge|zt)/iu.test(name)) return 'virtual'
  if (/^(wl|wi-?fi|draadloos)/iu.test(name)) return 'wifi'
  return /^(eth|en[opsx]\d|bekabeld)/iu.test(name) ? 'cable' : 'other'
}

/** The networks that people in a room are likely to share first, this laptop alone last. */
export function likelyFirst(networks: readonly TableInterface[]): TableInterface[] {
  return [...networks].sort((a, b) => order.indexOf(networkKind(a)) - order.indexOf(networkKind(b)))
}
