import { useTranslation } from 'react-i18next'
import type { DocId } from '../../shared/kernel/ids.ts'
import { sayMoment } from '../../shared/rules/say-date.ts'
import { colleagues } from '../data/queries/workspace.ts'
import { useAlsoEntered, useQuery, useSession } from '../data/react.ts'
import { AlsoEntered } from '../ui/index.ts'

interface AlsoEnteredFieldsProps {
  doc: DocId
  /** Root name of the record, `provider:main`. */
  record: string
  /** Only of this field; left out: of the whole record, each with the name of its field. */
  field?: string
  fieldLabel?: (field: string) => string
  /** The value as people read it. */
  say?: (field: string, value: string) => string
  onChoose: (field: string, value: string) => void
}

/** What this user filled in while apart and a colleague's value took the place of. */
export function AlsoEnteredFields({
  doc,
  record,
  field,
  fieldLabel,
  say = (_field, value) => value,
  onChoose,
}: AlsoEnteredFieldsProps) {
  const { t, i18n } = useTranslation('vocabulary')
  const { alsoEntered } = useSession()
  const found = useAlsoEntered(doc)
  const people = useQuery(colleagues(), 'colleagues')
  const nameOf = (person: string): string =>
    (people.state === 'ready' ? people.value.get(person)?.name : undefined) ?? t('also.somebody')
  return found
    .filter((entry) => entry.record === record && (field === undefined || entry.field === field))
    .map((entry) => (
      <AlsoEntered
        key={entry.id}
        title={fieldLabel ? t('also.titleOf', { field: fieldLabel(entry.field) }) : t('also.title')}
        value={say(entry.field, String(entry.value))}
        who={t('also.who')}
        when={t('also.when', {
          when: sayMoment(entry.setAt, new Date(), i18n.language),
          name: nameOf(entry.by),
        })}
        chooseLabel={t('also.choose')}
        dismissLabel={t('also.dismiss')}
        onChoose={() => {
          onChoose(entry.field, String(entry.value))
          void alsoEntered.dismiss(entry.id)
        }}
        onDismiss={() => void alsoEntered.dismiss(entry.id)}
      />
    ))
}
