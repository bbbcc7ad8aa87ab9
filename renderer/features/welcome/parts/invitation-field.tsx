import { useTranslation } from 'react-i18next'
import {
  decodeInvitation,
  type Invitation,
  type InvitationProblem,
} from '../../../../shared/sync/invitation.ts'
import { Stack, TextArea } from '../../../ui/index.ts'

export interface InvitationFieldProps {
  text: string
  onChange: (text: string) => void
  /** What went wrong with it after it was used, in words. */
  failure?: string | undefined
}

/** A place to paste an invitation; says at once whose it is, or what is wrong with it. */
export function InvitationField({ text, onChange, failure }: InvitationFieldProps) {
  const { t } = useTranslation('welcome')
  const read = readInvitation(text)
  const problem = read.name === 'wrong' ? t(`invitation.problem.${read.problem}`) : undefined
  return (
    <Stack gap="sm">
      <TextArea
        name="invitation"
        label={t('invitation.label')}
        description={t('invitation.description')}
        rows={4}
        value={text}
        onChange={onChange}
        errorMessage={failure ?? problem}
        isCode
      />
      <div role="status">
        {read.name === 'good' && (
          <p>
            {read.invitation.workspace
              ? t('invitation.for', { name: read.invitation.workspace.name })
              : t('invitation.first')}
          </p>
        )}
      </div>
    </Stack>
  )
}

export type ReadInvitation =
  { name: 'empty' } | { name: 'good'; invitation: Invitation } | { name: 'wrong'; problem: InvitationProblem }

/** What is in the field now. */
export function readInvitation(text: string): ReadInvitation {
  if (text.trim() === '') return { name: 'empty' }
  const decoded = decodeInvitation(text, Date.now())
  return decoded.ok ? { name: 'good', invitation: decoded.value } : { name: 'wrong', problem: decoded.reason }
}
