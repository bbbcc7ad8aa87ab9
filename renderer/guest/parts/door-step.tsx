import { useTranslation } from 'react-i18next'
import type { LinkState } from '../../data/table/table-link.ts'
import { Loading } from '../../ui/index.ts'
import { refusalKey, remedyFor } from '../refusal-words.ts'
import { Message } from './message.tsx'

interface DoorStepProps {
  link: LinkState
  onAgain: () => void
  onAskAgain: () => void
}

/** Outside, and why. */
export function DoorStep({ link, onAgain, onAskAgain }: DoorStepProps) {
  const { t } = useTranslation('guest')
  switch (link.name) {
    case 'connecting':
      return <Opening label={t('door.connecting')} />
    case 'seated':
      return <Opening label={t('door.opening')} />
    case 'waiting':
      return <Message title={t('door.waiting')}>{t('door.waitingText')}</Message>
    case 'lost':
      return (
        <Message title={t('door.lost')} action={{ label: t('door.again'), onPress: onAgain }}>
          {t('door.lostText')}
        </Message>
      )
    case 'refused': {
      const key = refusalKey(link.reason)
      const remedy = remedyFor(link.reason)
      const onPress = remedy === 'ask' ? onAskAgain : onAgain
      return (
        <Message
          title={t(`refused.${key}.title`)}
          action={remedy === null ? undefined : { label: t(`again.${remedy}`), onPress }}
        >
          {t(`refused.${key}.text`)}
        </Message>
      )
    }
  }
}

function Opening({ label }: { label: string }) {
  const { t } = useTranslation('guest')
  return (
    <main className="wz-door">
      <h1>{t('table')}</h1>
      <Loading label={label} />
    </main>
  )
}
