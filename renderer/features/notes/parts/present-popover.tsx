import { useTranslation } from 'react-i18next'
import { Users } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Note } from '../../../../shared/model/note.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, CheckboxGroup, CommitTextField, Popover, Stack } from '../../../ui/index.ts'
import { changeNote } from '../commands.ts'
import { AlsoInNote } from './also-in-note.tsx'
import { usePossiblyPresent } from './possibly-present.ts'

interface PresentPopoverProps {
  document: SessionDocument
  dossier: DocId
  note: Note
  isReadOnly: boolean
}

/** Who were there: contacts of the dossier, colleagues, and anybody else by name. */
export function PresentPopover({ document, dossier, note, isReadOnly }: PresentPopoverProps) {
  const { t } = useTranslation('notes')
  const { contacts, colleagues } = usePossiblyPresent(dossier)
  const options = [...contacts, ...colleagues]
  const others = note.presentOthers.split(',').map((name) => name.trim())
  const names = [
    ...options.filter(({ id }) => note.present.includes(id)).map(({ label }) => label),
    ...others,
  ]
  const change = (among: readonly { id: string }[], chosen: readonly string[]): void => {
    // What is not in this list stays: people of the other list, and who is not on this laptop.
    const rest = note.present.filter((id) => !among.some((option) => option.id === id))
    changeNote(document, { present: [...rest, ...chosen] })
  }
  return (
    <Popover trigger={<Button icon={Users}>{useSaying(names.filter((name) => name !== ''))}</Button>}>
      <Stack>
        {contacts.length > 0 ? (
          <CheckboxGroup
            label={t('present.contacts')}
            options={contacts}
            value={note.present}
            onChange={(chosen) => change(contacts, chosen)}
            isReadOnly={isReadOnly}
          />
        ) : (
          <p>{t('present.noContacts')}</p>
        )}
        {colleagues.length > 0 && (
          <CheckboxGroup
            label={t('present.colleagues')}
            options={colleagues}
            value={note.present}
            onChange={(chosen) => change(colleagues, chosen)}
            isReadOnly={isReadOnly}
          />
        )}
        <CommitTextField
          label={t('present.others')}
          description={t('present.othersDescription')}
          value={note.presentOthers}
          onCommit={(presentOthers) => changeNote(document, { presentOthers })}
          changedText={(other) => t('changed', { other })}
          isReadOnly={isReadOnly}
          maxLength={500}
        />
        <AlsoInNote document={document} field="presentOthers" />
      </Stack>
    </Popover>
  )
}

function useSaying(names: readonly string[]): string {
  const { t } = useTranslation('notes')
  if (names.length === 0) return t('present.none')
  const shown = names.slice(0, 2).join(', ')
  const count = names.length - 2
  return t('present.choose', { names: count > 0 ? t('present.more', { names: shown, count }) : shown })
}
