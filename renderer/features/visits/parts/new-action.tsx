import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, DateField, TextField } from '../../../ui/index.ts'
import { agree } from '../commands.ts'
import { useUnsent } from '../use-unsent.ts'
import { isLeft } from './add-line.tsx'

interface NewActionProps {
  document: SessionDocument
  dossier: DocId | ''
}

const nothing = { text: '', owner: '', due: '' }

/** A line to add actions with: Enter adds and goes back to what the next one is. Leaving it adds too. */
export function NewAction({ document, dossier }: NewActionProps) {
  const { t } = useTranslation('visits')
  const [values, show] = useState(nothing)
  // A day is told when its field is left, which can be at the same moment as the whole line.
  const latest = useRef(nothing)
  const form = useRef<HTMLFormElement>(null)
  const set = (change: Partial<typeof nothing>): void => {
    latest.current = { ...latest.current, ...change }
    show(latest.current)
  }
  const add = (): void => {
    const action = latest.current
    if (action.text.trim() === '') return
    set(nothing)
    agree(document, { ...action, dossiers: dossier === '' ? [] : [dossier] })
  }
  useUnsent(add)
  return (
    <form
      className="wz-visit__action"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        add()
        form.current?.querySelector('input')?.focus()
      }}
      onBlur={(event) => {
        if (isLeft(event)) add()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || latest.current.text === '') return
        event.stopPropagation()
        set(nothing)
      }}
    >
      <TextField
        label={t('actions.newWhat')}
        value={values.text}
        onChange={(text) => set({ text })}
        maxLength={500}
        autoComplete="off"
      />
      <TextField
        label={t('actions.newWho')}
        value={values.owner}
        onChange={(owner) => set({ owner })}
        maxLength={120}
        autoComplete="off"
      />
      <DateField
        label={t('actions.newDue')}
        value={values.due || null}
        onChange={(due) => set({ due: due ?? '' })}
      />
      <Button type="submit" icon={Plus}>
        {t('actions.add')}
      </Button>
      <p className="wz-visit__quiet">{t('actions.enter')}</p>
    </form>
  )
}
