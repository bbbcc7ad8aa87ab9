import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Users } from 'lucide-react'
import type { DocId } from '../../shared/kernel/ids.ts'
import { Button, CheckboxGroup, CommitTextField, Popover, Stack } from '../ui/index.ts'
import { usePossiblyPresent } from './possibly-present.ts'
import { usePresentNames, type PresentPeople } from './present-names.ts'

interface PresentPopoverProps {
  /** Whose contacts can be present. */
  dossiers: readonly DocId[]
  value: PresentPeople
  onChange: (patch: Partial<PresentPeople>) => void
  /** On the button while nobody is chosen: a question. */
  ask: string
  /** What the user filled in for the others and a colleague's value took the place of. */
  also?: ReactNode
  isReadOnly: boolean
}

/** Who are there: contacts of the dossiers, colleagues, and anybody else by name. */
export function PresentPopover({ dossiers, value, onChange, ask, also, isReadOnly }: PresentPopoverProps) {
  const { t } = useTranslation('vocabulary')
  const { contacts, colleagues, standFor } = usePossiblyPresent(dossiers, value.present)
  const present = value.present.map(standFor)
  const names = usePresentNames(dossiers, value)
  const change = (among: readonly { id: string }[], chosen: readonly string[]): void => {
    // What is not in this list stays: people of the other list, and who is not on this laptop.
    const rest = value.present.filter((id) => !among.some((option) => option.id === standFor(id)))
    onChange({ present: [...rest, ...chosen] })
  }
  return (
    <Popover trigger={<Button icon={Users}>{useSaying(names, ask)}</Button>}>
      <Stack>
        {contacts.length > 0 ? (
          <CheckboxGroup
            label={t('present.contacts')}
            options={contacts}
            value={present}
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
            value={present}
            onChange={(chosen) => change(colleagues, chosen)}
            isReadOnly={isReadOnly}
          />
        )}
        <CommitTextField
          label={t('present.others')}
          description={t('present.othersDescription')}
          value={value.presentOthers}
          onCommit={(presentOthers) => onChange({ presentOthers })}
          changedText={(other) => t('present.changed', { other })}
          isReadOnly={isReadOnly}
          maxLength={500}
        />
        {also}
      </Stack>
    </Popover>
  )
}

function useSaying(names: readonly string[], ask: string): string {
  const { t } = useTranslation('vocabulary')
  if (names.length === 0) return ask
  const shown = names.slice(0, 2).join(', ')
  const count = names.length - 2
  return t('present.choose', { names: count > 0 ? t('present.more', { names: shown, count }) : shown })
}
