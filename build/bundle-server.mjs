import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles the sync server into `outDir`/index.js.
 * @param {string} outDir
 * @returns {Promise<string>}
 */
export function bundleServer(outDir) {
  return bundleForNode('server/index.ts', outDir)
}

/**
 * Bundles one entry into `outDir`/index.js; packages stay outside, so `outDir` must lie inside the repository,
 * where Node finds node_modules. Answers the path of the bundle.
 * @param {string} entry @param {string} outDir
 * @returns {Promise<string>}
 */
export async function bundleForNode(entry, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: entry,
      outDir,
      target: 'node20.18',
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'index.js' } },
    },
  })
  return `${outDir}/index.js`
}
