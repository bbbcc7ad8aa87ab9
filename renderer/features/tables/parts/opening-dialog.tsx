import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenTable } from '../../../../shared/model/table.ts'
import type { TableInterface } from '../../../../shared/ipc/tables.ts'
import { useNumberCheck } from '../../../common/number-check.tsx'
import { appApi } from '../../../data/app-api.ts'
import { useSession } from '../../../data/react.ts'
import type { OpenProblem } from '../../../data/table/table-desk.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Banner, Button, Dialog, Form, Loading, RadioGroup, TextField } from '../../../ui/index.ts'
import { likelyFirst, networkKind } from '../networks.ts'

interface OpeningDialogProps {
  document: SessionDocument
  table: OpenTable
  onClose: () => void
}

/** Which network the room shares; then this laptop becomes the table. */
export function OpeningDialog({ document, table, onClose }: OpeningDialogProps) {
  const { t } = useTranslation('tables')
  const session = useSession()
  const [networks, look] = useNetworks()
  const [chosen, setChosen] = useState<string | null>(null)
  const [port, setPort] = useState('')
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<OpenProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const address = networks?.some((network) => network.address === chosen)
    ? chosen
    : (networks?.[0]?.address ?? null)
  const numbers = useNumberCheck()
  const wanted = portOf(port)
  const fault = isTried && wanted === null ? t('opening.portWrong') : undefined

  const submit = async (): Promise<void> => {
    setTried(true)
    if (wanted === null || address === null || isBusy) return
    if (!(await numbers.check([document.open.id]))) return
    setBusy(true)
    const title = table.title || t('untitled')
    const opened = await session.table.open(document.open.id, title, address, wanted)
    setBusy(false)
    if (opened.ok) onClose()
    else setProblem(opened.reason)
  }
  return (
    <>
      {numbers.dialog}
      <Dialog isOpen onOpenChange={onClose} title={t('opening.title')} closeLabel={t('close')}>
        <Form
          onSubmit={() => void submit()}
          faults={fault === undefined ? [] : [{ name: 'port', message: fault }]}
          faultsTitle={t('opening.faults')}
          actions={
            <Button
              type="submit"
              variant="primary"
              isPending={isBusy}
              pendingLabel={t('opening.going')}
              isDisabled={address === null}
            >
              {t('opening.go')}
            </Button>
          }
        >
          <p>{t('opening.text')}</p>
          {problem !== null && (
            <Banner tone="error" title={t('opening.failedTitle')}>
              {t(`opening.failed.${problem}`)}
            </Banner>
          )}
          {networks === null && <Loading label={t('opening.loading')} />}
          {networks?.every(({ loopback }) => loopback) && (
            <Banner
              tone="attention"
              title={t('opening.noneTitle')}
              action={{ label: t('opening.again'), onPress: look }}
            >
              {t('opening.none')}
            </Banner>
          )}
          {networks !== null && networks.length > 0 && (
            <RadioGroup
              label={t('opening.network')}
              options={networks.map((network) => ({
                id: network.address,
                label: t(`opening.${networkKind(network)}`, { name: network.name }),
                description: network.loopback ? t('opening.loopbackText') : network.address,
              }))}
              value={address}
              onChange={setChosen}
            />
          )}
          <TextField
            name="port"
            label={t('opening.port')}
            hint={t('opening.portHint')}
            description={t('opening.portDescription')}
            value={port}
            onChange={setPort}
            inputMode="numeric"
            errorMessage={fault}
            maxLength={5}
          />
        </Form>
      </Dialog>
    </>
  )
}

/** The networks of this laptop, the likely ones first; null while they are looked up. */
function useNetworks(): [TableInterface[] | null, () => void] {
  const [networks, setNetworks] = useState<TableInterface[] | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isGone = false
    void appApi.tables.interfaces().then((found) => {
      if (!isGone) setNetworks(found.ok ? likelyFirst(found.value) : [])
    })
    return () => {
      isGone = true
    }
  }, [asked])
  return [networks, () => setAsked(asked + 1)]
}

/** 0 for a free one; null for what is no port that an app may take. */
function portOf(text: string): number | null {
  const port = Number(text.trim())
  if (text.trim() === '') return 0
  return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null
}
