import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../shared/kernel/ids.ts'
import { levels, waysToReach, type Person } from '../../shared/model/person.ts'
import { dayOf } from '../../shared/rules/say-date.ts'
import { providerNames } from '../data/queries/people.ts'
import { useQuery, useSession } from '../data/react.ts'
import { Button, Checkbox, Dialog, Form, Loading, Select, TextField } from '../ui/index.ts'
import { OrganisationField } from './organisation-field.tsx'
import { createPerson, emptyPerson, savePerson, valuesOf } from './person-commands.ts'
import { faultsOf, formOf, jobLeft, readForm, type PersonFault, type PersonForm } from './person-form.ts'
import { usePersonWords } from './person-words.ts'
import './person-dialog.css'

interface PersonDialogProps {
  /** Null for a new one. */
  person: (Person & { doc: DocId }) | null
  /** Where a new one works. */
  dossier?: DocId | ''
  onClose: () => void
  /** A new one was made. */
  onMade?: (doc: DocId) => void
}

/** Everything that is known of somebody, to fill in or to change. */
export function PersonDialog(props: PersonDialogProps) {
  const { t } = useTranslation('person')
  // The names come from this laptop: the form waits for them, so that the organisation stands in it at once.
  const names = useQuery(providerNames(), 'provider-names')
  const { person, onClose } = props
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={person === null ? t('dialog.addTitle') : t('dialog.editTitle', { name: person.name })}
      closeLabel={t('dialog.close')}
    >
      {names.state === 'loading' ? (
        <Loading label={t('dialog.organisations')} />
      ) : (
        <Fields {...props} names={names.state === 'ready' ? names.value : NONE} />
      )}
    </Dialog>
  )
}

const NONE: ReadonlyMap<DocId, string> = new Map()
const NOTHING = 'nothing'

function Fields({
  person,
  dossier = '',
  names,
  onClose,
  onMade,
}: PersonDialogProps & { names: ReadonlyMap<DocId, string> }) {
  const { t } = useTranslation(['person', 'vocabulary'])
  const session = useSession()
  const words = usePersonWords()
  const [before] = useState(() => (person === null ? { ...emptyPerson, dossier } : valuesOf(person)))
  const [workplace] = useState(
    () => names.get(before.dossier) ?? (before.organisation || (before.dossier === '' ? '' : t('missing'))),
  )
  const [form, setForm] = useState<PersonForm>(() => formOf(before, workplace))
  const [isTried, setTried] = useState(false)
  const [keepsJob, setKeepsJob] = useState(true)
  const set = (change: Partial<PersonForm>): void => setForm((now) => ({ ...now, ...change }))

  const values = readForm(form, before)
  const faults = isTried ? faultsOf(values) : []
  const faultOf = (field: PersonFault['field']): { name: string; errorMessage?: string } => {
    const fault = faults.find((found) => found.field === field)
    return fault === undefined ? { name: field } : { name: field, errorMessage: t(`dialog.${fault.word}`) }
  }
  const left =
    person === null
      ? null
      : jobLeft(before, values, {
          organisation: workplace,
          today: dayOf(new Date()),
          work: before.function || words.sayFunctionCode(before.functionCode),
        })
  const submit = async (): Promise<void> => {
    setTried(true)
    if (faultsOf(values).length > 0) return
    onClose()
    if (person !== null) {
      await savePerson(session, person.doc, before, values, keepsJob ? left : null)
      return
    }
    const made = await createPerson(session, values)
    onMade?.(made)
  }
  const text = (field: 'function' | 'phone' | 'mobile' | 'reachNote', maxLength: number) => ({
    name: field,
    label: t(`field.${field}`),
    value: form[field],
    onChange: (value: string) => set({ [field]: value }),
    maxLength,
  })
  const choice = <Id extends string>(options: readonly { id: Id; label: string }[], value: string) => ({
    options: [{ id: NOTHING, label: t('notFilledIn') }, ...options],
    value: options.find(({ id }) => id === value)?.id ?? (value === '' ? NOTHING : null),
    placeholder: t('vocabulary:level.unknown'),
  })
  const chosen = (id: string): string => (id === NOTHING ? '' : id)

  return (
    <Form
      onSubmit={() => void submit()}
      faults={faults.map(({ field, word }) => ({ name: field, message: t(`dialog.${word}`) }))}
      faultsTitle={t('dialog.faults')}
      actions={
        <Button type="submit" variant="primary">
          {t('dialog.save')}
        </Button>
      }
    >
      <TextField
        {...faultOf('name')}
        label={t('field.name')}
        value={form.name}
        onChange={(name) => set({ name })}
        isRequired
        autoFocus
        maxLength={200}
      />
      <OrganisationField names={names} value={form.workplace} onChange={(next) => set({ workplace: next })} />
      {left !== null && (
        <Checkbox isSelected={keepsJob} onChange={setKeepsJob} description={t('dialog.keepJobWhy')}>
          {t('dialog.keepJob', { organisation: workplace })}
        </Checkbox>
      )}
      <div className="wz-person-pair">
        <Select
          label={t('field.functionCode')}
          {...choice(words.functions, form.functionCode)}
          onChange={(code) => set({ functionCode: chosen(code) })}
        />
        <TextField {...text('function', 200)} description={t('dialog.titleDescription')} />
      </div>
      <div className="wz-person-pair">
        <Select
          label={t('field.level')}
          description={t('dialog.levelDescription')}
          {...choice(
            levels.map((id) => ({ id, label: t(`vocabulary:level.${id}`) })),
            form.level,
          )}
          onChange={(level) => set({ level: chosen(level) })}
        />
        <TextField
          {...faultOf('topics')}
          label={t('field.topics')}
          description={t('dialog.topicsDescription')}
          value={form.topics}
          onChange={(topics) => set({ topics })}
          maxLength={1000}
        />
      </div>
      <div className="wz-person-pair">
        <TextField {...text('phone', 40)} type="tel" />
        <TextField {...text('mobile', 40)} type="tel" />
      </div>
      <TextField
        {...faultOf('email')}
        label={t('field.email')}
        value={form.email}
        onChange={(email) => set({ email })}
        type="email"
        maxLength={200}
      />
      <div className="wz-person-pair">
        <Select
          label={t('field.reach')}
          {...choice(
            waysToReach.map((id) => ({ id, label: t(`reach.${id}`) })),
            form.reach,
          )}
          onChange={(reach) => set({ reach: chosen(reach) })}
        />
        <TextField {...text('reachNote', 500)} description={t('dialog.noteDescription')} />
      </div>
    </Form>
  )
}
