import type * as Y from 'yjs'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { LOCAL_EDIT } from '../../../shared/kernel/origins.ts'
import type { DocHost } from './doc-host.ts'

/**
 * Changes a document that nobody needs to look at meanwhile; resolves when it is durable. A document that needs
 * a newer build is left as it is: screens say so and offer nothing to change, so only what the app does by
 * itself comes here.
 */
export async function editDocument(
  host: DocHost,
  doc: DocId,
  change: (content: Y.Doc) => void,
): Promise<void> {
  const open = await host.open(doc)
  // One action of the user is one update, however many records it touches.
  if (!open.readOnly) open.doc.transact(() => change(open.doc), LOCAL_EDIT)
  open.release()
  await host.flush()
}
