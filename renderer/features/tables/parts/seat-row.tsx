import { useTranslation } from 'react-i18next'
import { X } from 'lucide-react'
import { levels } from '../../../../shared/model/person.ts'
import type { Seat } from '../../../../shared/model/seat.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Select, showToast, VisuallyHidden } from '../../../ui/index.ts'
import { changeSeat, removeSeat } from '../commands.ts'

interface SeatRowProps {
  document: SessionDocument
  seat: Seat
  mayChange: boolean
}

/** One invited person, and the layer they speak from. */
export function SeatRow({ document, seat, mayChange }: SeatRowProps) {
  const { t } = useTranslation(['tables', 'vocabulary'])
  const { id, name, level } = seat
  if (!mayChange) {
    return (
      <li className="wz-seats__seat">
        <span className="wz-seats__name">{name}</span>
        {level !== '' && (
          <span className="wz-seats__level">{t(`vocabulary:level.${wordKey(levels, level)}`)}</span>
        )}
      </li>
    )
  }
  const remove = (): void => {
    const restore = removeSeat(document, id)
    showToast({ text: t('seats.removed', { name }), action: { label: t('undo'), onPress: restore } })
  }
  return (
    <li className="wz-seats__seat">
      <span className="wz-seats__name">{name}</span>
      <Button size="sm" variant="quiet" icon={X} onPress={remove}>
        <span aria-hidden>{t('seats.remove')}</span>
        <VisuallyHidden>{t('seats.removeName', { name })}</VisuallyHidden>
      </Button>
      <Select
        label={t('seats.level', { name })}
        options={levels.map((each) => ({ id: each, label: t(`vocabulary:level.${each}`) }))}
        value={levels.find((known) => known === level) ?? null}
        onChange={(next) => changeSeat(document, id, { level: next })}
        placeholder={level === '' ? t('seats.levelPlaceholder') : t('vocabulary:level.unknown')}
      />
    </li>
  )
}
