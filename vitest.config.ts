import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/{unit,contract,property,compat,arch}/**/*.test.{ts,tsx}'],
    // Real processes and disks on a shared machine: slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: true,
    // Loading the same modules again for every file took a fifth of the time.
    isolate: false,
    // Some wait for a server or a clock: two would leave a core idle now and then.
    maxWorkers: 3,
  },
})
