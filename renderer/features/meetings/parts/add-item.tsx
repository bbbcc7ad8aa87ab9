import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import { itemPurposes } from '../../../../shared/model/agenda-item.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Select, TextField } from '../../../ui/index.ts'
import { addItem } from '../commands.ts'
import { readMinutes } from '../read-minutes.ts'

/** A new item in one line; Enter adds it, and the next one can be typed at once. */
export function AddItem({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('meetings')
  const line = useRef<HTMLFormElement>(null)
  const [title, setTitle] = useState('')
  const [purpose, setPurpose] = useState<(typeof itemPurposes)[number]>('informeren')
  const [owner, setOwner] = useState('')
  const [minutes, setMinutes] = useState('')
  const length = readMinutes(minutes)

  const add = (): void => {
    line.current?.querySelector('input')?.focus()
    if (title.trim() === '' || length === null) return
    addItem(document, { title, purpose, owner, minutes: length })
    setTitle('')
    setOwner('')
    setMinutes('')
  }
  return (
    <form
      className="wz-add-line wz-add-line--item"
      ref={line}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField label={t('add.title')} value={title} onChange={setTitle} maxLength={300} />
      <Select
        label={t('item.purpose')}
        options={itemPurposes.map((id) => ({ id, label: t(`purpose.${id}`) }))}
        value={purpose}
        onChange={setPurpose}
        placeholder={t('item.purposePlaceholder')}
      />
      <TextField label={t('item.owner')} value={owner} onChange={setOwner} maxLength={120} />
      <TextField
        label={t('item.minutes')}
        value={minutes}
        onChange={setMinutes}
        inputMode="numeric"
        maxLength={4}
        errorMessage={length === null ? t('field.minutesFault', { text: minutes }) : undefined}
      />
      <Button type="submit" icon={Plus}>
        {t('add.button')}
      </Button>
    </form>
  )
}
