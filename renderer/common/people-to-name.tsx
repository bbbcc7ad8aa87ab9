import { useMemo, useRef, type ReactNode } from 'react'
import { readMeta } from '../../shared/documents/meta.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import type { RowOf } from '../../shared/projection/rows-of.ts'
import { people, peopleNamed } from '../data/queries/people.ts'
import { useSession } from '../data/react.ts'
import { MentionSourceProvider, type MentionSource, type NamedPerson } from '../editor/mention-source.ts'
import { usePersonWords } from './person-words.ts'

interface PeopleToNameProps {
  onOpenPerson: (person: DocId) => void
  children: ReactNode
}

/** Lets every text under it name the people of the contact directory; those of the text's own dossier stand first. */
export function PeopleToName({ onOpenPerson, children }: PeopleToNameProps) {
  const { queries } = useSession()
  const { sayFunction, sayOrganisation } = usePersonWords()
  // The texts keep the source for as long as they are on the screen; the words may change meanwhile.
  const now = useRef({ onOpenPerson, sayFunction, sayOrganisation })
  now.current = { onOpenPerson, sayFunction, sayOrganisation }
  const source = useMemo((): MentionSource => {
    const named = (row: RowOf<'person'>, dossier: DocId | ''): NamedPerson => ({
      id: row.doc,
      name: row.name,
      about: [now.current.sayFunction(row), now.current.sayOrganisation(row)].filter(Boolean).join(', '),
      isNear: dossier !== '' && row.dossier === dossier,
    })
    return {
      async people(text) {
        const { dossier } = readMeta(text)
        return (await people()(queries)).map((row) => named(row, dossier))
      },
      async find(id) {
        const [row] = await peopleNamed([id])(queries)
        return row === undefined ? null : named(row, '')
      },
      open: (id) => now.current.onOpenPerson(id),
    }
  }, [queries])
  return <MentionSourceProvider value={source}>{children}</MentionSourceProvider>
}
