import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import type { SearchResult } from '../../data/search/question.ts'
import { useDescribed, useSearch } from '../../data/react.ts'
import { Palette } from '../../ui/index.ts'
import { findCommands, type Command } from './command.ts'
import { Filters, isFiltered, noFilters } from './parts/filters.tsx'
import { spanOf } from './period.ts'
import { resultItem } from './result-item.ts'
import { useResultWords } from './use-result-words.ts'
import { useStatusWords } from './use-status-words.ts'

export interface SearchPaletteProps {
  commands: readonly Command[]
  /** What was opened on this laptop, the last first. */
  recent: readonly DocId[]
  /** `isBeside`: in the pane beside the list, where that exists. */
  onOpen: (found: SearchResult, isBeside: boolean) => void
  onClose: () => void
}

/** Commands are few among what is found: more of them would push it down. */
const MOST_COMMANDS = 3

/** Finds anything that this person may read, and does anything that has a name. */
export function SearchPalette({ commands, recent, onOpen, onClose }: SearchPaletteProps) {
  const { t } = useTranslation('search')
  const [words, setWords] = useState('')
  const [filters, setFilters] = useState(noFilters)
  const today = dayOf(new Date())
  const isAsking = words.trim() !== '' || isFiltered(filters)
  const { kind, person } = filters
  const question = {
    words,
    kind,
    people: person?.ids ?? null,
    ...spanOf(filters.period, today, filters.own),
    today,
  }
  const { answer, isBehind, progress } = useSearch(isAsking ? question : null)
  const opened = useDescribed(recent)
  const resultWords = useResultWords(today)
  // Until something was found, what was opened last stays.
  const found = answer?.results ?? opened ?? []
  const doable = isAsking && words.trim() === '' ? [] : findCommands(commands, words)
  const status = useStatusWords(answer ?? 'recent', progress)

  const doing = {
    id: 'commands',
    title: t('group.commands'),
    items: (isAsking ? doable.slice(0, MOST_COMMANDS) : doable).map(({ id, label, icon, keys }) => ({
      id: COMMAND + id,
      label: { text: label, marks: [] },
      icon,
      keys,
    })),
  }
  const things = {
    id: 'found',
    title: t(answer === null ? 'group.recent' : 'group.found'),
    items: found.map((result) => resultItem(result, resultWords)),
    isBehind: isAsking && isBehind,
  }
  const choose = (id: string, isBeside: boolean): void => {
    onClose()
    commands.find((command) => COMMAND + command.id === id)?.run()
    const result = found.find(({ doc }) => doc === id)
    if (result !== undefined) onOpen(result, isBeside)
  }
  return (
    <Palette
      title={t('title')}
      label={t('field')}
      value={words}
      onChange={setWords}
      filters={<Filters value={filters} onChange={setFilters} />}
      groups={answer === null ? [things, doing] : [doing, things]}
      status={status}
      empty={
        <>
          <p>{t('empty.text')}</p>
          {isFiltered(filters) && <p>{t('empty.filtered')}</p>}
        </>
      }
      hint={t('hint')}
      closeLabel={t('close')}
      onChoose={choose}
      onClose={onClose}
    />
  )
}

const COMMAND = 'command:'
