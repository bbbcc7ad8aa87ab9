import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../../shared/kernel/result.ts'
import type { OtherBackup, OtherFailure } from '../../../data/backup/choose-other.ts'
import { Banner, FileDrop, Section, Stack } from '../../../ui/index.ts'
import './backups.css'

interface OtherLaptopProps {
  chooseOther: (identityFile: string) => Promise<Result<OtherBackup, OtherFailure>>
  onChosen: (backup: OtherBackup) => void
}

const LARGEST_KEY = 100_000

/** A backup of a laptop that is not there any more, with the file of its administrator. */
export function OtherLaptop({ chooseOther, onChosen }: OtherLaptopProps) {
  const { t } = useTranslation('backups')
  const [failure, setFailure] = useState<Exclude<OtherFailure, 'cancelled'> | null>(null)

  const choose = async (file: File): Promise<void> => {
    if (file.size > LARGEST_KEY) return setFailure('not-a-key')
    const text = await file.text().catch(() => null)
    if (text === null) return setFailure('io')
    const found = await chooseOther(text)
    if (found.ok) return onChosen(found.value)
    setFailure(found.reason === 'cancelled' ? null : found.reason)
  }

  return (
    <Section title={t('other.title')}>
      <Stack>
        <p className="wz-backups__about">{t('other.text')}</p>
        {failure !== null && (
          <Banner tone="error" title={t('other.failed')}>
            {t(`other.${failure}`)}
          </Banner>
        )}
        <div className="wz-backups__drop">
          <FileDrop
            label={t('other.label')}
            buttonLabel={t('other.button')}
            accept={['.txt', 'text/plain']}
            onFiles={([file]) => file !== undefined && void choose(file)}
          />
        </div>
      </Stack>
    </Section>
  )
}
