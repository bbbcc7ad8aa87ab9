import type { DocHost } from './doc-host.ts'
import { editDocument } from './edit-document.ts'
import type { NewContent } from './first-updates.ts'

/**
 * Makes many documents, or adds to those that another laptop derived the same id for. Resolves when they are durable.
 */
export async function makeDocuments(host: DocHost, documents: readonly NewContent[]): Promise<void> {
  const here = await host.make(documents)
  await Promise.all(here.map(({ doc, fill }) => editDocument(host, doc, fill)))
}
