import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles the sync server into `outDir`/index.js; packages stay outside, so `outDir` must lie inside the
 * repository, where Node finds node_modules. Answers the path of the bundle.
 * @param {string} outDir
 * @returns {Promise<string>}
 */
export async function bundleServer(outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'server/index.ts',
      outDir,
      target: 'node20.18',
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'index.js' } },
    },
  })
  return `${outDir}/index.js`
}
