import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Department } from '../../../../shared/model/department.ts'
import type { Location } from '../../../../shared/model/location.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Dialog, Form, Select, TextField } from '../../../ui/index.ts'
import { changesBetween } from '../commands.ts'
import { addDepartment, changeDepartment, type DepartmentFields } from '../department-commands.ts'
import { nameOfLocation } from './location-words.ts'

interface DepartmentDialogProps {
  document: SessionDocument
  locations: readonly Location[]
  /** The one to change, or the id of the location where a new one is, '' for none. */
  department: Department | { location: string }
  onClose: () => void
}

const texts = ['name', 'phone', 'email'] as const
const maxLengths = { name: 250, phone: 40, email: 200 } as const
const types = { name: 'text', phone: 'tel', email: 'email' } as const

export function DepartmentDialog({ document, locations, department, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation('dossier')
  const old = 'id' in department ? department : null
  const [before] = useState<DepartmentFields>(() => ({
    name: old?.name ?? '',
    location: department.location,
    phone: old?.phone ?? '',
    email: old?.email ?? '',
  }))
  const [values, setValues] = useState(before)
  const [isTried, setTried] = useState(false)
  const fault = isTried && values.name.trim() === '' ? t('departments.empty') : undefined

  const submit = (): void => {
    setTried(true)
    if (values.name.trim() === '') return
    const written =
      old === null
        ? addDepartment(document, values)
        : changeDepartment(document, old.id, changesBetween(before, values))
    if (written.ok) onClose()
  }
  const places = [
    ...locations.map((location) => ({
      id: location.id,
      label: nameOfLocation(location) || t('locations.unnamed'),
    })),
    { id: NOWHERE, label: t('departments.nowhere') },
  ]
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={old === null ? t('departments.addTitle') : t('departments.editTitle')}
      closeLabel={t('locations.close')}
      size="sm"
    >
      <Form
        onSubmit={submit}
        faults={fault === undefined ? [] : [{ name: 'name', message: fault }]}
        faultsTitle={t('locations.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('locations.save')}
          </Button>
        }
      >
        {texts.map((field) => (
          <TextField
            key={field}
            name={field}
            type={types[field]}
            label={t(`departments.${field}`)}
            errorMessage={field === 'name' ? fault : undefined}
            value={values[field]}
            onChange={(value) => setValues((now) => ({ ...now, [field]: value }))}
            autoFocus={field === 'name'}
            maxLength={maxLengths[field]}
          />
        ))}
        <Select
          label={t('departments.location')}
          options={places}
          value={places.find(({ id }) => id === values.location)?.id ?? NOWHERE}
          onChange={(id) => setValues((now) => ({ ...now, location: id === NOWHERE ? '' : id }))}
          placeholder={t('departments.nowhere')}
        />
      </Form>
    </Dialog>
  )
}

const NOWHERE = 'nowhere'
