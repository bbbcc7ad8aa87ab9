import { useTranslation } from 'react-i18next'
import { Building2 } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { Button, CheckboxGroup, Popover } from '../../../ui/index.ts'
import { useProviderNames } from '../provider-names.ts'

interface DossiersPopoverProps {
  /** The organisations of the meeting. */
  possible: readonly DocId[]
  chosen: readonly DocId[]
  onChange: (dossiers: DocId[]) => void
  size: 'md' | 'sm'
}

/** In whose dossier an action shows, when there are several at the table. */
export function DossiersPopover({ possible, chosen, onChange, size }: DossiersPopoverProps) {
  const { t } = useTranslation('meetings')
  const { say } = useProviderNames()
  // What was chosen stays choosable when the organisation left the meeting.
  const all = [...new Set([...possible, ...chosen])]
  const isAll = all.every((dossier) => chosen.includes(dossier))
  const names = chosen.map(say).join(', ')
  return (
    <Popover
      trigger={
        <Button icon={Building2} size={size}>
          {chosen.length === 0
            ? t('action.dossiersNone')
            : isAll
              ? t('action.dossiersAll')
              : t('action.dossiers', { names })}
        </Button>
      }
    >
      <CheckboxGroup
        label={t('action.dossiersLabel')}
        options={all.map((id) => ({ id, label: say(id) }))}
        value={chosen}
        onChange={onChange}
      />
    </Popover>
  )
}
