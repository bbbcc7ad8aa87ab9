import type * as Y from 'yjs'
import { LOCAL_EDIT } from '../kernel/origins.ts'

/**
 * Features that this build understands; a document may require more, and is then read-only here. `mentions`: a text
 * names people, which an editor of before version 0.3 would take out of it.
 */
const known = ['mentions'] as const
export type Feature = (typeof known)[number]

/** Names of features in the grow-only root map `features` that this build lacks and the document requires. */
export function missingFeatures(doc: Y.Doc): string[] {
  if (!doc.share.has('features')) return []
  return Object.entries(doc.getMap('features').toJSON())
    .filter(([name, need]) => need === 'required' && !known.some((feature) => feature === name))
    .map(([name]) => name)
    .sort()
}

/** From now on, only builds that know this feature may write in the document. */
export function requireFeature(doc: Y.Doc, feature: Feature): void {
  const features = doc.getMap('features')
  if (features.get(feature) === 'required') return
  doc.transact(() => features.set(feature, 'required'), LOCAL_EDIT)
}
