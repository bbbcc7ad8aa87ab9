import { useTranslation } from 'react-i18next'
import { meetingForms } from '../../../../shared/model/meeting.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { PresentPopover } from '../../../common/present-popover.tsx'
import { CommitTextField, DateField, Select, TimeField } from '../../../ui/index.ts'
import { changeMeeting } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { MinutesField } from './minutes-field.tsx'
import { OrganisationsPopover } from './organisations-popover.tsx'

/** When, where, how long, with whom. */
export function MeetingFields({ use: { document, meeting, isReadOnly } }: { use: MeetingUse }) {
  const { t } = useTranslation('meetings')
  const form = wordKey(meetingForms, meeting.form)
  return (
    <>
      <div className="wz-meeting__fields">
        <DateField
          label={t('field.date')}
          value={meeting.date || null}
          onChange={(date) => changeMeeting(document, { date: date ?? '' })}
          isReadOnly={isReadOnly}
        />
        <TimeField
          label={t('field.startsAt')}
          value={meeting.startsAt || null}
          onChange={(time) => changeMeeting(document, { startsAt: time ?? '' })}
          isReadOnly={isReadOnly}
        />
        <div className="wz-meeting__minutes">
          <MinutesField
            label={t('field.minutes')}
            value={meeting.minutes}
            onChange={(minutes) => changeMeeting(document, { minutes })}
            isReadOnly={isReadOnly}
          />
        </div>
        <Select
          label={t('field.form')}
          options={meetingForms.map((id) => ({ id, label: t(`form.${id}`) }))}
          value={meetingForms.find((known) => known === meeting.form) ?? null}
          onChange={(chosen) => changeMeeting(document, { form: chosen })}
          placeholder={meeting.form === '' ? t('field.formPlaceholder') : t(`form.${form}`)}
          isDisabled={isReadOnly}
        />
        <div className="wz-meeting__place">
          <CommitTextField
            label={form === 'online' || form === 'hybride' ? t('field.placeOnline') : t('field.place')}
            value={meeting.place}
            onCommit={(place) => changeMeeting(document, { place })}
            changedText={(other) => t('changed', { other })}
            isReadOnly={isReadOnly}
            maxLength={300}
          />
        </div>
      </div>
      <div className="wz-meeting__who">
        <OrganisationsPopover
          chosen={meeting.dossiers}
          onChange={(dossiers) => changeMeeting(document, { dossiers })}
          isReadOnly={isReadOnly}
        />
        <PresentPopover
          dossiers={meeting.dossiers}
          value={meeting}
          onChange={(patch) => changeMeeting(document, patch)}
          ask={t('field.present')}
          isReadOnly={isReadOnly}
        />
      </div>
    </>
  )
}
