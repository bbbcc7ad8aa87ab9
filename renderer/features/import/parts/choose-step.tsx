import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listColumns } from '../../../../shared/rules/provider-import/columns.ts'
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
import type { ListFault } from '../commands.ts'
import './import.css'

/** The line that a list begins with, as Excel in the Netherlands separates it. */
const COLUMN_LINE = listColumns.join(';')

interface ChooseStepProps {
  fault: ListFault | { reason: 'interrupted' } | null
  onFile: (file: File) => void
}

/** Choose a file; explains what should be in it, and what was wrong with the one before. */
export function ChooseStep({ fault, onFile }: ChooseStepProps) {
  const { t } = useTranslation('import')
  const copy = (): void => {
    navigator.clipboard.writeText(COLUMN_LINE).then(
      () => showToast({ text: t('columns.copied') }),
      () => showToast({ text: t('columns.notCopied'), tone: 'attention' }),
    )
  }
  return (
    <Stack gap="lg">
      {fault !== null && <FaultBanner fault={fault} />}
      <FileDrop
        label={t('file.label')}
        description={t('file.description')}
        buttonLabel={t('file.button')}
        accept={['.csv', '.txt', 'text/csv']}
        onFiles={([file]) => file && onFile(file)}
      />
      <Section title={t('columns.title')}>
        <Stack>
          <p className="wz-import__text">{t('columns.text')}</p>
          <DefinitionList
            emptyText={t('columns.none')}
            items={listColumns.map((column) => ({
              term: t(`column.${column}`),
              value: t(`columnMeans.${column}`),
            }))}
          />
          <p>{t('columns.line')}</p>
          <Inline>
            <code className="wz-import__line">{COLUMN_LINE}</code>
            <Button size="sm" icon={Copy} onPress={copy}>
              {t('columns.copy')}
            </Button>
          </Inline>
        </Stack>
      </Section>
    </Stack>
  )
}

function FaultBanner({ fault }: { fault: NonNullable<ChooseStepProps['fault']> }) {
  const { t } = useTranslation('import')
  const names = 'columns' in fault ? fault.columns : []
  const columns = names
    .map((name) => (fault.reason === 'missing-columns' && name === 'kvk' ? t('kvkOrAgb') : name))
    .join(', ')
  return (
    <Banner tone="error" title={t(`fault.${fault.reason}.title`, { columns })}>
      {t(`fault.${fault.reason}.text`)}
    </Banner>
  )
}
