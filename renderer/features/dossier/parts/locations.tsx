import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pencil, Plus, Trash2, Users } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Department } from '../../../../shared/model/department.ts'
import { Location } from '../../../../shared/model/location.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Section, showToast } from '../../../ui/index.ts'
import { changeLocation, removeLocation } from '../commands.ts'
import { DepartmentDialog } from './department-dialog.tsx'
import { Departments } from './departments.tsx'
import { ListRow } from './list-row.tsx'
import { LocationDialog } from './location-dialog.tsx'
import { linesOfLocation } from './location-words.ts'

/** Where the provider gives care, and its departments there. */
export function Locations({ document, isReadOnly }: { document: SessionDocument; isReadOnly: boolean }) {
  const { t } = useTranslation('dossier')
  const locations = useEntities(document, Location)
  const departments = useEntities(document, Department)
  const [editing, setEditing] = useState<Location | 'new' | null>(null)
  const [department, setDepartment] = useState<Department | { location: string } | null>(null)
  const sorted = [...locations].sort((a, b) => saying(a).localeCompare(saying(b), 'nl'))
  const fieldLabel = (field: string): string =>
    field === 'name' || field === 'address' || field === 'postcode' || field === 'city'
      ? t(`locations.${field}`)
      : field

  const known = new Set(locations.map(({ id }) => id))
  // Its place was taken away, or it never had one.
  const elsewhere = departments.filter(({ location }) => !known.has(location))
  const listed = { document, isReadOnly, onEdit: setDepartment }

  const remove = (location: Location, name: string): void => {
    const restore = removeLocation(document, location.id)
    showToast({
      text: t('locations.removed', { name }),
      action: { label: t('locations.restore'), onPress: restore },
    })
  }
  return (
    <Section
      title={t('departments.section')}
      actions={
        !isReadOnly && (
          <>
            <Button size="sm" icon={Users} onPress={() => setDepartment({ location: '' })}>
              {t('departments.add')}
            </Button>
            <Button size="sm" icon={Plus} onPress={() => setEditing('new')}>
              {t('locations.add')}
            </Button>
          </>
        )
      }
    >
      {sorted.length === 0 && <p>{t('locations.none')}</p>}
      <ul className="wz-dossier-list">
        {sorted.map((location) => {
          const [first, ...rest] = linesOfLocation(location)
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
                        icon: Users,
                        label: t('departments.addShort'),
                        name: t('departments.addTo', { name }),
                        onPress: () => setDepartment({ location: location.id }),
                      },
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
              <Departments
                {...listed}
                place={name}
                departments={departments.filter((each) => each.location === location.id)}
              />
            </ListRow>
          )
        })}
      </ul>
      {elsewhere.length > 0 && (
        <>
          <h3 className="wz-dossier-elsewhere">{t('departments.elsewhere')}</h3>
          <Departments {...listed} place={t('departments.elsewhere')} departments={elsewhere} />
        </>
      )}
      {department !== null && (
        <DepartmentDialog
          document={document}
          locations={sorted}
          department={department}
          onClose={() => setDepartment(null)}
        />
      )}
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

function saying(location: Location): string {
  return `${location.city} ${linesOfLocation(location).join(' ')}`
}
