import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesOf } from '../../../../shared/documents/meeting.ts'
import { WrittenText } from '../../../editor/written-text.tsx'
import type { Writing } from '../meeting-use.ts'

interface ItemMinutesProps {
  writing: Writing
  item: string
  title: string
  isReadOnly: boolean
}

/** The minutes of one item, written together. */
export function ItemMinutes({ writing, item, title, isReadOnly }: ItemMinutesProps) {
  const { t } = useTranslation('meetings')
  const { content, awareness, user } = writing
  const [body] = useState(() => minutesOf(content, item))
  return (
    <WrittenText
      body={body}
      awareness={awareness}
      user={user}
      isReadOnly={isReadOnly}
      label={t('item.text', { title })}
      placeholder={t('item.textPlaceholder')}
      size="compact"
    />
  )
}
