import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { audiences } from '../../../shared/documents/meta.ts'
import { noteKinds } from '../../../shared/model/note.ts'
import { sayDay } from '../../../shared/rules/say-date.ts'
import { wordKey } from '../../../shared/rules/word-key.ts'
import type { ResultWords } from './result-item.ts'

/** What results are called, in the language of now. */
export function useResultWords(today: string): ResultWords {
  const { t, i18n } = useTranslation(['search', 'vocabulary'])
  return useMemo(
    () => ({
      kind: (kind) => t(`kind.${kind}`),
      untitled: (kind) => t(`untitled.${kind}`),
      of: (entity) => {
        const part = parts.find((known) => known === entity)
        return part === undefined ? '' : t(`of.${part}`)
      },
      noteKind: (kind) => t(`vocabulary:kind.${wordKey(noteKinds, kind)}`),
      audience: (audience) =>
        t(`vocabulary:audience.${audiences.find((known) => known === audience) ?? 'persoonlijk'}`),
      day: (day) => sayDay(day, today, i18n.language),
    }),
    [t, i18n.language, today],
  )
}

const parts = [
  'location',
  'department',
  'former-job',
  'visit-question',
  'verdict',
  'photo',
  'agenda-item',
  'decision',
  'action',
  'round',
  'seat',
  'guest',
] as const
