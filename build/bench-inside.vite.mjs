import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const from = (/** @type {string} */ path) => resolve(import.meta.dirname, '..', path)

/** What `npm run bench` does in the page of the app itself, as one script that can be handed to it. */
export default defineConfig({
  root: from('tests/bench/inside'),
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'chrome130',
    outDir: from('out/bench-inside'),
    emptyOutDir: true,
    lib: { entry: 'main.ts', formats: ['iife'], name: 'benchInside', fileName: () => 'inside.js' },
  },
})
