import { BadgeCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BackupName, ListedBackup } from '../../../../shared/ipc/backups.ts'
import { Badge, Button, EmptyState, VisuallyHidden } from '../../../ui/index.ts'
import { sayBackup, saySize } from '../say-backup.ts'
import './backups.css'

interface BackupListProps {
  list: readonly ListedBackup[]
  onChoose: (name: BackupName) => void
}

const looks = {
  tested: { tone: 'positive', icon: BadgeCheck },
  new: { tone: 'neutral', icon: CircleDashed },
  failed: { tone: 'negative', icon: TriangleAlert },
} as const

/** The backups there are, the newest first. */
export function BackupList({ list, onChoose }: BackupListProps) {
  const { t, i18n } = useTranslation('backups')
  if (list.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
  return (
    <ul className="wz-backups">
      {list.map(({ name, state, size, counts }) => {
        const when = sayBackup(name, i18n.language)
        return (
          <li key={name} className="wz-backups__item">
            <div className="wz-backups__words">
              <span className="wz-backups__when">{when}</span>
              <span className="wz-backups__what">
                {t('list.dossiers', { count: counts.dossiers })}, {t('list.notes', { count: counts.notes })}
                {counts.photos > 0 && <>, {t('list.photos', { count: counts.photos })}</>} ·{' '}
                {saySize(size, i18n.language)}
              </span>
            </div>
            <Badge {...looks[state]}>{t(`list.${state}`)}</Badge>
            <Button size="sm" onPress={() => onChoose(name)}>
              <span aria-hidden>{t('list.look')}</span>
              <VisuallyHidden>{t('list.lookAt', { when })}</VisuallyHidden>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
