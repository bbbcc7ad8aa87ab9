import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppApi } from '../../../shared/ipc/api.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { Button, Dialog, Stack } from '../../ui/index.ts'
import { join, type RedeemFailure } from './commands.ts'
import { InvitationField, readInvitation } from './parts/invitation-field.tsx'
import { refusalKeys } from './refusal-words.ts'

export interface UseInvitationDialogProps {
  api: Pick<AppApi, 'secrets' | 'app' | 'servers'>
  profile: Profile
  /** The workspace in use: a municipality that has none yet gets this one. */
  workspace: { id: string; name: string }
  isOpen: boolean
  /** Looks at what would be shared, before it is; false when the user stops. */
  mayShare: () => Promise<boolean>
  onClose: () => void
  /** The workspace is shared, or one of colleagues was added: the profile that says so is not kept yet. */
  onJoined: (profile: Profile) => void
}

/** Connects the workspace in use with the municipality, or adds the one of colleagues. */
export function UseInvitationDialog({
  api,
  profile,
  workspace,
  isOpen,
  mayShare,
  onClose,
  onJoined,
}: UseInvitationDialogProps) {
  const { t } = useTranslation('welcome')
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<RedeemFailure | null>(null)
  const read = readInvitation(text)
  const other =
    read.name === 'good' && read.invitation.workspace?.id !== workspace.id
      ? read.invitation.workspace
      : undefined

  const type = (next: string) => {
    setText(next)
    setFailure(null)
  }
  const use = async () => {
    // Another workspace is joined, nothing of this one is shared.
    if (other === undefined && !(await mayShare())) return
    setBusy(true)
    const joined = await join(api, text, profile, workspace)
    setBusy(false)
    if (!joined.ok) return setFailure(joined.reason)
    setText('')
    onJoined(joined.value.profile)
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      title={t('use.title')}
      closeLabel={t('use.close')}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={read.name !== 'good'}
            isPending={isBusy}
            pendingLabel={t('use.busy')}
            onPress={() => void use()}
          >
            {other ? t('use.join') : t('use.connect')}
          </Button>
          <Button onPress={onClose}>{t('use.cancel')}</Button>
        </>
      }
    >
      <Stack>
        <InvitationField
          text={text}
          onChange={type}
          failure={failure === null ? undefined : t(refusalKeys[failure])}
        />
        {read.name === 'good' && (
          <p>{other ? t('use.joins', { name: other.name }) : t('use.connects', { name: workspace.name })}</p>
        )}
      </Stack>
    </Dialog>
  )
}
