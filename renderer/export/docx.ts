import type { Paper } from './paper.ts'

/** The paper as a Word document. The library behind it is only fetched for the first one. */
export async function paperToDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { writeDocument } = await import('./docx/document.ts')
  return writeDocument(paper)
}
