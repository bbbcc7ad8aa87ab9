import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { decodeTableCode } from '../../../../shared/sync/table-code.ts'
import { useSession } from '../../../data/react.ts'
import type { JoinProblem } from '../../../data/table/table-desk.ts'
import { Banner, Button, Dialog, Form, TextField } from '../../../ui/index.ts'
import { joinFault } from '../join-fault.ts'
import { splitLink } from '../split-link.ts'

interface JoinDialogProps {
  onClose: () => void
  onJoined: (table: DocId) => void
}

/** A colleague goes to a table in the same room, with the code on the host's screen. */
export function JoinDialog({ onClose, onJoined }: JoinDialogProps) {
  const { t } = useTranslation('tables')
  const { table } = useSession()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<JoinProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const decoded = decodeTableCode(code, address)
  const fault = isTried && !decoded.ok ? decoded.reason : null
  const field = fault === 'no-address' ? 'address' : 'code'

  // Whoever pastes the whole link in one field has filled in both.
  const fill = (text: string, set: (text: string) => void): void => {
    setProblem(null)
    const link = splitLink(text)
    if (link === null) return set(text)
    setAddress(link.address)
    setCode(link.code)
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    setProblem(null)
    if (!decoded.ok || isBusy) return
    setBusy(true)
    const joined = await table.join(code, address)
    setBusy(false)
    if (!joined.ok) return setProblem(joined.reason)
    onClose()
    onJoined(joined.value)
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('join.title')} closeLabel={t('close')}>
      <Form
        onSubmit={() => void submit()}
        faults={fault === null ? [] : [{ name: field, message: t(`join.fault.${fault}`) }]}
        faultsTitle={t('join.faults')}
        actions={
          <Button type="submit" variant="primary" isPending={isBusy} pendingLabel={t('join.going')}>
            {t('join.go')}
          </Button>
        }
      >
        <p>{t('join.text')}</p>
        {problem !== null && (
          <Banner tone="error" title={t('join.failedTitle')}>
            {t(`join.failed.${joinFault(problem)}`)}
          </Banner>
        )}
        <TextField
          name="address"
          label={t('join.address')}
          description={t('join.addressDescription')}
          value={address}
          onChange={(text) => fill(text, setAddress)}
          errorMessage={fault === 'no-address' ? t('join.fault.no-address') : undefined}
          autoComplete="off"
          isCode
          autoFocus
        />
        <TextField
          name="code"
          label={t('join.code')}
          description={t('join.codeDescription')}
          value={code}
          onChange={(text) => fill(text, setCode)}
          errorMessage={fault !== null && fault !== 'no-address' ? t(`join.fault.${fault}`) : undefined}
          autoComplete="off"
          isCode
        />
      </Form>
    </Dialog>
  )
}
