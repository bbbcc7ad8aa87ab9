import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/{unit,contract,property,compat,arch}/**/*.test.{ts,tsx}'],
    // Real processes and disks on a shared machine: slow is not wrong.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: true,
    // Some wait for a server or a clock: two would leave a core idle now and then.
    maxWorkers: 3,
  },
})
