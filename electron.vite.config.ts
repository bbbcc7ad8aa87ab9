import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { firstScreen } from './build/first-screen.mjs'
import { licences } from './build/licences.mjs'

/** Targets are named by hand: the same output must run on the oldest and the newest supported runtime. */
const NODE = 'node20.18'
const CHROME = 'chrome130'

const from = (path: string) => resolve(import.meta.dirname, path)
const first = firstScreen()

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: 'out/main',
      externalizeDeps: { exclude: ['zod'] },
      rolldownOptions: {
        input: {
          index: from('main/index.ts'),
          hub: from('main/hub/process/index.ts'),
          stretch: from('main/keys/stretch-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: from('preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    base: './',
    // What the components say of themselves, in our two languages instead of thirty-four.
    plugins: [react(), optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), licences(), first.plugin],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', strictPort: false },
    build: {
      target: CHROME,
      outDir: from('out/renderer'),
      assetsInlineLimit: 0,
      // Less than half of the bytes to read and to parse at every start.
      minify: true,
      chunkSizeWarningLimit: 3000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: from('renderer/index.html') },
        output: { codeSplitting: { groups: first.groups } },
      },
    },
  },
})
