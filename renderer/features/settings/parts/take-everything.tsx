import { useTranslation } from 'react-i18next'
import { Button, Inline, Section } from '../../../ui/index.ts'

/** The way to the screen on which the whole workspace goes along as a file. */
export function TakeEverything({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('exporting')
  return (
    <Section title={t('settings.title')}>
      <p>{t('settings.text')}</p>
      <Inline>
        <Button onPress={onOpen}>{t('settings.open')}</Button>
      </Inline>
    </Section>
  )
}
