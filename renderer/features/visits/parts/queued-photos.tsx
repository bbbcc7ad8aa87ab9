import { useTranslation } from 'react-i18next'
import { Banner, ProgressBar } from '../../../ui/index.ts'
import type { QueuedPhoto } from '../photo-queue.ts'

/** Photos that are being made small, and those with which it did not work. */
export function QueuedPhotos({ photos }: { photos: readonly QueuedPhoto[] }) {
  const { t } = useTranslation('visits')
  return photos.map(({ id, name, state, cancel }) =>
    state === 'waiting' || state === 'shrinking' ? (
      <ProgressBar
        key={id}
        label={t('photos.file', { state: t(`photos.${state}`), name })}
        value={null}
        cancel={{ label: t('photos.cancel'), onPress: cancel }}
      />
    ) : (
      <Banner
        key={id}
        tone="error"
        title={t(`photos.failure.${state}`, { name })}
        dismiss={{ label: t('photos.leave'), onPress: cancel }}
      />
    ),
  )
}
