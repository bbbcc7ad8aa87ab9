import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { platformFlags } from '../../build/launch.mjs'
import { ROOT } from '../../build/setup/paths.mjs'
import { afterTest } from '../e2e/test.ts'
import type { Measurements } from './page/main.ts'

/** The executable and arguments of a window with nothing of the app around it, on a page of out/bench. */
export function bareCommandLine(page: string, userData: string): { electron: string; args: string[] } {
  const electron = process.env['WEDERZIJDS_TEST_ELECTRON']
  if (electron === undefined) throw new Error('run this through npm run bench')
  const window = join(ROOT, 'tests', 'bench', 'window')
  return { electron, args: [window, ...platformFlags(), `--user-data-dir=${userData}`, `--page=${page}`] }
}

/** Opens it; the test need not close it. */
export async function bareWindow(page: string): Promise<Page> {
  const userData = newFolder()
  const { electron, args } = bareCommandLine(page, userData)
  const app = await _electron.launch({ executablePath: electron, args })
  afterTest(() => app.close())
  return await app.firstWindow()
}

/** Runs one of the measurements of `page/main.ts` in it. */
export async function measureIn<N extends keyof Measurements>(
  page: Page,
  name: N,
  amount: number,
): Promise<Awaited<ReturnType<Measurements[N]>>> {
  await page.waitForFunction(() => 'measurements' in window)
  return (await page.evaluate(
    async ([which, of]) =>
      await (window as unknown as { measurements: Measurements }).measurements[which](of),
    [name, amount] as const,
  )) as Awaited<ReturnType<Measurements[N]>>
}

const folders: string[] = []
// By then nothing runs any more that could write in them.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the bench has ended. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-bench-'))
  folders.push(folder)
  return folder
}
