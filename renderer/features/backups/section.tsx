import { useTranslation } from 'react-i18next'
import { Button, Inline, Section } from '../../ui/index.ts'

/** The way to the backups, among the settings. */
export function BackupsSection({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('backups')
  return (
    <Section title={t('title')}>
      <p>{t('settings.text')}</p>
      <Inline>
        <Button onPress={onOpen}>{t('settings.open')}</Button>
      </Inline>
    </Section>
  )
}
