import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../shared/kernel/ids.ts'
import { fold } from '../../shared/kernel/text-fold.ts'
import { ComboField } from '../ui/index.ts'

/** Where somebody works: a dossier, or a name when there is none. */
export interface Workplace {
  dossier: DocId | ''
  /** What stands in the field: the name of the dossier too. */
  text: string
}

interface OrganisationFieldProps {
  /** Every provider by its dossier. */
  names: ReadonlyMap<DocId, string>
  value: Workplace
  onChange: (value: Workplace) => void
}

const SHOWN = 12

/** Chooses a provider out of very many, or takes any other name as it was typed. */
export function OrganisationField({ names, value, onChange }: OrganisationFieldProps) {
  const { t } = useTranslation('person')
  const folded = useMemo(
    () =>
      [...names]
        .map(([id, label]) => ({ id, label, text: fold(label) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    [names],
  )
  const wanted = fold(value.text)
  const words = wanted.split(' ').filter(Boolean)
  const options = folded
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .slice(0, SHOWN)
    .map(({ id, label }) => ({ id, label, description: t('dialog.hasDossier') }))
  const type = (text: string): void => {
    // Who types the whole name means the provider, without taking it from the list.
    const whole = folded.find((provider) => provider.text === fold(text))
    onChange({ text, dossier: whole?.id ?? '' })
  }
  return (
    <ComboField
      name="organisation"
      label={t('field.organisation')}
      description={t('dialog.organisationDescription')}
      options={options}
      text={value.text}
      onText={type}
      chosen={value.dossier === '' ? null : value.dossier}
      onChoose={(dossier) => onChange({ dossier, text: names.get(dossier) ?? '' })}
      openLabel={t('dialog.organisations')}
      maxLength={250}
    />
  )
}
