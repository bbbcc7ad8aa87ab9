import { defineConfig } from '@playwright/test'

/** `npm run handbook`: the pictures of docs/handleiding, taken from the app itself. */
export default defineConfig({
  testDir: '.',
  testMatch: ['*.scene.ts'],
  globalSetup: '../e2e/global-setup.ts',
  reporter: '../demo/say-steps.ts',
  outputDir: '../../test-results/handbook',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 30_000 },
})
