import { useTranslation } from 'react-i18next'
import { FullScreenMessage } from '../full-screen-message.tsx'

/** Another key sealed this workspace, as when files of another laptop were put here. */
export function OtherKey({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('safety')
  const again = { label: t('again'), onPress: onAgain }
  return (
    <FullScreenMessage title={t('otherWorkspace.title')} text={t('otherWorkspace.text')} action={again} />
  )
}
