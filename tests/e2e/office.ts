import { decodeInvitation, encodeInvitation } from '../../shared/sync/invitation.ts'
import { startServer, type ServerProcess } from '../contract/server-process.ts'
import { faultProxy, type FaultProxy } from '../support/fault-proxy.ts'
import { startLaptop, type Laptop, type StartOptions } from './laptop.ts'
import { begin, beginWithInvitation, inviteColleague, newRelation, shared, useInvitation } from './people.ts'
import { afterTest } from './test.ts'

/** Starts a laptop that the test need not close itself. */
export async function laptop(options: StartOptions = {}): Promise<Laptop> {
  const started = await startLaptop(options)
  // Quicker than closing, and what closing does has tests of its own.
  afterTest(() => started.kill9())
  return started
}

/** The same laptop after its plug was pulled. */
export async function killAndRestart(old: Laptop): Promise<Laptop> {
  await old.kill9()
  return laptop({ userData: old.userData })
}

/** A way to the server that can fail; the test need not close it. */
export async function badNetwork({ port }: ServerProcess): Promise<FaultProxy> {
  const network = await faultProxy(port)
  afterTest(() => network.close())
  return network
}

/** The same invitation, to be used through a network that can fail. */
export function through(network: FaultProxy, invitation: string): string {
  const decoded = decodeInvitation(invitation, Date.now())
  if (!decoded.ok) throw new Error(decoded.reason)
  return encodeInvitation({ ...decoded.value, url: network.url })
}

export interface Office {
  server: ServerProcess
  anna: Laptop
  bram: Laptop
  /** The network of Bram's laptop. */
  network: FaultProxy
}

/** A municipality's server and two laptops that share one relation, "De Linde". */
export async function office(): Promise<Office> {
  const server = await startServer()
  const anna = await laptop()
  await begin(anna.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(anna.page, 'De Linde', '00012345')
  await useInvitation(anna.page, server.invitation)
  await shared(anna.page)
  const network = await badNetwork(server)
  const bram = await laptop()
  await beginWithInvitation(bram.page, 'Bram Ëlzinga', through(network, await inviteColleague(anna.page)))
  await shared(bram.page)
  return { server, anna, bram, network }
}
