import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Form, TextField } from '../../ui/index.ts'
import type { GuestState } from '../table/guest-table.ts'
import { OtherLanguage } from './other-language.tsx'

interface CodeStepProps {
  problem: Extract<GuestState, { step: 'code' }>['problem']
  onCode: (typed: string) => void
}

/** For who typed the address by hand: which table. */
export function CodeStep({ problem, onCode }: CodeStepProps) {
  const { t } = useTranslation('guest')
  const [typed, setTyped] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const message = isEmpty ? t('code.problem.incomplete') : problem && t(`code.problem.${problem}`)
  const submit = (): void => {
    setEmpty(typed.trim() === '')
    onCode(typed)
  }
  return (
    <main className="wz-door">
      <div className="wz-door__words">
        <h1>{t('code.title')}</h1>
        <p>{t('code.intro')}</p>
      </div>
      <Form
        onSubmit={submit}
        faults={message ? [{ name: 'code', message }] : []}
        faultsTitle={t('faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('code.go')}
          </Button>
        }
      >
        <TextField
          name="code"
          label={t('code.label')}
          description={t('code.description')}
          value={typed}
          onChange={setTyped}
          errorMessage={message ?? undefined}
          autoComplete="off"
          isCode
          maxLength={300}
          autoFocus
        />
      </Form>
      <OtherLanguage />
    </main>
  )
}
