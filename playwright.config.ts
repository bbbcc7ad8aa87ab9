import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Each test starts real windows; two at a time is what a small machine carries, and a busy one takes its time.
  workers: 2,
  timeout: 300_000,
  // A busy host can hold up everything four times as long.
  expect: { timeout: 45_000 },
  forbidOnly: true,
})
