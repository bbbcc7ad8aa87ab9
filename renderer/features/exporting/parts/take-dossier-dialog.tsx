import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { err } from '../../../../shared/kernel/result.ts'
import { useNumberCheck } from '../../../common/number-check.tsx'
import { documentsOf } from '../../../data/queries/taking.ts'
import { useSession } from '../../../data/react.ts'
import { dossierParts, type DossierChoice } from '../../../export/dossier/choice.ts'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  commitPendingFields,
  DateField,
  Dialog,
  Inline,
  RadioGroup,
  showToast,
  Stack,
} from '../../../ui/index.ts'
import { dossierForms, dossierOnPaper, savePaper, type DossierForm } from '../take-dossier.ts'

interface TakeDossierDialogProps {
  dossier: DocId
  onClose: () => void
}

/** What of a dossier comes along, in which form (*Neem dit dossier mee*). */
export function TakeDossierDialog({ dossier, onClose }: TakeDossierDialogProps) {
  const { t, i18n } = useTranslation('exporting')
  const session = useSession()
  const { check, dialog } = useNumberCheck()
  const [form, setForm] = useState<DossierForm>('docx')
  const [choice, setChoice] = useState<DossierChoice>({
    parts: dossierParts,
    from: '',
    until: '',
    personal: false,
  })
  const [isBusy, setBusy] = useState(false)
  const change = (part: Partial<DossierChoice>): void => setChoice((now) => ({ ...now, ...part }))

  const take = async (): Promise<void> => {
    commitPendingFields()
    setBusy(true)
    const taken = (await check(await documentsOf(dossier)(session.queries))) ? await save() : err('cancelled')
    setBusy(false)
    if (taken.ok) {
      showToast({ text: t('dossier.saved', { name: taken.value.name }) })
      onClose()
    } else if (taken.reason !== 'cancelled') {
      showToast({ text: t(`dossier.failed.${taken.reason}`), tone: 'attention' })
    }
  }
  const save = async (): ReturnType<typeof savePaper> => {
    const language = i18n.language.startsWith('en') ? 'en' : 'nl'
    const paper = await dossierOnPaper(session, dossier, choice, language)
    return paper.ok ? await savePaper(paper.value, form) : paper
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('dossier.title')}
      closeLabel={t('dossier.close')}
      actions={
        <>
          <Button
            variant="primary"
            isPending={isBusy}
            pendingLabel={t('dossier.busy')}
            onPress={() => void take()}
          >
            {t('dossier.take')}
          </Button>
          <Button onPress={onClose}>{t('dossier.cancel')}</Button>
        </>
      }
    >
      <Stack>
        <RadioGroup
          label={t('dossier.form')}
          appearance="row"
          options={dossierForms.map((id) => ({ id, label: t(`dossier.${id}`) }))}
          value={form}
          onChange={setForm}
        />
        <CheckboxGroup
          label={t('dossier.parts')}
          description={t('dossier.partsHint')}
          options={dossierParts.map((id) => ({ id, label: t(`dossier.part.${id}`) }))}
          value={choice.parts}
          onChange={(parts) => change({ parts })}
        />
        <Checkbox
          isSelected={choice.personal}
          onChange={(personal) => change({ personal })}
          description={t('personalText')}
        >
          {t('personal')}
        </Checkbox>
        <div role="group" aria-label={t('dossier.period')}>
          <Inline>
            <DateField
              label={t('dossier.from')}
              description={t('dossier.periodHint')}
              value={choice.from || null}
              onChange={(from) => change({ from: from ?? '' })}
            />
            <DateField
              label={t('dossier.until')}
              description={t('dossier.periodHint')}
              value={choice.until || null}
              onChange={(until) => change({ until: until ?? '' })}
            />
          </Inline>
        </div>
      </Stack>
      {dialog}
    </Dialog>
  )
}
