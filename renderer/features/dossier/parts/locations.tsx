import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Location } from '../../../../shared/model/location.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Section, showToast } from '../../../ui/index.ts'
import { changeLocation, removeLocation } from '../commands.ts'
import { ListRow } from './list-row.tsx'
import { LocationDialog } from './location-dialog.tsx'

/** Where the provider gives care. */
export function Locations({ document, isReadOnly }: { document: SessionDocument; isReadOnly: boolean }) {
  const { t } = useTranslation('dossier')
  const locations = useEntities(document, Location)
  const [editing, setEditing] = useState<Location | 'new' | null>(null)
  const sorted = [...locations].sort((a, b) => saying(a).localeCompare(saying(b), 'nl'))
  const fieldLabel = (field: string): string =>
    field === 'name' || field === 'address' || field === 'postcode' || field === 'city'
      ? t(`locations.${field}`)
      : field

  const remove = (location: Location, name: string): void => {
    const restore = removeLocation(document, location.id)
    showToast({
      text: t('locations.removed', { name }),
      action: { label: t('locations.restore'), onPress: restore },
    })
  }
  return (
    <Section
      title={t('locations.title')}
      actions={
        !isReadOnly && (
          <Button size="sm" icon={Plus} onPress={() => setEditing('new')}>
            {t('locations.add')}
          </Button>
        )
      }
    >
      {sorted.length === 0 && <p>{t('locations.none')}</p>}
      <ul className="wz-dossier-list">
        {sorted.map((location) => {
          const [first, ...rest] = linesOf(location)
          const name = first ?? t('locations.unnamed')
          return (
            <ListRow
              key={location.id}
              name={name}
              more={rest.join(', ')}
              actions={
                isReadOnly
                  ? []
                  : [
                      {
                        icon: Pencil,
                        label: t('locations.editShort'),
                        name: t('locations.edit', { name }),
                        onPress: () => setEditing(location),
                      },
                      {
                        icon: Trash2,
                        label: t('locations.removeShort'),
                        name: t('locations.remove', { name }),
                        onPress: () => remove(location, name),
                      },
                    ]
              }
            >
              <AlsoEnteredFields
                doc={document.open.id}
                record={recordName(Location.name, location.id)}
                fieldLabel={fieldLabel}
                onChoose={(field, value) => changeLocation(document, location.id, { [field]: value })}
              />
            </ListRow>
          )
        })}
      </ul>
      {editing !== null && (
        <LocationDialog
          document={document}
          location={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  )
}

function linesOf({ name, address, postcode, city }: Location): string[] {
  return [name, address, [postcode, city].filter(Boolean).join(' ')].filter((line) => line !== '')
}

function saying(location: Location): string {
  return `${location.city} ${linesOf(location).join(' ')}`
}
