import { useTranslation } from 'react-i18next'
import { want } from '../../../common/wanted.ts'
import { Button, Inline, Section } from '../../../ui/index.ts'
import { useExample } from './use-example.ts'

/** In the settings, as long as the example is there. */
export function ExampleSection() {
  const { t } = useTranslation('welcome')
  const { isExample, mayRemove } = useExample()
  if (!isExample) return null
  return (
    <Section title={t('example.mark')}>
      <p>{mayRemove ? t('example.about') : t('example.notYours')}</p>
      {mayRemove && (
        <Inline>
          <Button onPress={() => want('remove-example')}>{t('example.remove')}</Button>
        </Inline>
      )}
    </Section>
  )
}
