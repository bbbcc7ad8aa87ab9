import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import type { Contact } from '../../../data/queries/people.ts'
import { Button, ComboField, Dialog, Form } from '../../../ui/index.ts'

interface SameAsDialogProps {
  contact: Contact
  contacts: readonly Contact[]
  onClose: () => void
  onChoose: (other: Contact) => void
}

const SHOWN = 12

/** Asks who is the same person as somebody, when the app did not find it itself. */
export function SameAsDialog({ contact, contacts, onClose, onChoose }: SameAsDialogProps) {
  const { t } = useTranslation('contacts')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Contact | null>(null)
  const [isTried, setTried] = useState(false)
  const folded = useMemo(
    () =>
      contacts
        .filter(({ doc }) => doc !== contact.doc)
        .map((other) => ({ other, words: fold(`${other.person.name} ${other.organisation}`) })),
    [contacts, contact.doc],
  )
  const wanted = fold(text).split(' ').filter(Boolean)
  const options = folded
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .slice(0, SHOWN)
    .map(({ other }) => ({ id: other.doc, label: other.person.name, description: other.organisation }))
  const fault = isTried && chosen === null ? t('doubles.whoNone') : undefined
  const choose = (doc: string): void => {
    const other = contacts.find((candidate) => candidate.doc === doc) ?? null
    setChosen(other)
    setText(other?.person.name ?? '')
  }
  const submit = (): void => {
    setTried(true)
    if (chosen !== null) onChoose(chosen)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('doubles.whoTitle', { name: contact.person.name })}
      closeLabel={t('doubles.close')}
      size="sm"
    >
      <Form
        onSubmit={submit}
        faults={fault === undefined ? [] : [{ name: 'who', message: fault }]}
        faultsTitle={t('doubles.whoFaults')}
        actions={
          <Button type="submit" variant="primary">
            {t('doubles.whoGo')}
          </Button>
        }
      >
        <ComboField
          name="who"
          label={t('doubles.who')}
          options={options}
          text={text}
          onText={(next) => {
            setText(next)
            if (next !== chosen?.person.name) setChosen(null)
          }}
          chosen={chosen?.doc ?? null}
          onChoose={choose}
          openLabel={t('doubles.whoOpen')}
          errorMessage={fault}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
