import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { X } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import { Button, CheckboxGroup, RadioGroup, SearchField, VisuallyHidden } from '../../../ui/index.ts'
import './provider-search.css'

const SHOWN = 5

interface ProviderSearchProps {
  label: string
  /** Every provider by its dossier. */
  names: ReadonlyMap<DocId, string>
  chosen: readonly DocId[]
  onChange: (chosen: DocId[]) => void
  /** Only one can be chosen. */
  isSingle?: boolean
  /** Of this field in its form. */
  name: string
  errorMessage?: string | undefined
  autoFocus?: boolean
}

/** Chooses among very many providers: type a part of the name, Enter takes the first one, or tick. */
export function ProviderSearch(props: ProviderSearchProps) {
  const { label, names, chosen, onChange, isSingle = false, name, errorMessage, autoFocus = false } = props
  const { t } = useTranslation('meetings')
  const [words, setWords] = useState('')
  // Who comes to look over what is chosen need not see all the others.
  const [isBrowsing] = useState(chosen.length === 0)
  const folded = useMemo(
    () =>
      [...names]
        .map(([id, provider]) => ({ id, label: provider, text: fold(provider) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    [names],
  )
  const wanted = fold(words).split(' ').filter(Boolean)
  const matches = folded.filter(({ text }) => wanted.every((word) => text.includes(word)))
  const isShown = isBrowsing || wanted.length > 0
  const shown = isShown ? matches.slice(0, SHOWN) : []
  const more = isShown ? matches.length - shown.length : 0

  const choose = (among: readonly DocId[]): void => {
    const rest = chosen.filter((id) => !shown.some((option) => option.id === id))
    onChange([...rest, ...among])
  }
  const takeFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || words.trim() === '') return
    // Enter chooses here; it sends the form only from the other fields.
    event.preventDefault()
    const [first] = shown
    if (first === undefined) return
    onChange(isSingle ? [first.id] : [...new Set([...chosen, first.id])])
    setWords('')
  }
  const options = { label: t('search.found'), options: shown, errorMessage }
  return (
    <div className="wz-provider-search" role="group" aria-label={label} data-field={name}>
      <p className="wz-field__label" aria-hidden>
        {label}
      </p>
      {chosen.length > 0 && (
        <ul className="wz-provider-search__chosen" aria-label={t('search.chosen')}>
          {chosen.map((id) => (
            <li key={id}>
              <span>{names.get(id) ?? t('organisations.missing')}</span>
              <Button
                size="sm"
                variant="quiet"
                icon={X}
                onPress={() => onChange(chosen.filter((other) => other !== id))}
              >
                <VisuallyHidden>
                  {t('search.remove', { name: names.get(id) ?? t('organisations.missing') })}
                </VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div onKeyDownCapture={takeFirst}>
        <SearchField
          label={t('search.label')}
          value={words}
          onChange={setWords}
          clearLabel={t('search.clear')}
          autoFocus={autoFocus}
          {...(wanted.length === 0 ? {} : { resultText: t('search.count', { count: matches.length }) })}
        />
      </div>
      {!isShown ? null : shown.length === 0 ? (
        <p>{t('search.none')}</p>
      ) : isSingle ? (
        <RadioGroup {...options} value={chosen[0] ?? null} onChange={(id) => onChange([id])} />
      ) : (
        <CheckboxGroup
          {...options}
          value={chosen.filter((id) => shown.some((option) => option.id === id))}
          onChange={choose}
        />
      )}
      {more > 0 && <p className="wz-provider-search__more">{t('search.more', { count: more })}</p>}
    </div>
  )
}
