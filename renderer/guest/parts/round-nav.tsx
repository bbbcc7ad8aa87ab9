import { useTranslation } from 'react-i18next'
import { ChevronDown } from 'lucide-react'
import type { Round } from '../../../shared/model/round.ts'
import { Badge, Button, Menu } from '../../ui/index.ts'
import { useIsNarrow } from '../use-is-narrow.ts'

interface RoundNavProps {
  rounds: readonly Round[]
  shown: string
  current: string
  onChoose: (round: string) => void
}

/** The rounds: a list where there is room for one, else a menu. */
export function RoundNav({ rounds, shown, current, onChoose }: RoundNavProps) {
  const { t } = useTranslation('guest')
  const isNarrow = useIsNarrow()
  const names = rounds.map(({ id, question }, index) => {
    const number = t('rounds.number', { number: index + 1 })
    return { id, number, question: question || t('rounds.noQuestion') }
  })
  if (!isNarrow) {
    return (
      <nav className="wz-guest__rounds" aria-label={t('rounds.label')}>
        <ol>
          {names.map(({ id, number, question }) => (
            <li key={id}>
              <button
                type="button"
                className="wz-guest__round"
                aria-current={id === shown ? 'true' : undefined}
                onClick={() => onChoose(id)}
              >
                <span className="wz-guest__number">
                  {number} {id === current && <Badge tone="accent">{t('rounds.now')}</Badge>}
                </span>
                <span>{question}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    )
  }
  if (rounds.length < 2) return null
  return (
    <nav aria-label={t('rounds.label')}>
      <Menu
        placement="bottom start"
        trigger={<Button iconAfter={ChevronDown}>{t('rounds.choose')}</Button>}
        items={names.map(({ id, number, question }) => ({
          id,
          label: id === current ? `${number} · ${t('rounds.now')}` : number,
          description: question,
        }))}
        onAction={onChoose}
      />
    </nav>
  )
}
