import type * as Y from 'yjs'

/** Features that this build understands; a document may require more, and is then read-only here. */
const known: readonly string[] = []

/** Names of features in the grow-only root map `features` that this build lacks and the document requires. */
export function missingFeatures(doc: Y.Doc): string[] {
  if (!doc.share.has('features')) return []
  return Object.entries(doc.getMap('features').toJSON())
    .filter(([name, need]) => need === 'required' && !known.includes(name))
    .map(([name]) => name)
    .sort()
}
