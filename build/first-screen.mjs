/** What runs before anything else of the app, and what the first screen is made of. */
const BEFORE = '/renderer/main.tsx'
const START = '/renderer/app/start.tsx'

/**
 * The first screen is one file, which the page begins to fetch before it runs anything: as the dozens of files that a
 * bundler makes of what screens share, each would be asked from the main process in its turn.
 */
export function firstScreen() {
  /** @type {Set<string>} */
  const before = new Set()
  /** @type {Set<string>} */
  const start = new Set()

  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'first-screen',
    apply: 'build',
    buildEnd() {
      /** @param {string} id @param {Set<string>} reached */
      const follow = (id, reached) => {
        if (before.has(id) || reached.has(id)) return
        reached.add(id)
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) follow(next, reached)
      }
      const all = [...this.getModuleIds()]
      for (const id of all.filter((each) => each.endsWith(BEFORE))) follow(id, before)
      for (const id of all.filter((each) => each.endsWith(START))) follow(id, start)
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = new Set()
        /** @param {import('vite').Rolldown.OutputChunk} chunk */
        const collect = (chunk) => {
          if (files.has(chunk.fileName)) return
          files.add(chunk.fileName)
          for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
          for (const each of chunks) if (chunk.imports.includes(each.fileName)) collect(each)
        }
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
        for (const each of chunks) if (each.facadeModuleId?.endsWith(START) === true) collect(each)
        return [...files].filter((file) => !html.includes(file)).map(link)
      },
    },
  }
  // What runs before stays by itself: in the same file the rest would be parsed first.
  const groups = [
    { name: 'before', test: (/** @type {string} */ id) => before.has(id), priority: 1 },
    { name: 'first-screen', test: (/** @type {string} */ id) => start.has(id) },
  ]
  return { plugin, groups }
}

/** @param {string} file @returns {import('vite').HtmlTagDescriptor} */
function link(file) {
  const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' }
}
