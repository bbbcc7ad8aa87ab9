import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { useSession } from '../../../data/react.ts'
import {
  Banner,
  Button,
  CheckboxGroup,
  Dialog,
  Form,
  Select,
  showToast,
  TextField,
} from '../../../ui/index.ts'
import { createRelation, dossierOfNew, type NewRelation } from '../commands.ts'
import { cleanRelation, faultsOf } from '../new-relation.ts'
import './create-relation.css'

interface CreateRelationProps {
  existing: readonly RelationRow[]
  onClose: () => void
  onOpen: (dossier: DocId) => void
}

const nothing: NewRelation = { name: '', domains: [], size: '', kvk: '', agb: '', accountHolder: '' }

/** Asks what is needed to begin a dossier; only the name is required. */
export function CreateRelation({ existing, onClose, onOpen }: CreateRelationProps) {
  const { t } = useTranslation(['relations', 'vocabulary'])
  const session = useSession()
  const domains = useDomainWords()
  const [values, setValues] = useState<NewRelation>({ ...nothing, accountHolder: session.person.name })
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<NewRelation>): void => setValues((now) => ({ ...now, ...change }))

  const clean = cleanRelation(values)
  const faults = isTried ? faultsOf(clean) : []
  const faultOf = (name: keyof NewRelation): { name: string; errorMessage?: string } => {
    const fault = faults.find((found) => found.field === name)
    return fault === undefined ? { name } : { name, errorMessage: t(`create.fault.${fault.word}`) }
  }
  const derived = dossierOfNew(session, clean)
  const twin = existing.find(
    ({ provider, dossier }) =>
      dossier === derived ||
      (clean.kvk !== '' && provider.kvk === clean.kvk) ||
      (clean.agb !== '' && provider.agb === clean.agb),
  )
  const open = (dossier: DocId): void => {
    onClose()
    onOpen(dossier)
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (faultsOf(clean).length > 0 || twin !== undefined) return
    open(await createRelation(session, clean))
    showToast({ text: t('create.saved', { name: clean.name }) })
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t('create.title')} closeLabel={t('create.close')}>
      <Form
        onSubmit={() => void submit()}
        faults={faults.map(({ field, word }) => ({ name: field, message: t(`create.fault.${word}`) }))}
        faultsTitle={t('create.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('create.save')}
          </Button>
        }
      >
        {twin !== undefined && (
          <Banner
            tone="attention"
            title={t('create.exists', { name: twin.provider.name })}
            action={{ label: t('create.openExisting'), onPress: () => open(twin.dossier) }}
          />
        )}
        <TextField
          {...faultOf('name')}
          label={t('create.name')}
          value={values.name}
          onChange={(name) => set({ name })}
          isRequired
          autoFocus
        />
        <div className="wz-relation-pair">
          <TextField
            {...faultOf('kvk')}
            label={t('create.kvk')}
            hint={t('create.optional')}
            description={t('create.kvkDescription')}
            value={values.kvk}
            onChange={(kvk) => set({ kvk })}
            inputMode="numeric"
          />
          <TextField
            {...faultOf('agb')}
            label={t('create.agb')}
            hint={t('create.optional')}
            value={values.agb}
            onChange={(agb) => set({ agb })}
            inputMode="numeric"
          />
        </div>
        <div className="wz-relation-pair">
          <Select
            label={t('create.size')}
            hint={t('create.optional')}
            options={providerSizes.map((id) => ({ id, label: t(`vocabulary:size.${id}`) }))}
            value={providerSizes.find((size) => size === values.size) ?? null}
            onChange={(size) => set({ size })}
            placeholder={t('create.sizePlaceholder')}
          />
          <TextField
            {...faultOf('accountHolder')}
            label={t('create.accountHolder')}
            hint={t('create.optional')}
            value={values.accountHolder}
            onChange={(accountHolder) => set({ accountHolder })}
          />
        </div>
        <CheckboxGroup
          label={t('create.domains')}
          hint={t('create.optional')}
          options={domains.known}
          value={values.domains}
          onChange={(chosen) => set({ domains: chosen })}
        />
      </Form>
    </Dialog>
  )
}
