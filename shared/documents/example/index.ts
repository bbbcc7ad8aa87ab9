import { careProviderDocuments } from './care-provider.ts'
import type { ExampleDocument } from './example-document.ts'
import { seededRandom } from './random.ts'

export type { ExampleDocument } from './example-document.ts'

/** What the example municipality is called where its workspace is made. */
export const EXAMPLE_MUNICIPALITY = 'Voorbeeldgemeente Waterdam-Zuid'

/**
 * The documents of the example workspace: invented providers with places, contacts and notes, each dossier
 * before what hangs under it. The workspace document itself is not among them.
 * @param workspace id of the workspace, from which the document ids are derived
 * @param seed other people and other notes for another seed
 * @param today `yyyy-mm-dd`; the notes are dated in the months before it
 * @param person who looks at the example, and is made accounthouder of some of the providers
 * @param providers how many providers; two or three contacts and about two notes come with each
 */
export function* exampleDocuments(
  workspace: string,
  seed: number,
  today: string,
  person: { name: string },
  providers = 14,
): Generator<ExampleDocument> {
  for (let index = 0; index < providers; index++) {
    // A chance of its own per provider: the first fourteen are the same among fourteen and among five hundred.
    const random = seededRandom(seed + index * 7919)
    yield* careProviderDocuments({ workspace, index, today, person, random })
  }
}
