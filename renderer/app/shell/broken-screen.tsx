import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Banner, Page } from '../../ui/index.ts'

/** A screen that failed while it was drawn; the frame, the state line and the other screens go on. */
export function BrokenScreen({ reset }: ErrorComponentProps) {
  const { t } = useTranslation('app')
  return (
    <Page>
      <Banner tone="error" title={t('error.title')} action={{ label: t('error.again'), onPress: reset }}>
        {t('error.text')}
      </Banner>
    </Page>
  )
}
