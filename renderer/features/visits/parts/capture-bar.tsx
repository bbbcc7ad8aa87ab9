import { useTranslation } from 'react-i18next'
import { Camera, ListChecks, NotebookPen, Scale, type LucideIcon } from 'lucide-react'

export type CapturePart = 'note' | 'questions' | 'photo' | 'verdict'

const parts: readonly [CapturePart, LucideIcon][] = [
  ['note', NotebookPen],
  ['questions', ListChecks],
  ['photo', Camera],
  ['verdict', Scale],
]

/** Always in reach of a thumb. */
export function CaptureBar({ onGo }: { onGo: (part: CapturePart) => void }) {
  const { t } = useTranslation('visits')
  return (
    <div className="wz-visit-bar" role="toolbar" aria-label={t('bar.label')}>
      {parts.map(([part, Shape]) => (
        <button className="wz-visit-bar__button" type="button" key={part} onClick={() => onGo(part)}>
          <Shape className="wz-icon" aria-hidden strokeWidth={1.75} />
          <span>{t(`bar.${part}`)}</span>
        </button>
      ))}
    </div>
  )
}
