import '../../../../shared/kernel/zod-without-eval.ts'
import { err, ok, type Result } from '../../../../shared/kernel/result.ts'
import { bestSheet, lookAt, planSheet } from './list-desk.ts'
import type { FromReader, OpenedList, ToReader } from './messages.ts'
import { readList, type ReadFailure } from './read-list.ts'
import type { ReadSheet } from './read-workbook.ts'

const PIECE = 500

let sheets: readonly ReadSheet[] = []

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.type === 'read') void read(data.file).then((result) => tell({ type: 'read', result }))
  else if (data.type === 'look') tell({ type: 'look', look: lookAt(sheets, data.sheet, data.header) })
  else plan(data)
})

async function read(file: Blob): Promise<Result<OpenedList, ReadFailure>> {
  const bytes = await bytesOf(file)
  if (bytes === null) return err('unreadable')
  const list = await readList(bytes)
  if (!list.ok) return list
  sheets = list.value
  return ok({ sheets: sheets.map(({ name }) => name), look: lookAt(sheets, bestSheet(sheets)) })
}

async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // Moved, deleted or taken away with its drive since it was chosen; or it was a folder.
    return null
  }
}

function plan({ sheet, header, layout, existing, workspace }: Extract<ToReader, { type: 'plan' }>): void {
  const { providers, ...rest } = planSheet(
    sheets[sheet] ?? { name: '', grid: [] },
    header,
    layout,
    existing,
    workspace,
  )
  for (let start = 0; start < providers.length; start += PIECE)
    tell({ type: 'piece', providers: providers.slice(start, start + PIECE) })
  tell({ type: 'plan', plan: rest })
}

function tell(message: FromReader): void {
  self.postMessage(message)
}
