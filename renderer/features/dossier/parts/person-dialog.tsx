import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { levels } from '../../../../shared/model/person.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { useSession } from '../../../data/react.ts'
import { Button, Dialog, Form, Select, TextField } from '../../../ui/index.ts'
import { changePerson, changesBetween, createPerson, type PersonFields } from '../commands.ts'

interface PersonDialogProps {
  dossier: DocId
  /** Null for a new one. */
  person: RowOf<'person'> | null
  onClose: () => void
}

export function PersonDialog({ dossier, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation(['dossier', 'vocabulary'])
  const session = useSession()
  const [before] = useState<PersonFields>(() => ({
    name: person?.name ?? '',
    function: person?.function ?? '',
    level: person?.level ?? '',
    phone: person?.phone ?? '',
    email: person?.email ?? '',
  }))
  const [values, setValues] = useState(before)
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<PersonFields>): void => setValues((now) => ({ ...now, ...change }))
  const nameFault = isTried && values.name.trim() === '' ? t('people.nameMissing') : undefined
  const emailFault = isTried && !isEmail(values.email.trim()) ? t('people.emailWrong') : undefined

  const submit = async (): Promise<void> => {
    setTried(true)
    if (values.name.trim() === '' || !isEmail(values.email.trim())) return
    onClose()
    if (person === null) await createPerson(session, dossier, values)
    else await changePerson(session, person.doc, changesBetween(before, values))
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={person === null ? t('people.addTitle') : t('people.editTitle')}
      closeLabel={t('people.close')}
      size="sm"
    >
      <Form
        onSubmit={() => void submit()}
        faults={[
          ...(nameFault ? [{ name: 'name', message: nameFault }] : []),
          ...(emailFault ? [{ name: 'email', message: emailFault }] : []),
        ]}
        faultsTitle={t('people.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('people.save')}
          </Button>
        }
      >
        <TextField
          name="name"
          label={t('people.name')}
          value={values.name}
          onChange={(name) => set({ name })}
          errorMessage={nameFault}
          isRequired
          autoFocus
          maxLength={200}
        />
        <TextField
          name="function"
          label={t('people.function')}
          value={values.function}
          onChange={(work) => set({ function: work })}
          maxLength={200}
        />
        <Select
          label={t('people.level')}
          description={t('people.levelDescription')}
          options={levels.map((id) => ({ id, label: t(`vocabulary:level.${id}`) }))}
          value={levels.find((level) => level === values.level) ?? null}
          onChange={(level) => set({ level })}
          placeholder={values.level === '' ? t('people.levelPlaceholder') : t('vocabulary:level.unknown')}
        />
        <TextField
          name="phone"
          label={t('people.phone')}
          value={values.phone}
          onChange={(phone) => set({ phone })}
          type="tel"
          maxLength={40}
        />
        <TextField
          name="email"
          label={t('people.email')}
          value={values.email}
          onChange={(email) => set({ email })}
          type="email"
          errorMessage={emailFault}
          maxLength={200}
        />
      </Form>
    </Dialog>
  )
}

function isEmail(text: string): boolean {
  return text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)
}
