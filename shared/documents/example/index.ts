import type { DocId } from '../../kernel/ids.ts'
import { careProviderDocuments } from './care-provider.ts'
import type { ExampleDocument, MadeProvider } from './example-document.ts'
import { exampleMeeting } from './meeting.ts'
import { seededRandom } from './random.ts'
import { exampleTable } from './table.ts'

export type { ExampleDocument } from './example-document.ts'
export { EXAMPLE_MUNICIPALITY } from './names.ts'

/** Everybody sees the same example, so that colleagues can talk about it. */
export const EXAMPLE_SEED = 1

/** As many as a municipality of middling size has. */
export const EXAMPLE_PROVIDERS = 60

/** So many providers meet with each other. */
const TOGETHER = 4
const AT_THE_TABLE = 8

/**
 * The documents of the example workspace: invented providers with places, people, notes and visits, meetings with a few
 * of them, and one open table; each dossier before what hangs under it. The workspace document itself is not among them.
 * Tests and measurements use it too, with more providers.
 * @param workspace id of the workspace, from which the document ids are derived
 * @param seed other people and other notes for another seed
 * @param today `yyyy-mm-dd`; what happened is dated in the months before it, what is planned in the weeks after
 * @param person who looks at the example, and is made accounthouder of some of the providers
 * @param providers how many providers
 */
export function* exampleDocuments(
  workspace: string,
  seed: number,
  today: string,
  person: { name: string },
  providers = EXAMPLE_PROVIDERS,
): Generator<ExampleDocument> {
  const made: MadeProvider[] = []
  for (let index = 0; index < providers; index++) {
    // A chance of its own per provider: the first ones are the same among sixty and among five hundred.
    const random = seededRandom(seed + index * 7919)
    made.push(yield* careProviderDocuments({ workspace, seed, index, today, person, random }))
    if (made.length % TOGETHER === 0) yield exampleMeeting({ workspace, seed, today }, made.slice(-TOGETHER))
    if (made.length === AT_THE_TABLE) yield exampleTable({ workspace, today }, [...made])
  }
}

/** The documents that the example of a workspace is made of, whenever and by whom it was made. */
export function exampleDocumentIds(workspace: string): Set<DocId> {
  const anybody = { name: '' }
  return new Set([...exampleDocuments(workspace, EXAMPLE_SEED, '2000-01-01', anybody)].map(({ doc }) => doc))
}
