import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Photo } from '../../../../shared/model/photo.ts'
import { CommitTextField } from '../../../ui/index.ts'
import { NamedButton } from './named-button.tsx'
import { PhotoPicture } from './photo-picture.tsx'

interface PhotoCardProps {
  doc: DocId
  photo: Photo
  place: number
  onCaption: (caption: string) => void
  onRemove: () => void
}

/** A photo with its words. */
export function PhotoCard({ doc, photo, place, onCaption, onRemove }: PhotoCardProps) {
  const { t } = useTranslation('visits')
  return (
    <li className="wz-visit__photo">
      <PhotoPicture doc={doc} photo={photo} place={place} />
      <CommitTextField
        label={t('photos.caption')}
        value={photo.caption}
        onCommit={onCaption}
        changedText={(other) => t('changed', { other })}
        maxLength={500}
      />
      <NamedButton
        icon={Trash2}
        label={t('photos.remove')}
        name={t('photos.removeNamed', { place })}
        onPress={onRemove}
      />
    </li>
  )
}
