import { useState } from 'react'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNumberCheck } from '../../../common/number-check.tsx'
import { useSession } from '../../../data/react.ts'
import { Banner, Button, Dialog, RadioGroup, showToast, Stack, TextArea } from '../../../ui/index.ts'

type Role = 'editor' | 'reader'
const roles: readonly Role[] = ['editor', 'reader']

type Invitation = { name: 'none' | 'busy' | 'failed' } | { name: 'made'; text: string }

/** Makes the text that lets one colleague in. */
export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('workspace-status')
  const session = useSession()
  const [role, setRole] = useState<Role>('editor')
  const [invitation, setInvitation] = useState<Invitation>({ name: 'none' })

  const numbers = useNumberCheck()

  const make = async () => {
    if (!(await numbers.check(null))) return
    setInvitation({ name: 'busy' })
    const text = await session.invite(role)
    setInvitation(text === null ? { name: 'failed' } : { name: 'made', text })
  }
  const copy = async (text: string) => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    showToast(isCopied ? { text: t('invite.copied') } : { text: t('invite.notCopied'), tone: 'attention' })
  }
  const close = () => {
    setInvitation({ name: 'none' })
    onClose()
  }

  return (
    <>
      {numbers.dialog}
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => open || close()}
        title={t('invite.title')}
        closeLabel={t('invite.close')}
        actions={
          invitation.name === 'made' ? (
            <Button variant="primary" icon={Copy} onPress={() => void copy(invitation.text)}>
              {t('invite.copy')}
            </Button>
          ) : (
            <Button
              variant="primary"
              isPending={invitation.name === 'busy'}
              pendingLabel={t('invite.busy')}
              onPress={() => void make()}
            >
              {t('invite.make')}
            </Button>
          )
        }
      >
        <Stack>
          <p>{t('invite.text')}</p>
          {invitation.name === 'made' ? (
            <TextArea
              label={t('invite.result')}
              value={invitation.text}
              onChange={() => undefined}
              rows={5}
              isReadOnly
              isCode
            />
          ) : (
            <RadioGroup
              label={t('invite.role')}
              options={roles.map((id) => ({
                id,
                label: t(`invite.${id}`),
                description: t(`invite.${id}Text`),
              }))}
              value={role}
              onChange={setRole}
            />
          )}
          {invitation.name === 'failed' && <Banner tone="attention" title={t('invite.failed')} />}
        </Stack>
      </Dialog>
    </>
  )
}
