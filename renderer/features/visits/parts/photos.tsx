import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Camera } from 'lucide-react'
import { Photo } from '../../../../shared/model/photo.ts'
import { useEntities, useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Section, showToast } from '../../../ui/index.ts'
import { changePhoto, removePhoto } from '../commands.ts'
import { photoQueue } from '../photo-queue.ts'
import { takePhotos } from '../take-photos.ts'
import { PhotoCard } from './photo-card.tsx'
import { QueuedPhotos } from './queued-photos.tsx'

/** The photos of the visit, and the way to add some. */
export function Photos({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('visits')
  const session = useSession()
  const { id: visit } = document.open
  const photos = inOrderOfTaking(useEntities(document, Photo))
  const queue = useStore(photoQueue, (state) => state.photos)
  const input = useRef<HTMLInputElement>(null)
  const remove = (id: string): void => {
    const restore = removePhoto(document, id)
    showToast({ text: t('photos.removed'), action: { label: t('putBack'), onPress: restore } })
  }
  return (
    <Section title={t('photos.title')}>
      <div>
        <Button icon={Camera} onPress={() => input.current?.click()}>
          {t('photos.add')}
        </Button>
        <input
          ref={input}
          type="file"
          accept="image/*"
          // On a tablet the camera; elsewhere it says nothing.
          capture="environment"
          multiple
          hidden
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            // The same photo can be chosen again.
            target.value = ''
            if (files.length > 0) void takePhotos(session, visit, files)
          }}
        />
      </div>
      <p className="wz-visit__quiet">{t('photos.privacy')}</p>
      <QueuedPhotos photos={queue.filter((photo) => photo.visit === visit)} />
      {photos.length > 0 && (
        <ul className="wz-visit__photos">
          {photos.map((photo, index) => (
            <PhotoCard
              key={photo.id}
              doc={visit}
              photo={photo}
              place={index + 1}
              onCaption={(caption) => changePhoto(document, photo.id, { caption })}
              onRemove={() => remove(photo.id)}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

export function inOrderOfTaking(photos: readonly Photo[]): Photo[] {
  return [...photos].sort((a, b) => a.addedAt.localeCompare(b.addedAt) || a.id.localeCompare(b.id))
}
