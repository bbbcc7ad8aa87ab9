import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { usePersonWords } from '../../../common/person-words.ts'
import { lastMet } from '../../../data/queries/moments.ts'
import type { Contact } from '../../../data/queries/people.ts'
import { useQuery } from '../../../data/react.ts'
import { filterContacts, linesOf, sortContacts, type ContactLine } from '../list.ts'
import { contactsUi, isNarrowed } from '../ui-store.ts'

/** Everybody as a line of the list; null while they are being opened. */
export function useContactLines(all: readonly Contact[] | null, today: string): ContactLine[] | null {
  const met = useQuery(lastMet(today), `last-met:${today}`)
  const days = met.state === 'ready' ? met.value : NONE
  const { sayFunction } = usePersonWords()
  return useMemo(() => (all === null ? null : linesOf(all, days, sayFunction)), [all, days, sayFunction])
}

/** The lines as the user asked for them: filtered and sorted. */
export function useShownContacts(lines: readonly ContactLine[] | null): ContactLine[] {
  const { filters, sort } = useStore(contactsUi)
  return useMemo(() => sortContacts(filterContacts(lines ?? [], filters), sort), [lines, filters, sort])
}

/** How much of the list is shown, in words. */
export function useCount(all: number, found: number): string {
  const { t } = useTranslation('contacts')
  const { filters } = useStore(contactsUi)
  return isNarrowed(filters) ? t('count.some', { found, count: all }) : t('count.all', { count: all })
}

const NONE: ReadonlyMap<string, string> = new Map()
