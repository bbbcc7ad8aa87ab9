import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { platformFlags } from '../../build/launch.mjs'
import { ROOT } from '../../build/setup/paths.mjs'
import { tell } from './figures.ts'
import type { Measurements } from './page/main.ts'

// Our own modules beside bare ones, in one bare Electron window.

const targets: Record<keyof Measurements, { work: string; target: number }> = {
  commitOfAnEdit: { work: 'commit of an edit, sealed, p50', target: 2 },
  openNote: { work: 'open a note of 150 words', target: 2 },
  openDossier: { work: 'a dossier with 200 notes', target: 2 },
  keyToScreen: { work: 'key to screen in a note of 300 paragraphs', target: 1.3 },
  tableMount: { work: 'mount of a table of 5,000 rows', target: 1.5 },
  tableScroll: { work: 'scroll of 5,000 rows, frame p95', target: 24 },
}

for (const name of Object.keys(targets) as (keyof Measurements)[]) {
  test(targets[name].work, async () => {
    const electron = process.env['WEDERZIJDS_TEST_ELECTRON']
    if (electron === undefined) throw new Error('run this through npm run bench')
    const app = await _electron.launch({
      executablePath: electron,
      args: [
        join(ROOT, 'tests', 'bench', 'window'),
        ...platformFlags(),
        `--user-data-dir=${mkdtempSync(join(tmpdir(), 'wederzijds-bench-'))}`,
      ],
    })
    const page = await app.firstWindow()
    await page.waitForFunction(() => 'measurements' in window)
    const { floor, ours } = await page.evaluate(
      async (which) => await (window as unknown as { measurements: Measurements }).measurements[which](),
      name,
    )
    await app.close()
    expect(floor).toBeGreaterThan(0)
    const { work, target } = targets[name]
    // A frame is not a multiple of another frame: its target is a time.
    const isTime = name === 'tableScroll'
    tell({ work, unit: isTime ? 'ms' : 'x', floor: isTime ? null : floor, ours, target })
    if (isTime) console.log(`        bare ${floor.toFixed(1)} ms`)
  })
}
