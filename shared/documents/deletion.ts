import type * as Y from 'yjs'
import { sessionOf } from './authorship.ts'

/** Person id of who deleted a document, or put it back, last; '' when nobody did or their authorship record is not here. */
export function deletedBy(doc: Y.Doc): string {
  if (!doc.share.has('meta')) return ''
  const change = doc.getMap('meta')._map.get('deletedAt')
  return change === undefined ? '' : (sessionOf(doc, change.id.client)?.person ?? '')
}
