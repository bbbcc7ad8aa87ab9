import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { peopleOf } from '../../../data/queries/people.ts'
import { useQuery } from '../../../data/react.ts'
import { Stack } from '../../../ui/index.ts'

/** The contacts of a relation: who, what they do, how to reach them. */
export function People({ dossier }: { dossier: DocId }) {
  const { t } = useTranslation('relations')
  const people = useQuery(peopleOf(dossier), `people:${dossier}`)
  if (people.state !== 'ready') return null
  if (people.value.length === 0) return <p>{t('detail.noContacts')}</p>
  return (
    <Stack gap="sm">
      {people.value.map((person) => (
        <div key={person.key}>
          <p className="wz-relation__person">{person.name}</p>
          <p className="wz-relation__reach">
            {[person.function, person.phone, person.email].filter(Boolean).join(' · ')}
          </p>
        </div>
      ))}
    </Stack>
  )
}
