/** Longer than any disk takes to begin: not one sign within this time is none for ever. */
const NO_SIGN_MS = 10_000

const SIGNS = ['success', 'error', 'blocked', 'upgradeneeded']

const renewals = new Set<() => void>()
let line: IDBFactory | null = null
let another: (() => IDBFactory) | null = null

/** The line to the databases of this laptop that answers. */
function current(): IDBFactory {
  line ??= indexedDB
  return line
}

/**
 * IndexedDB that comes back. When Chromium lets go of its storage, as on a full disk, and a page asks for a database in
 * that same moment, the page's line to it may be lost: that request neither succeeds nor fails, and nothing that is
 * asked there later does, until the page is loaded anew. The line of a new frame answers; in a worker, whoever began it
 * begins another.
 */
export const storageLine: IDBFactory = {
  open(name, version) {
    const request = current().open(name, version)
    const asked = current()
    const timer = setTimeout(() => {
      // Should it come after all: nobody waits for it any more.
      request.addEventListener('success', (event) => {
        event.stopImmediatePropagation()
        request.result.close()
      })
      if (line === asked) renew()
    }, NO_SIGN_MS)
    for (const sign of SIGNS) request.addEventListener(sign, () => clearTimeout(timer), { once: true })
    return request
  },
  deleteDatabase: (name) => current().deleteDatabase(name),
  databases: () => current().databases(),
  cmp: (first, second) => current().cmp(first, second),
}

/** Calls `begun` when there is a new line: what was asked on the old one must be asked again. */
export function onNewLine(begun: () => void): () => void {
  renewals.add(begun)
  return () => renewals.delete(begun)
}

/** Where another line comes from; a worker has none. */
export function linesComeFrom(source: () => IDBFactory): void {
  another = source
}

function renew(): void {
  if (another === null) {
    reportError(new Error('The databases of this laptop do not answer this worker.'))
    return
  }
  line = another()
  for (const begun of [...renewals]) begun()
}
