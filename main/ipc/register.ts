import { ipcMain, webContents, type IpcMainInvokeEvent } from 'electron'
import * as z from 'zod'
import type { ResultOf } from '../../shared/ipc/api.ts'
import { contract, type Contract } from '../../shared/ipc/contract.ts'
import { channelOf } from '../../shared/ipc/names.ts'
import { isOurs } from '../security/origin.ts'

// Zod's bare core: comparing with the full `ZodType` costs the compiler seconds.
interface Channel {
  input: z.core.$ZodType
  output: z.core.$ZodType
  reasons: readonly string[]
}

type Handler<C> = C extends Channel
  ? (input: z.infer<C['input']>, event: IpcMainInvokeEvent) => ResultOf<C> | Promise<ResultOf<C>>
  : never

/** One handler per method of a namespace. */
export type Handlers<N extends keyof Contract> = { [M in keyof Contract[N]]: Handler<Contract[N][M]> }

type AllHandlers = { [N in keyof Contract]: Handlers<N> }
type AnyHandler = (input: unknown, event: IpcMainInvokeEvent) => Promise<{ ok: boolean; value?: unknown }>

/**
 * Registers every channel of the contract. A call from another frame than the top frame of our own page, or
 * with malformed input, is a bug or an attack: it is rejected before a handler sees it.
 */
export function registerIpc(handlers: AllHandlers): void {
  for (const [namespace, methods] of Object.entries(contract)) {
    for (const [method, channel] of Object.entries<Channel>(methods)) {
      const handler = (handlers[namespace as keyof Contract] as unknown as Record<string, AnyHandler>)[method]
      if (handler !== undefined) register(channelOf(namespace, method), channel, handler)
    }
  }
}

function register(name: string, channel: Channel, handler: AnyHandler): void {
  ipcMain.handle(name, async (event, input: unknown) => {
    if (!isFromOurPage(event)) throw new Error(`${name}: refused sender`)
    const parsed = z.safeParse(channel.input, input)
    if (!parsed.success) throw new Error(`${name}: refused input`)
    const answer = await handler(parsed.data, event)
    return answer.ok ? { ok: true, value: z.parse(channel.output, answer.value) } : answer
  })
}

function isFromOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || !isOurs(senderFrame.url)) return false
  return senderFrame.parent === null && webContents.fromId(sender.id)?.mainFrame === senderFrame
}
