import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const from = (/** @type {string} */ path) => resolve(import.meta.dirname, '..', path)

/**
 * The page for guests at an open table. Their browser is not ours to choose: these are the oldest that it works in.
 * Everything is a file of its own, because the page allows nothing inline.
 */
export default defineConfig({
  root: from('renderer/guest'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    target: ['chrome120', 'firefox121', 'safari17'],
    outDir: from('out/guest'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor, which comes after the first screen.
    chunkSizeWarningLimit: 600,
  },
})
