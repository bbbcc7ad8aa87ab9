import { test } from '@playwright/test'
import { cleanUpServers } from '../contract/server-process.ts'
import { newDesk, type Desk } from './desk.ts'

/** The laptops of one story; they are closed and thrown away after it. */
export function deskOfThisStory(): () => Desk {
  let desk: Desk | null = null
  // Not at once: Playwright also loads a story only to see what is in it.
  test.beforeAll(() => {
    desk = newDesk(process.env['WEDERZIJDS_DEMO_OUT'] ?? 'demo-out')
  })
  test.afterAll(async () => {
    await desk?.clear()
    await cleanUpServers()
  })
  return () => {
    if (desk === null) throw new Error('the story has not begun')
    return desk
  }
}
