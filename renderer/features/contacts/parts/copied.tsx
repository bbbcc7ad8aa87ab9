import { useTranslation } from 'react-i18next'
import { Copy } from 'lucide-react'
import { Button, showToast, VisuallyHidden } from '../../../ui/index.ts'

/** A number or an address with a button that copies it; `name` says what it is. */
export function Copied({ name, value }: { name: string; value: string }) {
  const { t } = useTranslation('contacts')
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    )
    if (isCopied) showToast({ text: t('detail.copied', { what: value }) })
    else showToast({ text: t('detail.notCopied'), tone: 'attention' })
  }
  return (
    <span className="wz-contact__copy">
      <span>{value}</span>
      <Button size="sm" variant="quiet" icon={Copy} onPress={() => void copy()}>
        <span aria-hidden>{t('detail.copy')}</span>
        <VisuallyHidden>{t('detail.copyWhat', { what: `${name} ${value}` })}</VisuallyHidden>
      </Button>
    </span>
  )
}
