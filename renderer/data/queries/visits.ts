import type { DocId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { AttachmentRef } from '../attachments/attachments.ts'
import { notesOf } from './dossier.ts'
import type { Query } from './live-rows.ts'
import { peopleOf } from './people.ts'

/** What belongs to a visit outside its own document: of the dossier that it is about. */
export interface VisitSurroundings {
  /** Null: the dossier is not on this laptop. */
  provider: RowOf<'provider'> | null
  locations: RowOf<'location'>[]
  contacts: number
  notes: number
  /** The other visits of the dossier. */
  visits: number
  /** Photos of every document of the dossier. */
  photos: AttachmentRef[]
}

export function surroundingsOf(visit: DocId, dossier: DocId): Query<VisitSurroundings> {
  return async (context) => {
    const { database, open } = context
    const ofDossier = (entity: 'provider' | 'location' | 'visit' | 'photo') =>
      database.model(entity).where('dossier').equals(dossier)
    const [providers, locations, people, notes, visits, photos] = await Promise.all([
      ofDossier('provider').toArray(),
      ofDossier('location').toArray(),
      peopleOf(dossier)(context),
      notesOf(dossier)(context),
      // Documents and hashes are in clear, so nothing needs to be opened.
      ofDossier('visit').toArray(),
      ofDossier('photo').toArray(),
    ])
    const [provider = null] = await open<'provider'>(providers)
    return {
      provider,
      locations: await open<'location'>(locations),
      contacts: people.length,
      notes: notes.length,
      visits: visits.filter(({ doc }) => doc !== visit).length,
      photos: photos.map((row) => ({ doc: row.doc, sha: String(row['sha']) })),
    }
  }
}

/** What verdicts of the workspace are about, the theme that is used most on top; each theme once. */
export function themesInUse(): Query<string[]> {
  return async ({ database, open }) => {
    const verdicts = await open<'verdict'>(await database.model('verdict').toArray())
    const uses = new Map<string, { theme: string; times: number }>()
    for (const { theme } of verdicts) {
      const use = uses.get(fold(theme))
      if (use === undefined) uses.set(fold(theme), { theme, times: 1 })
      else use.times += 1
    }
    return [...uses.values()]
      .sort((a, b) => b.times - a.times || a.theme.localeCompare(b.theme, 'nl'))
      .map(({ theme }) => theme)
  }
}
