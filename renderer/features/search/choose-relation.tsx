import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { useSearch } from '../../data/react.ts'
import { Palette } from '../../ui/index.ts'
import { resultItem } from './result-item.ts'
import { useResultWords } from './use-result-words.ts'
import { useStatusWords } from './use-status-words.ts'

interface ChooseRelationProps {
  onChoose: (dossier: DocId) => void
  onClose: () => void
}

/** Asks which relation something is about, before it can begin. */
export function ChooseRelation({ onChoose, onClose }: ChooseRelationProps) {
  const { t } = useTranslation('search')
  const [words, setWords] = useState('')
  const today = dayOf(new Date())
  const question = { words, kind: 'dossier', people: null, from: '', until: '', today } as const
  const { answer, isBehind, progress } = useSearch(question)
  const resultWords = useResultWords(today)
  const status = useStatusWords(answer, progress)
  return (
    <Palette
      title={t('choose.title')}
      label={t('choose.field')}
      value={words}
      onChange={setWords}
      groups={[
        {
          id: 'relations',
          title: t('group.relations'),
          items: (answer?.results ?? []).map((result) => resultItem(result, resultWords)),
          isBehind,
        },
      ]}
      status={status}
      empty={<p>{t('empty.text')}</p>}
      hint={t('hint')}
      closeLabel={t('close')}
      onChoose={(dossier) => {
        onClose()
        onChoose(dossier)
      }}
      onClose={onClose}
    />
  )
}
