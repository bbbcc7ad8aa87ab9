import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { cleanUpServers } from '../contract/server-process.ts'
import { newDesk, type Desk } from '../demo/desk.ts'
import type { Laptop } from '../e2e/laptop.ts'
import type { Picture } from './pictures.ts'

/** It is always this moment in the pictures, so that they are the same tomorrow. */
const NOW = new Date('2026-03-10T09:41:00+01:00')

export interface Camera {
  /** A new laptop on which time stands still. One that shares needs a clock that runs. */
  open: (owner: string, clock?: 'still' | 'runs') => Promise<Laptop>
  take: (name: Picture, page: Page) => Promise<void>
}

/** The laptops of one scene; they are closed and thrown away after it. */
export function cameraOfThisScene(): () => Camera {
  let desk: Desk | null = null
  const out = process.env['WEDERZIJDS_HANDBOOK_OUT'] ?? 'test-results/handbook'
  test.beforeAll(() => {
    desk = newDesk(out)
  })
  test.afterAll(async () => {
    await desk?.clear()
    await cleanUpServers()
  })
  return () => {
    const here = desk
    if (here === null) throw new Error('the scene has not begun')
    return {
      async open(owner, clock = 'still') {
        const laptop = await here.open(owner)
        if (clock === 'still') await laptop.page.clock.setFixedTime(NOW)
        return laptop
      },
      async take(name, page) {
        await page.mouse.move(0, 400)
        await page.screenshot({
          path: join(out, `${name}.png`),
          scale: 'css',
          animations: 'disabled',
          caret: 'hide',
          // Where a word is wrong depends on the dictionary of the system.
          style: '::spelling-error { text-decoration: none }',
        })
      },
    }
  }
}
