import { useTranslation } from 'react-i18next'
import { sayMoment } from '../../../../shared/rules/say-date.ts'
import { NOTE_RECORD, Note, noteKinds } from '../../../../shared/model/note.ts'
import { recordName, type EntityPatch } from '../../../../shared/kernel/define-entity.ts'
import { sayDay, dayOf } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { colleagues } from '../../../data/queries/workspace.ts'
import { useAlsoEntered, useQuery, useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { AlsoEntered } from '../../../ui/index.ts'
import { changeNote } from '../commands.ts'

type Field = 'title' | 'kind' | 'date' | 'presentOthers'

/** What this user filled in while apart and a colleague's value took the place of. */
export function Also({ document, field }: { document: SessionDocument; field: Field }) {
  const { t, i18n } = useTranslation(['notes', 'vocabulary'])
  const { alsoEntered } = useSession()
  const found = useAlsoEntered(document.open.id)
  const people = useQuery(colleagues(), 'colleagues')
  const record = recordName(Note.name, NOTE_RECORD)
  const now = new Date()
  const say = (value: string): string => {
    if (field === 'kind') return t(`vocabulary:kind.${wordKey(noteKinds, value)}`)
    return field === 'date' ? sayDay(value, dayOf(now), i18n.language) : value
  }
  const nameOf = (person: string): string =>
    (people.state === 'ready' ? people.value.get(person)?.name : undefined) ?? t('also.somebody')

  return found
    .filter((entry) => entry.record === record && entry.field === field)
    .map(({ id, value, by, setAt }) => (
      <AlsoEntered
        key={id}
        title={t('also.title')}
        value={say(String(value))}
        who={t('also.who')}
        when={t('also.when', { when: sayMoment(setAt, now, i18n.language), name: nameOf(by) })}
        chooseLabel={t('also.choose')}
        dismissLabel={t('also.dismiss')}
        onChoose={() => {
          const patch: EntityPatch<typeof Note> = { [field]: value }
          changeNote(document, patch)
          void alsoEntered.dismiss(id)
        }}
        onDismiss={() => void alsoEntered.dismiss(id)}
      />
    ))
}
