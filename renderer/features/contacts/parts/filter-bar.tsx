import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { levels } from '../../../../shared/model/person.ts'
import { ChoiceMenu } from '../../../common/choice-menu.tsx'
import { Button, SearchField, useShortcut } from '../../../ui/index.ts'
import { choicesOf, type ContactLine } from '../list.ts'
import { contactsUi, isNarrowed } from '../ui-store.ts'
import './contacts.css'

/** Narrows the list: words (Ctrl+F), level, function, topic. `count` says how much is left. */
export function FilterBar({ lines, count }: { lines: readonly ContactLine[]; count: string }) {
  const { t } = useTranslation(['contacts', 'vocabulary'])
  const { t: key } = useTranslation('keys')
  const { filters, filter, reset } = useStore(contactsUi)
  const bar = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'f', ctrl: true, does: key('search') }, () =>
    bar.current?.querySelector('input')?.focus(),
  )

  const works = useMemo(() => choicesOf(lines, ({ work }) => [work]).map(asOption), [lines])
  const topics = useMemo(() => choicesOf(lines, ({ person }) => person.topics).map(asOption), [lines])
  return (
    <div className="wz-contacts-filter" ref={bar}>
      <SearchField
        label={t('filter.label')}
        value={filters.words}
        onChange={(words) => filter({ words })}
        clearLabel={t('filter.clear')}
        resultText={count}
      />
      <ChoiceMenu
        options={levels.map((id) => ({ id, label: t(`vocabulary:level.${id}`) }))}
        all={t('filter.allLevels')}
        value={filters.level}
        onChange={(level) => filter({ level })}
        say={(value) => t('filter.level', { value: value ?? t('filter.all') })}
      />
      <ChoiceMenu
        options={works}
        all={t('filter.allFunctions')}
        value={filters.work}
        onChange={(work) => filter({ work })}
        say={(value) => t('filter.function', { value: value ?? t('filter.all') })}
      />
      <ChoiceMenu
        options={topics}
        all={t('filter.allTopics')}
        value={filters.topic}
        onChange={(topic) => filter({ topic })}
        say={(value) => t('filter.topic', { value: value ?? t('filter.all') })}
      />
      {isNarrowed(filters) && (
        <Button variant="quiet" onPress={reset}>
          {t('filter.reset')}
        </Button>
      )}
    </div>
  )
}

function asOption(word: string): { id: string; label: string } {
  return { id: word, label: word }
}
