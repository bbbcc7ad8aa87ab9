import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { createVisit } from '../../../common/new-visit.ts'
import { useSession } from '../../../data/react.ts'
import { Button, DateField, Dialog, Form } from '../../../ui/index.ts'
import { useProviderNames } from '../provider-names.ts'
import { ProviderSearch } from './provider-search.tsx'

interface PlanVisitDialogProps {
  today: string
  onClose: () => void
  onMade: (visit: DocId) => void
}

/** Asks to whom and when; the rest is prepared in the visit itself. */
export function PlanVisitDialog({ today, onClose, onMade }: PlanVisitDialogProps) {
  const { t } = useTranslation('meetings')
  const session = useSession()
  const { names } = useProviderNames()
  const [chosen, setChosen] = useState<DocId[]>([])
  const [date, setDate] = useState(today)
  const [tried, setTried] = useState(false)
  const [dossier] = chosen
  const fault = tried && dossier === undefined ? t('plan.fault.toWhom') : undefined

  const submit = async (): Promise<void> => {
    setTried(true)
    if (dossier === undefined) return
    const title = t('plan.visitTo', { name: names.get(dossier) ?? '' })
    const visit = await createVisit(session, dossier, { title, date })
    onClose()
    onMade(visit)
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('plan.titleVisit')} closeLabel={t('plan.close')}>
      <Form
        onSubmit={() => void submit()}
        faults={fault === undefined ? [] : [{ name: 'dossiers', message: fault }]}
        faultsTitle={t('plan.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('plan.makeVisit')}
          </Button>
        }
      >
        <ProviderSearch
          label={t('plan.toWhom')}
          name="dossiers"
          names={names}
          chosen={chosen}
          onChange={setChosen}
          isSingle
          errorMessage={fault}
          autoFocus
        />
        <DateField label={t('plan.date')} value={date} onChange={(day) => setDate(day ?? '')} />
      </Form>
    </Dialog>
  )
}
