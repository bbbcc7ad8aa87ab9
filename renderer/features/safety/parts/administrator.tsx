import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workspaceDocument } from '../../../../shared/documents/workspace.ts'
import { WORKSPACE_RECORD, Workspace } from '../../../../shared/model/workspace.ts'
import { useDocument, useEntity, useSession, useStatus } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, showToast } from '../../../ui/index.ts'
import { nameAdministrator } from '../commands.ts'

export interface AdministratorProps {
  /** Makes a pair and asks where its file goes; the half that may be known, or null when the user stopped. */
  makeKey: (name: string, about: string) => Promise<string | 'cancelled' | 'failed'>
}

/** The recovery key of this workspace. */
export function Administrator(props: AdministratorProps) {
  const { workspace } = useSession()
  const document = useDocument(workspaceDocument(workspace.id))
  return document.state === 'ready' ? <OfWorkspace {...props} document={document.value} /> : null
}

function OfWorkspace({ document, makeKey }: AdministratorProps & { document: SessionDocument }) {
  const { t } = useTranslation('safety')
  const session = useSession()
  const { sync } = useStatus()
  const stored = useEntity(document, Workspace, WORKSPACE_RECORD)
  const [isBusy, setBusy] = useState(false)
  const isThere = (stored?.recoveryRecipient ?? '') !== ''
  const isReadOnly = document.open.readOnly || sync?.role === 'reader'

  const make = async (): Promise<void> => {
    setBusy(true)
    const name = stored?.name ?? session.workspace.name
    const made = await makeKey(`${t('administrator.file')}.txt`, t('administrator.about', { name }))
    if (made === 'failed') showToast({ text: t('administrator.failed'), tone: 'attention' })
    else if (made !== 'cancelled') {
      await nameAdministrator(session, made)
      showToast({ text: t('administrator.made'), tone: 'info' })
    }
    setBusy(false)
  }

  return (
    <>
      <h3>{t('administrator.title')}</h3>
      <p>{t('administrator.why')}</p>
      <p>
        {t(isThere ? 'administrator.there' : 'administrator.none')}{' '}
        {isReadOnly ? t('administrator.readOnly') : isThere && t('administrator.newWhy')}
      </p>
      {!isReadOnly && (
        <div>
          <Button isPending={isBusy} onPress={() => void make()}>
            {t(isThere ? 'administrator.makeNew' : 'administrator.make')}
          </Button>
        </div>
      )}
    </>
  )
}
