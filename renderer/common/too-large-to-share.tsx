import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/index.ts'
import './document-notice.css'

/** Says above a document that it stays on this laptop: it is more than the server keeps of one. */
export function TooLargeToShare() {
  const { t } = useTranslation('vocabulary')
  return (
    <div className="wz-document-notice">
      <Banner tone="attention" title={t('tooLarge.title')}>
        {t('tooLarge.text')}
      </Banner>
    </div>
  )
}
