import { useTranslation } from 'react-i18next'
import { FullScreenMessage } from './full-screen-message.tsx'

/** The profile of this laptop cannot be read, so nobody knows who writes; nothing is shown and nothing changed. */
export function ProfileProblem({ reason }: { reason: 'damaged' | 'newer-format' | 'io' }) {
  const { t } = useTranslation('app')
  const again = { label: t('failed.again'), onPress: () => location.reload() }
  if (reason === 'newer-format') {
    return <FullScreenMessage title={t('failed.newerTitle')} text={t('failed.newerText')} />
  }
  return reason === 'io' ? (
    <FullScreenMessage title={t('failed.ioTitle')} text={t('failed.ioText')} action={again} />
  ) : (
    <FullScreenMessage
      title={t('failed.profileDamagedTitle')}
      text={t('failed.profileDamagedText')}
      action={again}
    />
  )
}
