import { useTranslation } from 'react-i18next'
import type { LinkState } from '../../data/table/table-link.ts'
import { Banner } from '../../ui/index.ts'
import { refusalKey, remedyFor } from '../refusal-words.ts'

interface NoticesProps {
  link: LinkState
  isReader: boolean
  onAgain: () => void
  onAskAgain: () => void
  onFresh: () => void
}

/** Why one cannot write now. */
export function Notices({ link, isReader, onAgain, onAskAgain, onFresh }: NoticesProps) {
  const { t } = useTranslation('guest')
  if (link.name === 'refused') {
    const key = refusalKey(link.reason)
    const remedy = remedyFor(link.reason)
    const onPress = remedy === 'ask' ? onAskAgain : remedy === 'fresh' ? onFresh : onAgain
    return (
      <Banner
        tone={link.reason === 'closed' ? 'info' : 'attention'}
        title={t(`refused.${key}.title`)}
        action={remedy === null ? undefined : { label: t(`again.${remedy}`), onPress }}
      >
        {t(`refused.${key}.text`)}
      </Banner>
    )
  }
  if (!isReader) return null
  return (
    <Banner tone="info" title={t('readOnly.title')}>
      {t('readOnly.text')}
    </Banner>
  )
}
