import { useTranslation } from 'react-i18next'
import { Copy, EyeOff, Maximize2 } from 'lucide-react'
import type { OpenTable as HostedTable } from '../../../../shared/ipc/tables.ts'
import { Button, Section, showToast } from '../../../ui/index.ts'
import { CodeCard } from './code-card.tsx'

interface CodeSectionProps {
  code: HostedTable['code']
  onLarge: () => void
  onHide: () => void
}

/** The code of the table that this laptop hosts. */
export function CodeSection({ code, onLarge, onHide }: CodeSectionProps) {
  const { t } = useTranslation('tables')
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(code.url).then(
      () => true,
      () => false,
    )
    showToast(isCopied ? { text: t('code.copied') } : { text: t('code.notCopied'), tone: 'attention' })
  }
  return (
    <Section
      title={t('code.title')}
      actions={
        <>
          <Button size="sm" icon={Maximize2} onPress={onLarge}>
            {t('code.big')}
          </Button>
          <Button size="sm" icon={Copy} onPress={() => void copy()}>
            {t('code.copy')}
          </Button>
          <Button size="sm" variant="quiet" icon={EyeOff} onPress={onHide}>
            {t('page.hideCode')}
          </Button>
        </>
      }
    >
      <CodeCard code={code} />
      <p className="wz-open-table__hint">{t('code.colleagues')}</p>
    </Section>
  )
}
