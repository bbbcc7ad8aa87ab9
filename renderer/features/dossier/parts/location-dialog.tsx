import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Location } from '../../../../shared/model/location.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Dialog, Form, TextField } from '../../../ui/index.ts'
import { addLocation, changeLocation, changesBetween, type LocationFields } from '../commands.ts'

interface LocationDialogProps {
  document: SessionDocument
  /** Null for a new one. */
  location: Location | null
  onClose: () => void
}

const fields = ['name', 'address', 'postcode', 'city'] as const

export function LocationDialog({ document, location, onClose }: LocationDialogProps) {
  const { t } = useTranslation('dossier')
  const [before] = useState<LocationFields>(() => ({
    name: location?.name ?? '',
    address: location?.address ?? '',
    postcode: location?.postcode ?? '',
    city: location?.city ?? '',
  }))
  const [values, setValues] = useState(before)
  const [isWrong, setWrong] = useState(false)

  const submit = (): void => {
    const isEmpty = fields.every((field) => values[field].trim() === '')
    if (isEmpty) return setWrong(true)
    const written =
      location === null
        ? addLocation(document, values)
        : changeLocation(document, location.id, changesBetween(before, values))
    if (written.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={location === null ? t('locations.addTitle') : t('locations.editTitle')}
      closeLabel={t('locations.close')}
      size="sm"
    >
      <Form
        onSubmit={submit}
        faults={isWrong ? [{ name: 'name', message: t('locations.empty') }] : []}
        faultsTitle={t('locations.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('locations.save')}
          </Button>
        }
      >
        {fields.map((field, index) => (
          <TextField
            key={field}
            name={field}
            label={t(`locations.${field}`)}
            value={values[field]}
            onChange={(value) => setValues((now) => ({ ...now, [field]: value }))}
            autoFocus={index === 0}
            maxLength={maxLengths[field]}
          />
        ))}
      </Form>
    </Dialog>
  )
}

const maxLengths = { name: 250, address: 250, postcode: 12, city: 120 } as const
