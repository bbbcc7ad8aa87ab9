import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { saySince } from '../../../../shared/rules/say-date.ts'
import { usePersonWords } from '../../../common/person-words.ts'
import type { TableColumn } from '../../../ui/index.ts'
import type { Column, ContactLine } from '../list.ts'

type ContactColumn = TableColumn<ContactLine> & { id: Column }

/** The columns of the list; those with a high `priority` drop out first beside an open detail pane. */
export function useColumns(today: string): ContactColumn[] {
  const { t, i18n } = useTranslation('contacts')
  const { sayLevel } = usePersonWords()
  const lang = i18n.language
  return useMemo(() => {
    const column = (
      id: Column,
      words: (line: ContactLine) => string,
      look: Partial<ContactColumn>,
    ): ContactColumn => ({
      id,
      header: t(`column.${id}`),
      width: 120,
      sortable: true,
      cell: words,
      text: words,
      ...look,
    })
    return [
      column('name', ({ person }) => person.name, { width: 160, grow: 2, priority: 1 }),
      column('organisation', ({ organisation }) => organisation, { width: 140, grow: 3, priority: 2 }),
      column('function', ({ work }) => work, { width: 130, grow: 2, priority: 3 }),
      column('level', ({ person }) => sayLevel(person.level), { width: 128, priority: 5 }),
      column('topics', ({ person }) => person.topics.join(', '), { width: 130, grow: 1, priority: 6 }),
      column('lastMet', ({ lastMet }) => saySince(lastMet, today, lang) || t('never'), {
        width: 168,
        priority: 4,
      }),
      column('phone', ({ person }) => person.mobile || person.phone, { width: 128, priority: 7 }),
      column('email', ({ person }) => person.email, { width: 180, grow: 1, priority: 8 }),
    ]
  }, [t, lang, sayLevel, today])
}
