import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PresentPopover } from '../../../common/present-popover.tsx'
import { CommitTextField, DateField, TimeField } from '../../../ui/index.ts'
import { changeVisit } from '../commands.ts'
import { AlsoInVisit } from './also-in.tsx'
import { LocationField } from './location-field.tsx'
import type { VisitPartProps } from './visit-part.ts'

export function VisitFields({
  document,
  dossier,
  visit,
  titleWanted,
}: VisitPartProps & { titleWanted: number }) {
  const { t } = useTranslation('visits')
  const title = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (titleWanted > 0) title.current?.querySelector('input')?.focus()
  }, [titleWanted])
  const changedText = (other: string): string => t('changed', { other })
  return (
    <div className="wz-visit__fields">
      <div className="wz-visit__whole" ref={title}>
        <CommitTextField
          label={t('fields.title')}
          placeholder={t('fields.titlePlaceholder')}
          value={visit.title}
          onCommit={(title) => changeVisit(document, { title })}
          changedText={changedText}
          maxLength={250}
        />
        <AlsoInVisit document={document} field="title" />
      </div>
      <LocationField document={document} dossier={dossier} visit={visit} />
      <div>
        <CommitTextField
          label={t('fields.place')}
          placeholder={t('fields.placePlaceholder')}
          value={visit.place}
          onCommit={(place) => changeVisit(document, { place })}
          changedText={changedText}
          maxLength={300}
        />
        <AlsoInVisit document={document} field="place" />
      </div>
      <div className="wz-visit__when">
        <DateField
          label={t('fields.date')}
          value={visit.date || null}
          onChange={(date) => changeVisit(document, { date: date ?? '' })}
        />
        <TimeField
          label={t('fields.startsAt')}
          value={visit.startsAt || null}
          onChange={(startsAt) => changeVisit(document, { startsAt: startsAt ?? '' })}
        />
        <AlsoInVisit document={document} field="date" />
        <AlsoInVisit document={document} field="startsAt" />
      </div>
      <div className="wz-visit__present">
        <PresentPopover
          dossiers={dossier === '' ? [] : [dossier]}
          value={visit}
          onChange={(patch) => changeVisit(document, patch)}
          ask={t('fields.present')}
          also={<AlsoInVisit document={document} field="presentOthers" />}
          isReadOnly={false}
        />
      </div>
    </div>
  )
}
