import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/kernel/result.ts'
import type { OtherBackup, OtherFailure } from '../../data/backup/choose-other.ts'
import type { Restorable } from '../../data/backup/put-back.ts'
import type { ChosenBackup } from '../../data/backup/work.ts'
import { useBackups, useSession } from '../../data/react.ts'
import { Banner, Button, Page, PageHeader, Section, Stack } from '../../ui/index.ts'
import { BackupList } from './parts/backup-list.tsx'
import { BackupPage } from './parts/backup-page.tsx'
import { OtherLaptop } from './parts/other-laptop.tsx'

export interface BackupsScreenProps {
  onBack: () => void
  /** Makes a workspace of its own of a backup, under this name. */
  onBeside: (restorable: Restorable, name: string) => void
  /** Asks for a backup of another laptop. */
  chooseOther: (identityFile: string) => Promise<Result<OtherBackup, OtherFailure>>
}

/** The backups of this workspace by date, and putting one back (*Reservekopieën*). */
export function BackupsScreen({ onBack, onBeside, chooseOther }: BackupsScreenProps) {
  const { t } = useTranslation('backups')
  const { backups } = useSession()
  const { list, working, failure } = useBackups()
  const [chosen, setChosen] = useState<{ backup: ChosenBackup; isOurs: boolean } | null>(null)
  useEffect(() => void backups.look(), [backups])

  if (chosen !== null) {
    const { backup, isOurs } = chosen
    return <BackupPage backup={backup} isOurs={isOurs} onBack={() => setChosen(null)} onBeside={onBeside} />
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        back={{ label: t('back'), onPress: onBack }}
        actions={
          <Button
            isPending={working !== null}
            pendingLabel={t(working ?? 'making')}
            onPress={() => void backups.make()}
          >
            {t('make')}
          </Button>
        }
      />
      <Stack>
        {failure !== null && (
          <Banner tone="attention" title={t('failed.title')}>
            {t(`failed.${failure}`)}
          </Banner>
        )}
        <p className="wz-backups__about">{t('about')}</p>
        <p className="wz-backups__about">{t('where')}</p>
      </Stack>
      <Section title={t('list.title')}>
        {list !== null && (
          <BackupList
            list={list}
            onChoose={(name) => setChosen({ backup: backups.ours(name), isOurs: true })}
          />
        )}
      </Section>
      <OtherLaptop chooseOther={chooseOther} onChosen={(backup) => setChosen({ backup, isOurs: false })} />
    </Page>
  )
}
