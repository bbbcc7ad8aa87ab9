import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const from = (/** @type {string} */ path) => resolve(import.meta.dirname, '..', path)

/** The page in which `npm run bench` runs our own modules beside bare ones, in the same window. */
export default defineConfig({
  root: from('tests/bench/page'),
  base: './',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'chrome130',
    outDir: from('out/bench'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: {
        index: from('tests/bench/page/index.html'),
        empty: from('tests/bench/page/empty.html'),
        together: from('tests/bench/page/together.html'),
      },
    },
  },
})
