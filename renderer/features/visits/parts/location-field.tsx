import { useTranslation } from 'react-i18next'
import { Select } from '../../../ui/index.ts'
import { changeVisit } from '../commands.ts'
import { sayLocation, useSurroundings } from './use-place.ts'
import type { VisitPartProps } from './visit-part.ts'

const ELSEWHERE = 'elsewhere'

/** Which location of the dossier; nothing at all where the dossier has none. */
export function LocationField({ document, dossier, visit }: VisitPartProps) {
  const { t } = useTranslation('visits')
  const around = useSurroundings(document.open.id, dossier)
  const locations = around.state === 'ready' ? around.value.locations : []
  if (locations.length === 0 && visit.location === '') return null
  const options = locations
    .map((location) => ({ id: location.id, label: sayLocation(location) || t('fields.unnamedLocation') }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
  const isKnown = options.some(({ id }) => id === visit.location)
  return (
    <Select
      label={t('fields.location')}
      options={[...options, { id: ELSEWHERE, label: t('fields.otherPlace') }]}
      value={isKnown ? visit.location : visit.place === '' || visit.location !== '' ? null : ELSEWHERE}
      onChange={(location) => changeVisit(document, { location: location === ELSEWHERE ? '' : location })}
      placeholder={visit.location === '' ? t('fields.locationPlaceholder') : t('fields.locationUnknown')}
    />
  )
}
