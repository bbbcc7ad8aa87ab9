import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CircleCheck } from 'lucide-react'
import { dayOf, sayDay, sayMoment } from '../../../../shared/rules/say-date.ts'
import { WhoIsHere } from '../../../common/who-is-here.tsx'
import { Badge, PageHeader } from '../../../ui/index.ts'
import { usePlace, useSurroundings } from './use-place.ts'
import type { VisitPartProps } from './visit-part.ts'

interface VisitHeaderProps extends VisitPartProps {
  actions: ReactNode
  onBack: () => void
}

/** What visit it is, to whom, when, where, and who is in it now. */
export function VisitHeader({ document, dossier, visit, actions, onBack }: VisitHeaderProps) {
  const { t, i18n } = useTranslation('visits')
  const place = usePlace(document.open.id, dossier, visit)
  const around = useSurroundings(document.open.id, dossier)
  const provider = around.state === 'ready' ? (around.value.provider?.name ?? '') : ''
  // Most visits are called after who is visited.
  const whom = visit.title.includes(provider) ? '' : provider
  const day = sayDay(visit.date, dayOf(new Date()), i18n.language) || t('noDate')
  const finished = sayMoment(visit.finishedAt, new Date(), i18n.language)
  return (
    <PageHeader
      title={visit.title || t('untitled')}
      back={{ label: dossier === '' ? t('backToList') : t('back'), onPress: onBack }}
      badges={
        finished !== '' && (
          <Badge tone="positive" icon={CircleCheck}>
            {t('finish.finishedAt', { when: finished })}
          </Badge>
        )
      }
      meta={
        <>
          <span>{[whom, day, visit.startsAt, place].filter((part) => part !== '').join(' · ')}</span>
          <WhoIsHere document={document} />
        </>
      }
      actions={actions}
    />
  )
}
