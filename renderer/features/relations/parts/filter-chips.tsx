import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Chips } from '../../../ui/index.ts'
import { valueFilters, withoutValue, type ValueFilter } from '../filters.ts'
import { relationsUi } from '../ui-store.ts'

/** What narrows the list now, each to be taken off. The typed words stand in their own field already. */
export function FilterChips({ say }: { say: (filter: ValueFilter, value: string) => string }) {
  const { t } = useTranslation('relations')
  const { filters, filter, reset } = useStore(relationsUi)
  const chip = (id: string, text: string, onRemove: () => void) => ({
    id,
    text,
    removeLabel: t('filter.remove', { value: text }),
    onRemove,
  })
  const spoken =
    filters.spoken === 'never'
      ? t('filter.neverSpoken')
      : Number.isInteger(Number(filters.spoken))
        ? t('filter.notSpokenFor', { days: Number(filters.spoken) })
        : t('filter.otherSpoken')
  const chips = [
    ...valueFilters.flatMap((of) =>
      filters[of].map((value) =>
        chip(`${of}:${value}`, t('filter.one', { filter: t(`filter.${of}`), value: say(of, value) }), () =>
          filter(withoutValue(filters, of, value)),
        ),
      ),
    ),
    ...(filters.spoken === '' ? [] : [chip('spoken', spoken, () => filter({ spoken: '' }))]),
  ]
  if (chips.length === 0) return null
  return (
    <div className="wz-relations-chips">
      <Chips label={t('filter.chips')} chips={chips} />
      <Button size="sm" variant="quiet" onPress={reset}>
        {t('filter.reset')}
      </Button>
    </div>
  )
}
