import { useTranslation } from 'react-i18next'
import { useSession, useTable } from '../../../data/react.ts'
import { Banner } from '../../../ui/index.ts'

/** A table was open when the app ended, and cannot be opened again just now. */
export function Interrupted() {
  const { t } = useTranslation('tables')
  const state = useTable()
  const { table } = useSession()
  if (state.name !== 'interrupted') return null
  return (
    <Banner
      tone="attention"
      title={t('interrupted.title')}
      action={{ label: t('interrupted.again'), onPress: () => void table.resume() }}
      dismiss={{ label: t('interrupted.close'), onPress: () => void table.closeTable() }}
    >
      {t(`opening.failed.${state.reason}`)} {t('interrupted.text')}
    </Banner>
  )
}
