import { defineConfig } from '@playwright/test'

/** `npm run bench`: what a person waits for, in the real windows. Each row of the table has a tag of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../e2e/global-setup.ts',
  reporter: 'line',
  outputDir: '../../test-results/bench',
  workers: 1,
  // Filling a workspace with ten times the data takes minutes; nothing may take longer than this.
  timeout: 1_500_000,
  expect: { timeout: 30_000 },
})
