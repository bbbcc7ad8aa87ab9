import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../build/setup/paths.mjs'
import type { Inside } from './inside/main.ts'

/** Does something of `inside/main.ts` in the page of the app. */
export async function inside<N extends keyof Inside>(
  page: Page,
  name: N,
  ...given: Parameters<Inside[N]>
): Promise<Awaited<ReturnType<Inside[N]>>> {
  // As the developer tools would: the page lets no script in from elsewhere.
  if (!(await page.evaluate(() => 'inside' in window)))
    await page.evaluate(readFileSync(join(ROOT, 'out', 'bench-inside', 'inside.js'), 'utf8'))
  return (await page.evaluate(
    async ([which, values]) => {
      const all = (window as unknown as { inside: Record<string, (...given: unknown[]) => unknown> }).inside
      return await all[which]?.(...values)
    },
    [name, given] as [string, unknown[]],
  )) as Awaited<ReturnType<Inside[N]>>
}
