import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { tableTopics } from '../../../../shared/model/table.ts'
import { dayOf } from '../../../../shared/rules/say-date.ts'
import { createTable, type NewTable } from '../../../common/new-table.ts'
import { useSession } from '../../../data/react.ts'
import { Button, DateField, Dialog, Form, Select, TextField, TimeField } from '../../../ui/index.ts'

interface NewTableDialogProps {
  onClose: () => void
  onMade: (table: DocId) => void
}

/** What must be known to prepare a table; only the theme is required. */
export function NewTableDialog({ onClose, onMade }: NewTableDialogProps) {
  const { t } = useTranslation(['tables', 'vocabulary'])
  const session = useSession()
  const [values, setValues] = useState<NewTable>(() => ({
    title: '',
    topic: '',
    date: dayOf(new Date()),
    startsAt: '',
    place: '',
  }))
  const [isTried, setTried] = useState(false)
  const set = (change: Partial<NewTable>): void => setValues((now) => ({ ...now, ...change }))
  const hasTitle = values.title.trim() !== ''
  const fault = isTried && !hasTitle ? t('fields.titleMissing') : undefined

  const submit = async (): Promise<void> => {
    setTried(true)
    if (!hasTitle) return
    const table = await createTable(session, { ...values, title: values.title.trim() })
    onClose()
    onMade(table)
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('create.title')} closeLabel={t('close')}>
      <Form
        onSubmit={() => void submit()}
        faults={fault === undefined ? [] : [{ name: 'title', message: fault }]}
        faultsTitle={t('create.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('create.make')}
          </Button>
        }
      >
        <TextField
          name="title"
          label={t('fields.title')}
          value={values.title}
          onChange={(title) => set({ title })}
          errorMessage={fault}
          isRequired
          autoFocus
          maxLength={250}
        />
        <Select
          label={t('fields.topic')}
          hint={t('create.optional')}
          description={t('fields.topicDescription')}
          options={tableTopics.map((id) => ({ id, label: t(`vocabulary:topic.${id}`) }))}
          value={tableTopics.find((topic) => topic === values.topic) ?? null}
          onChange={(topic) => set({ topic })}
          placeholder={t('fields.topicPlaceholder')}
        />
        <div className="wz-open-table__fields">
          <DateField
            label={t('fields.date')}
            value={values.date || null}
            onChange={(date) => set({ date: date ?? '' })}
          />
          <TimeField
            label={t('fields.startsAt')}
            hint={t('create.optional')}
            value={values.startsAt || null}
            onChange={(startsAt) => set({ startsAt: startsAt ?? '' })}
          />
        </div>
        <TextField
          label={t('fields.place')}
          hint={t('create.optional')}
          value={values.place}
          onChange={(place) => set({ place })}
          maxLength={300}
        />
      </Form>
    </Dialog>
  )
}
