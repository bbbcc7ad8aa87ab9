import { useTranslation } from 'react-i18next'
import { ImageDown } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Photo } from '../../../../shared/model/photo.ts'
import { usePhoto } from '../use-photo.ts'

interface PhotoPictureProps {
  doc: DocId
  photo: Photo
  place: number
}

/** The photo itself, or that it is not here yet; both take the same room, so that nothing moves when it comes. */
export function PhotoPicture({ doc, photo, place }: PhotoPictureProps) {
  const { t } = useTranslation('visits')
  const address = usePhoto(doc, photo.sha)
  const { caption, width, height } = photo
  const words = caption === '' ? t('photos.photo', { place }) : t('photos.photoNamed', { place, caption })
  const size = width > 0 && height > 0 ? { width, height } : {}
  const ratio = { aspectRatio: width > 0 && height > 0 ? `${width} / ${height}` : '4 / 3' }
  return address === null ? (
    <div className="wz-visit__underway" style={ratio}>
      <ImageDown className="wz-icon" aria-hidden strokeWidth={1.75} />
      <span>{t('photos.underway')}</span>
    </div>
  ) : (
    <img className="wz-visit__picture" src={address} alt={words} {...size} style={ratio} />
  )
}
