import { useTranslation } from 'react-i18next'
import { Pencil, Trash2 } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Department } from '../../../../shared/model/department.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { showToast } from '../../../ui/index.ts'
import { changeDepartment, removeDepartment } from '../department-commands.ts'
import { ListRow } from './list-row.tsx'

interface DepartmentsProps {
  document: SessionDocument
  /** Where they are, as a name for the list. */
  place: string
  departments: readonly Department[]
  isReadOnly: boolean
  onEdit: (department: Department) => void
}

/** The departments in one place, under it. */
export function Departments({ document, place, departments, isReadOnly, onEdit }: DepartmentsProps) {
  const { t } = useTranslation('dossier')
  const fieldLabel = (field: string): string =>
    field === 'name' || field === 'phone' || field === 'email' || field === 'location'
      ? t(`departments.${field}`)
      : field
  const remove = ({ id, name }: Department): void => {
    const restore = removeDepartment(document, id)
    showToast({
      text: t('locations.removed', { name }),
      action: { label: t('locations.restore'), onPress: restore },
    })
  }
  if (departments.length === 0) return null
  const sorted = [...departments].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <ul className="wz-dossier-list wz-dossier-list--inner" aria-label={t('departments.label', { place })}>
      {sorted.map((department) => (
        <ListRow
          key={department.id}
          name={department.name}
          more={[department.phone, department.email].filter(Boolean).join(' · ')}
          actions={
            isReadOnly
              ? []
              : [
                  {
                    icon: Pencil,
                    label: t('locations.editShort'),
                    name: t('locations.edit', { name: department.name }),
                    onPress: () => onEdit(department),
                  },
                  {
                    icon: Trash2,
                    label: t('locations.removeShort'),
                    name: t('locations.remove', { name: department.name }),
                    onPress: () => remove(department),
                  },
                ]
          }
        >
          <AlsoEnteredFields
            doc={document.open.id}
            record={recordName(Department.name, department.id)}
            fieldLabel={fieldLabel}
            onChoose={(field, value) => changeDepartment(document, department.id, { [field]: value })}
          />
        </ListRow>
      ))}
    </ul>
  )
}
