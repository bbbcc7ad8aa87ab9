import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Archive, ArchiveFailure } from '../../../export/archive/read-archive.ts'
import { Banner, Button, FileDrop, Inline, ProgressBar, Stack } from '../../../ui/index.ts'

type Refusal = Exclude<ArchiveFailure, 'stopped'>

type Reading =
  | { name: 'choose'; refusal: Refusal | null }
  | { name: 'reading'; done: number; total: number }
  | { name: 'good'; archive: Archive }

interface ArchiveFieldProps {
  /** The one that was chosen before. */
  archive: Archive | null
  /** Null while there is none that is whole. */
  onArchive: (archive: Archive | null) => void
  errorMessage?: string | undefined
}

/** The file of a workspace that was taken along; it is looked at whole before anything is made of it. */
export function ArchiveField({ archive, onArchive, errorMessage }: ArchiveFieldProps) {
  const { t, i18n } = useTranslation('welcome')
  const [reading, setReading] = useState<Reading>(() =>
    archive === null ? { name: 'choose', refusal: null } : { name: 'good', archive },
  )
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const read = async (file: File): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    const onProgress = (done: number, total: number): void => setReading({ name: 'reading', done, total })
    onProgress(0, 0)
    const { readArchive } = await import('../../../export/archive/read-archive.ts')
    const found = await readArchive(file, controller.signal, onProgress)
    if (found.ok) {
      setReading({ name: 'good', archive: found.value })
      onArchive(found.value)
    } else setReading({ name: 'choose', refusal: found.reason === 'stopped' ? null : found.reason })
  }
  const again = (): void => {
    setReading({ name: 'choose', refusal: null })
    onArchive(null)
  }

  switch (reading.name) {
    case 'reading': {
      const { done, total } = reading
      return (
        <ProgressBar
          label={t('archive.reading')}
          value={total === 0 ? null : (done / total) * 100}
          valueText={total === 0 ? undefined : t('archive.progress', { done, total })}
          cancel={{ label: t('archive.stop'), onPress: () => running.current?.abort() }}
        />
      )
    }
    case 'good': {
      const { manifest, size } = reading.archive
      const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(
        new Date(manifest.madeAt),
      )
      return (
        <Stack gap="sm">
          <Banner tone="info" title={t('archive.good', { name: manifest.workspace.name, day })}>
            {t('archive.holds', { count: size })}
          </Banner>
          <Inline>
            <Button size="sm" onPress={again}>
              {t('archive.other')}
            </Button>
          </Inline>
        </Stack>
      )
    }
    case 'choose':
      return (
        <Stack gap="sm">
          {(reading.refusal !== null || errorMessage !== undefined) && (
            <Banner
              tone="error"
              title={
                reading.refusal === null ? (errorMessage ?? '') : t(`archive.refused.${reading.refusal}`)
              }
            />
          )}
          <FileDrop
            label={t('archive.label')}
            description={t('archive.description')}
            buttonLabel={t('archive.button')}
            accept={['.zip']}
            onFiles={([file]) => {
              if (file !== undefined) void read(file)
            }}
          />
        </Stack>
      )
  }
}
