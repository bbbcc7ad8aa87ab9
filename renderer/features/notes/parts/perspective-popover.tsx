import { useTranslation } from 'react-i18next'
import { Eye } from 'lucide-react'
import { perspectives, type Note } from '../../../../shared/model/note.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, CheckboxGroup, Popover } from '../../../ui/index.ts'
import { changeNote } from '../commands.ts'

interface PerspectivePopoverProps {
  document: SessionDocument
  note: Note
  isReadOnly: boolean
}

/** From whose side the note looks: municipality, provider, care user; more than one is fine. */
export function PerspectivePopover({ document, note, isReadOnly }: PerspectivePopoverProps) {
  const { t } = useTranslation(['notes', 'vocabulary'])
  const chosen = perspectives.filter((perspective) => note.perspectives.includes(perspective))
  const unknown = note.perspectives.filter((value) => !perspectives.some((known) => known === value))
  const names = chosen.map((perspective) => t(`vocabulary:perspective.${perspective}`)).join(', ')
  return (
    <Popover
      trigger={
        <Button icon={Eye}>{names ? t('perspective.choose', { names }) : t('perspective.none')}</Button>
      }
    >
      <CheckboxGroup
        label={t('perspective.label')}
        description={t('perspective.description')}
        options={perspectives.map((id) => ({ id, label: t(`vocabulary:perspective.${id}`) }))}
        value={chosen}
        onChange={(value) => changeNote(document, { perspectives: [...value, ...unknown] })}
        isReadOnly={isReadOnly}
      />
    </Popover>
  )
}
