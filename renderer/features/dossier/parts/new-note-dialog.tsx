import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { audiences, type Audience } from '../../../../shared/documents/meta.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds } from '../../../../shared/model/note.ts'
import { useSession } from '../../../data/react.ts'
import { Button, DateField, Dialog, Form, RadioGroup } from '../../../ui/index.ts'
import { createNote } from '../commands.ts'

interface NewNoteDialogProps {
  dossier: DocId
  today: string
  onClose: () => void
  onMade: (note: DocId) => void
}

/** Asks what must be known before the first word: what kind, which day, and for whom (which never changes). */
export function NewNoteDialog({ dossier, today, onClose, onMade }: NewNoteDialogProps) {
  const { t } = useTranslation(['dossier', 'vocabulary'])
  const session = useSession()
  const [kind, setKind] = useState<(typeof noteKinds)[number]>('gesprek')
  const [date, setDate] = useState(today)
  const [chosen, setAudience] = useState<Audience | null>(null)
  const audience = chosen ?? (kind === 'intern' ? 'intern' : 'team')

  const submit = async (): Promise<void> => {
    const note = await createNote(session, dossier, { kind, audience, date })
    onClose()
    onMade(note)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('notes.dialog.title')}
      closeLabel={t('notes.dialog.close')}
    >
      <Form
        onSubmit={() => void submit()}
        faultsTitle={t('notes.dialog.faults')}
        actions={
          <Button type="submit" variant="primary" autoFocus>
            {t('notes.dialog.make')}
          </Button>
        }
      >
        <RadioGroup
          label={t('notes.dialog.kind')}
          appearance="row"
          options={noteKinds.map((id) => ({ id, label: t(`vocabulary:kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        <DateField label={t('notes.dialog.date')} value={date} onChange={(day) => setDate(day ?? today)} />
        <RadioGroup
          label={t('notes.dialog.audience')}
          description={t('notes.dialog.audienceFixed')}
          options={audiences.map((id) => ({
            id,
            label: t(`vocabulary:audience.${id}`),
            description: t(`vocabulary:audienceMeans.${id}`),
          }))}
          value={audience}
          onChange={setAudience}
        />
      </Form>
    </Dialog>
  )
}
