import { test as base } from '@playwright/test'
import { cleanUpServers } from '../contract/server-process.ts'

const ends: Array<() => unknown> = []

/**
 * Does this when the test is over, however it ended. A hook in a file that specs share would run for the first spec of a
 * worker alone: the others get the file from memory.
 */
export function afterTest(end: () => unknown): void {
  ends.push(end)
}

/** `test` of Playwright, that tidies up what the shared helpers started. */
export const test = base.extend<{ tidiedUp: undefined }>({
  tidiedUp: [
    async ({}, use) => {
      await use(undefined)
      await Promise.all(ends.splice(0).map((end) => Promise.resolve(end())))
      await cleanUpServers()
    },
    { auto: true },
  ],
})
