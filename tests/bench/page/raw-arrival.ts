import * as Y from 'yjs'
import { rawDatabase, rawPut } from './sealed-workspace.ts'

/** The least that a new laptop has to do: documents come in over a WebSocket, are applied and put away. In milliseconds. */
export async function rawArrival(port: number): Promise<number> {
  const database = await rawDatabase(`raw-arrival-${crypto.randomUUID()}`)
  const begin = performance.now()
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  socket.binaryType = 'arraybuffer'
  const putting: Promise<void>[] = []
  await new Promise((resolve) => {
    socket.addEventListener('close', resolve)
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      const bytes = new Uint8Array(data)
      Y.applyUpdate(new Y.Doc(), bytes)
      putting.push(rawPut(database, [bytes]))
    })
  })
  await Promise.all(putting)
  const took = performance.now() - begin
  database.close()
  return took
}
