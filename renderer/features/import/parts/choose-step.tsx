import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ListField } from '../../../../shared/rules/provider-import/fields.ts'
import {
  Banner,
  Button,
  DefinitionList,
  FileDrop,
  Inline,
  Section,
  showToast,
  Stack,
} from '../../../ui/index.ts'
import type { ListFault } from '../use-import.ts'
import { PastImports } from './past-imports.tsx'
import './import.css'

/** What a list can hold, by what it is about. */
const groups = {
  provider: ['naam', 'kvk', 'agb', 'grootte', 'domeinen', 'accounthouder'],
  location: ['locatie', 'adres', 'postcode', 'plaats'],
  department: ['afdeling'],
  contact: ['contact', 'functie', 'telefoon', 'mobiel', 'mail'],
} as const satisfies Record<string, readonly ListField[]>

const groupNames = Object.keys(groups) as (keyof typeof groups)[]

/** The line that a list can begin with, as Excel in the Netherlands separates it. */
const COLUMN_LINE = Object.values(groups).flat().join(';')

interface ChooseStepProps {
  fault: ListFault | null
  onFile: (file: File) => void
  onContacts: () => void
}

/** Choose a file; explains what should be in it, and what was wrong with the one before. */
export function ChooseStep({ fault, onFile, onContacts }: ChooseStepProps) {
  const { t } = useTranslation('import')
  const copy = (): void => {
    navigator.clipboard.writeText(COLUMN_LINE).then(
      () => showToast({ text: t('contents.copied') }),
      () => showToast({ text: t('contents.notCopied'), tone: 'attention' }),
    )
  }
  const toContacts = { label: t('fault.toContacts'), onPress: onContacts }
  return (
    <Stack gap="lg">
      {fault !== null && (
        <Banner
          tone="error"
          title={t(`fault.${fault}.title`)}
          action={fault === 'vcard' ? toContacts : undefined}
        >
          {t(`fault.${fault}.text`)}
        </Banner>
      )}
      <FileDrop
        label={t('file.label')}
        description={t('file.description')}
        buttonLabel={t('file.button')}
        accept={['.xlsx', '.csv', '.tsv', '.txt', 'text/csv']}
        onFiles={([file]) => file && onFile(file)}
      />
      <PastImports />
      <Section title={t('contents.title')}>
        <Stack>
          <p className="wz-import__text">{t('contents.text')}</p>
          <DefinitionList
            emptyText={t('contents.none')}
            items={groupNames.map((group) => ({
              term: t(`group.${group}`),
              value: groups[group].map((field) => t(`field.${field}`)).join(', '),
            }))}
          />
          <p>{t('contents.line')}</p>
          <Inline>
            <code className="wz-import__line">{COLUMN_LINE}</code>
            <Button size="sm" icon={Copy} onPress={copy}>
              {t('contents.copy')}
            </Button>
          </Inline>
        </Stack>
      </Section>
    </Stack>
  )
}
