import { expect } from '@playwright/test'
import { test } from '../e2e/test.ts'
import { bareWindow, measureIn } from './bare-window.ts'
import { sized, tell } from './figures.ts'
import type { Measurements } from './page/main.ts'

// Our own modules beside bare ones, in one bare Electron window.

/** What is opened may be on the screen one frame later. */
const FRAME_MS = 1000 / 60

const rows: Record<
  Exclude<keyof Measurements, 'rawArrival'>,
  { tag: string; work: string; target: number; allowance?: number }
> = {
  commitOfAnEdit: { tag: '@commit', work: 'commit of an edit, sealed, p50', target: 2 },
  openNote: { tag: '@open-note', work: 'open a note of 150 words', target: 2, allowance: FRAME_MS },
  openDossier: { tag: '@open-dossier', work: 'a dossier with 200 notes', target: 2, allowance: FRAME_MS },
  keyToScreen: { tag: '@typing', work: 'key to screen in a note of 300 paragraphs', target: 1.3 },
  tableMount: { tag: '@table-mount', work: 'mount of a table of 5,000 rows', target: 1.5 },
  tableScroll: { tag: '@table-scroll', work: 'scroll of 5,000 rows, frame p95', target: 24 },
  search: { tag: '@search', work: 'search in 50,000 notes, p95', target: 1.5 },
}

for (const name of Object.keys(rows) as (keyof typeof rows)[]) {
  const { tag, work, target, allowance = 0 } = rows[name]
  test(work, { tag }, async () => {
    const page = await bareWindow('index.html')
    const { floor, ours } = await measureIn(page, name, sized(50_000))
    expect(floor).toBeGreaterThan(0)
    // A frame is not a multiple of another frame: its target is a time.
    const isTime = name === 'tableScroll'
    tell({ work, unit: 'ms', floor: isTime ? null : floor, ours, target, allowance })
    if (isTime) console.log(`        bare ${floor.toFixed(1)} ms`)
  })
}
