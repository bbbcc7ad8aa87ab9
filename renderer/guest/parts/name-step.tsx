import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanTableName, MAX_TABLE_NAME } from '../../../shared/sync/table-name.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import { OtherLanguage } from './other-language.tsx'

interface NameStepProps {
  /** As this browser remembers them; empty the first time. */
  name: string
  organisation: string
  onKnock: (name: string, organisation: string) => void
}

/** Who wants to sit at the table. */
export function NameStep({ onKnock, ...known }: NameStepProps) {
  const { t } = useTranslation('guest')
  const [name, setName] = useState(known.name)
  const [organisation, setOrganisation] = useState(known.organisation)
  const [isTried, setTried] = useState(false)
  const message = isTried && cleanTableName(name) === '' ? t('name.nameMissing') : undefined
  const submit = (): void => {
    setTried(true)
    if (cleanTableName(name) !== '') onKnock(cleanTableName(name), cleanTableName(organisation))
  }
  return (
    <main className="wz-door">
      <div className="wz-door__words">
        <h1>{t('name.title')}</h1>
        <p>{t('name.intro')}</p>
      </div>
      <Form
        onSubmit={submit}
        faults={message ? [{ name: 'name', message }] : []}
        faultsTitle={t('faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('name.go')}
          </Button>
        }
      >
        <TextField
          name="name"
          label={t('name.name')}
          value={name}
          onChange={setName}
          errorMessage={message}
          autoComplete="name"
          maxLength={MAX_TABLE_NAME}
          autoFocus
        />
        <TextField
          name="organisation"
          label={t('name.organisation')}
          hint={t('name.organisationHint')}
          value={organisation}
          onChange={setOrganisation}
          autoComplete="organization"
          maxLength={MAX_TABLE_NAME}
        />
      </Form>
      <p className="wz-door__small">{t('name.kept')}</p>
      <OtherLanguage />
    </main>
  )
}
