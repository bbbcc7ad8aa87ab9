import { useEffect, useState } from 'react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWanted, want } from '../../common/wanted.ts'
import { appApi } from '../../data/app-api.ts'
import { KeysDialog } from '../../features/help/keys-dialog.tsx'
import { useShortcut } from '../../ui/index.ts'
import { appCommands } from '../commands.ts'
import { useWorkspaceControl } from '../workspace-control.ts'

/** The overview of keys: F1 wherever one is, and the way there from the menu of the window. */
export function Keys() {
  const { t } = useTranslation('app')
  const { t: key } = useTranslation('keys')
  const { history } = useRouter()
  const { lock } = useWorkspaceControl()
  const [isOpen, setOpen] = useState(false)
  useShortcut({ key: 'F1', does: key('show'), isEverywhere: true }, () => setOpen(true))
  useWanted('keys', () => setOpen(true))
  useEffect(
    () =>
      appApi.app.onHelping((wanted) => {
        if (wanted === 'keys') want('keys')
        else history.push('/hulp')
      }),
    [history],
  )
  if (!isOpen) return null
  return (
    <KeysDialog
      commands={appCommands.flatMap(({ id, keys }) =>
        // Without a passphrase there is nothing to lock with.
        keys === undefined || (id === 'lock' && lock === null)
          ? []
          : [{ keys, does: t(`commands.${id}.label`) }],
      )}
      onHelp={() => {
        setOpen(false)
        history.push('/hulp')
      }}
      onClose={() => setOpen(false)}
    />
  )
}
