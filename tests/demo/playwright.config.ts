import { defineConfig } from '@playwright/test'

/** `npm run demo`: stories, told step by step. */
export default defineConfig({
  testDir: '.',
  testMatch: ['story.ts', 'visit.ts', 'meeting.ts', 'table.ts'],
  globalSetup: '../e2e/global-setup.ts',
  reporter: './say-steps.ts',
  outputDir: '../../test-results/demo',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 30_000 },
})
