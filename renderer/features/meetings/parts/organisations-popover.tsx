import { useTranslation } from 'react-i18next'
import { Building2 } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { Button, Popover } from '../../../ui/index.ts'
import { useProviderNames } from '../provider-names.ts'
import { ProviderSearch } from './provider-search.tsx'

interface OrganisationsPopoverProps {
  chosen: readonly DocId[]
  onChange: (dossiers: DocId[]) => void
  isReadOnly: boolean
}

/** With which organisations the meeting is; in the dossier of each it can be found. */
export function OrganisationsPopover({ chosen, onChange, isReadOnly }: OrganisationsPopoverProps) {
  const { t } = useTranslation('meetings')
  const { names, say } = useProviderNames()
  const shown = chosen.slice(0, 2).map(say).join(', ')
  const count = chosen.length - 2
  const words =
    chosen.length === 0
      ? t('organisations.none')
      : t('organisations.choose', {
          names: count > 0 ? t('organisations.more', { names: shown, count }) : shown,
        })
  return (
    <Popover trigger={<Button icon={Building2}>{words}</Button>}>
      {isReadOnly ? (
        <ul aria-label={t('organisations.label')}>
          {chosen.map((dossier) => (
            <li key={dossier}>{say(dossier)}</li>
          ))}
        </ul>
      ) : (
        <ProviderSearch
          label={t('organisations.label')}
          name="dossiers"
          names={names}
          chosen={chosen}
          onChange={onChange}
        />
      )}
    </Popover>
  )
}
