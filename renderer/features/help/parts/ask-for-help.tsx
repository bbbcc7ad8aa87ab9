import { useTranslation } from 'react-i18next'
import { FolderOpen } from 'lucide-react'
import { Button, Inline, Section, showToast } from '../../../ui/index.ts'

export interface AskForHelpProps {
  /** Shows the folder with logs in the file manager of the laptop; false when that fails. */
  openLogs: () => Promise<boolean>
}

/** Whom to ask, and what they may want to see. */
export function AskForHelp({ openLogs }: AskForHelpProps) {
  const { t } = useTranslation('help')
  const open = (): void => {
    void openLogs().then((isOpen) => {
      if (!isOpen) showToast({ text: t('ask.failed'), tone: 'attention' })
    })
  }
  return (
    <Section title={t('ask.title')}>
      <p className="wz-help__text">{t('ask.text')}</p>
      <p className="wz-help__text">{t('ask.logs')}</p>
      <Inline>
        <Button icon={FolderOpen} onPress={open}>
          {t('ask.open')}
        </Button>
      </Inline>
    </Section>
  )
}
