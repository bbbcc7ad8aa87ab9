import { defineConfig } from '@playwright/test'

/** `npm run bench`: what a person waits for, in the real windows. */
export default defineConfig({
  testDir: '.',
  testMatch: ['window.ts', 'scenes.ts'],
  globalSetup: '../e2e/global-setup.ts',
  reporter: 'line',
  outputDir: '../../test-results/bench',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 30_000 },
})
