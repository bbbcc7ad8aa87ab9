import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, Result, RunOptions } from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations', 'incomplete'],
}
/** Another theme has other colours, and the rest is the same page. */
const COLOUR_RULES: RunOptions = { ...RULES, runOnly: ['color-contrast', 'link-in-text-block'] }
const looks = {
  light: RULES,
  dark: COLOUR_RULES,
  // 7:1.
  contrast: { ...RULES, runOnly: ['color-contrast-enhanced', 'link-in-text-block'] },
}

/**
 * Checks what is on the screen now against WCAG 2.2 AA, in light and in dark unless it is told otherwise. `screen` names
 * it when it fails.
 */
export async function expectAccessible(
  page: Page,
  screen: string,
  wanted: ReadonlyArray<keyof typeof looks> = ['light', 'dark'],
): Promise<void> {
  // Words spoken by react-aria stand in the page for some seconds; they are no part of the screen.
  await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0)
  // A message that is on its way out has half a colour too, and no animation that one can wait for.
  await expect(page.locator('[data-sonner-toast][data-removed=true]')).toHaveCount(0)
  for (const theme of wanted) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
    await settled(page)
    expect(await faultsOf(page, looks[theme]), `${screen}, ${theme}`).toEqual([])
  }
}

/** Colours change with a short transition, and dialogs fade in; half a colour is nobody's contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const running = document.getAnimations().filter(({ effect }) => {
      const timing = effect?.getComputedTiming()
      return timing !== undefined && timing.endTime !== Infinity
    })
    await Promise.allSettled(running.map(({ finished }) => finished))
  })
}

async function faultsOf(page: Page, rules: RunOptions): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(SOURCE)
  const { violations, incomplete } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (of: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    rules,
  )
  // What axe cannot decide about a colour is what lies partly under something else.
  const doubtful = incomplete.filter(
    ({ id, impact }) => !id.startsWith('color-contrast') && (impact === 'serious' || impact === 'critical'),
  )
  return [...violations, ...doubtful].flatMap(sayings)
}

function sayings({ id, help, nodes }: Result): string[] {
  return nodes.map(
    ({ html, failureSummary = '' }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`,
  )
}
