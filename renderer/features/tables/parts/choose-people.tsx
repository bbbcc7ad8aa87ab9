import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowLeft } from 'lucide-react'
import type { Invited } from '../../../../shared/documents/table.ts'
import { levels } from '../../../../shared/model/person.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { peopleOf, standIns } from '../../../data/queries/people.ts'
import { useQuery } from '../../../data/react.ts'
import { Button, CheckboxGroup, Form, Select, TextField } from '../../../ui/index.ts'
import type { InvitedOrganisation } from '../seat-groups.ts'

interface ChoosePeopleProps {
  organisation: InvitedOrganisation
  /** Directory documents of who is invited already. */
  invited: readonly string[]
  /** Null when the organisation was given. */
  onBack: (() => void) | null
  /** Nobody: only the organisation. */
  onInvite: (people: readonly Invited[]) => void
}

const nobody = { name: '', organisation: '', level: '' }

/** Who comes for an organisation: contacts of the dossier, and anybody else by name. */
export function ChoosePeople({ organisation: chosen, invited, onBack, onInvite }: ChoosePeopleProps) {
  const { t } = useTranslation(['tables', 'vocabulary'])
  const people = useQuery(peopleOf(chosen.dossier), `people:${chosen.dossier}`)
  const contacts = people.state === 'ready' && chosen.dossier !== '' ? people.value : []
  const merged = useQuery(standIns(), 'stand-ins')
  const there = invited.map((doc) => (merged.state === 'ready' ? merged.value.get(doc) : undefined) ?? doc)
  const free = contacts.filter(({ doc }) => !there.includes(doc))
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [other, setOther] = useState(nobody)
  const [isTried, setTried] = useState(false)
  const isNameWanted = chosen.dossier === '' || other.level !== '' || other.organisation !== ''
  const hasFault = isNameWanted && other.name.trim() === ''
  const fault = isTried && hasFault ? t('invite.nameMissing') : undefined

  const submit = (): void => {
    setTried(true)
    if (hasFault) return
    const known = free
      .filter(({ doc }) => ticked.includes(doc))
      .map(({ doc, name, level }) => ({ person: doc, name, level, ...chosen }))
    const organisation = chosen.organisation || other.organisation.trim()
    const named = { person: '', dossier: chosen.dossier, organisation, level: other.level }
    const name = other.name.trim()
    onInvite(name === '' ? known : [...known, { ...named, name }])
  }
  const isNobody = ticked.length === 0 && other.name.trim() === '' && chosen.dossier !== ''
  return (
    <Form
      onSubmit={submit}
      faults={fault === undefined ? [] : [{ name: 'name', message: fault }]}
      faultsTitle={t('invite.faults')}
      actions={
        <>
          <Button type="submit" variant="primary">
            {isNobody ? t('invite.onlyOrganisation') : t('invite.go')}
          </Button>
          {onBack !== null && (
            <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>
              {t('invite.back')}
            </Button>
          )}
        </>
      }
    >
      {chosen.dossier !== '' &&
        (free.length > 0 ? (
          <CheckboxGroup
            label={t('invite.contacts')}
            options={free.map(({ doc, name, function: work, level }) => ({
              id: doc,
              label: name,
              description: [work, t(`vocabulary:level.${wordKey(levels, level)}`)]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
            value={ticked}
            onChange={setTicked}
          />
        ) : (
          <p className="wz-open-table__hint">
            {contacts.length > 0 ? t('invite.allInvited') : t('invite.noContacts')}
          </p>
        ))}
      <fieldset className="wz-open-table__other">
        <legend>{t('invite.other')}</legend>
        <TextField
          name="name"
          label={t('invite.name')}
          value={other.name}
          onChange={(name) => setOther({ ...other, name })}
          errorMessage={fault}
          maxLength={200}
        />
        {chosen.organisation === '' && (
          <TextField
            label={t('invite.organisation')}
            value={other.organisation}
            onChange={(organisation) => setOther({ ...other, organisation })}
            maxLength={250}
          />
        )}
        <Select
          label={t('invite.level')}
          options={levels.map((id) => ({ id, label: t(`vocabulary:level.${id}`) }))}
          value={levels.find((level) => level === other.level) ?? null}
          onChange={(level) => setOther({ ...other, level })}
          placeholder={t('invite.levelPlaceholder')}
        />
      </fieldset>
    </Form>
  )
}
