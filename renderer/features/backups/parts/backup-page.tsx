import { useTranslation } from 'react-i18next'
import type { Restorable } from '../../../data/backup/put-back.ts'
import type { ChosenBackup } from '../../../data/backup/work.ts'
import { Banner, Button, Inline, Page, PageHeader, ProgressBar, Section, Stack } from '../../../ui/index.ts'
import { sayBackup } from '../say-backup.ts'
import { usePuttingBack } from '../use-putting-back.ts'
import { Changes } from './changes.tsx'

interface BackupPageProps {
  backup: ChosenBackup
  /** False for one of another laptop: that can only be put back beside. */
  isOurs: boolean
  onBack: () => void
  onBeside: (restorable: Restorable, name: string) => void
}

/** One backup: what is otherwise now, and what can be put back. */
export function BackupPage({ backup, isOurs, onBack, onBeside }: BackupPageProps) {
  const { t, i18n } = useTranslation('backups')
  const { step, putBack, putBeside } = usePuttingBack(backup, isOurs, onBeside)
  return (
    <Page>
      <PageHeader
        title={t('changes.title', { when: sayBackup(backup.name, i18n.language) })}
        back={{ label: t('changes.back'), onPress: onBack }}
      />
      {step.name === 'busy' ? (
        <ProgressBar
          label={t(step.what)}
          value={step.total === 0 ? null : (100 * step.done) / step.total}
          valueText={
            step.total === 0 ? undefined : t('changes.progress', { done: step.done, total: step.total })
          }
        />
      ) : (
        <Stack gap="lg">
          {step.broken !== null && (
            <Banner tone="error" title={t('broken.title')}>
              {t(`broken.${step.broken}`)}
            </Banner>
          )}
          {step.put !== null && <Banner tone="info" title={t('changes.done', { count: step.put })} />}
          {isOurs && step.broken === null && <Changes differences={step.differences} onPutBack={putBack} />}
          {step.broken !== 'damaged' && (
            <Section title={t('beside.title')}>
              <Stack>
                <p className="wz-backups__about">{t('beside.text')}</p>
                <Inline>
                  <Button onPress={putBeside}>{t('beside.button')}</Button>
                </Inline>
              </Stack>
            </Section>
          )}
        </Stack>
      )}
    </Page>
  )
}
