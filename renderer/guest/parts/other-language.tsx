import { useTranslation } from 'react-i18next'
import { Languages } from 'lucide-react'
import { Button } from '../../ui/index.ts'
import { speakOther } from '../words.ts'

export function OtherLanguage() {
  const { t, i18n } = useTranslation('guest')
  return (
    <div lang={i18n.language === 'nl' ? 'en' : 'nl'}>
      <Button variant="quiet" icon={Languages} onPress={() => void speakOther()}>
        {t('otherLanguage')}
      </Button>
    </div>
  )
}
