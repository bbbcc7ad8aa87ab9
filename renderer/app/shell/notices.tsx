import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../data/react.ts'
import { laptopState } from '../../data/status.ts'
import { Banner, ProgressBar } from '../../ui/index.ts'
import { localeOf } from '../i18n.ts'

const MIB = 2 ** 20
const LITTLE_SPACE = 200 * MIB
/** Bringing fewer documents into the lists than this is over before it is read. */
const WORTH_SHOWING = 100

/** What the user must know whatever the screen: about the storage of this laptop. */
export function Notices() {
  const { t, i18n } = useTranslation('app')
  const { storage } = useStatus()
  const [isRestoredHidden, setRestoredHidden] = useState(false)
  const [isRenewedHidden, setRenewedHidden] = useState(false)
  const laptop = laptopState(storage)
  const isRenewed = storage.journalRenewed && !isRenewedHidden
  const restored = isRestoredHidden ? 0 : storage.restored
  // That nothing is kept says it all.
  const isLittle = storage.freeBytes !== null && storage.freeBytes < LITTLE_SPACE
  const free = isLittle && laptop.name !== 'not-kept' ? storage.freeBytes : null
  const lists =
    storage.projecting !== null && storage.projecting.total > WORTH_SHOWING ? storage.projecting : null
  if (laptop.name !== 'not-kept' && !isRenewed && restored === 0 && free === null && lists === null)
    return null

  const locale = localeOf(i18n.language === 'en' ? 'en' : 'nl')
  return (
    <div className="wz-frame__notices">
      {laptop.name === 'not-kept' && (
        <Banner tone="error" title={t('notices.notKeptTitle')}>
          {t(`notices.notKept.${laptop.failure}`)}
        </Banner>
      )}
      {restored > 0 && (
        <Banner
          tone="attention"
          title={t('notices.restoredTitle')}
          dismiss={{ label: t('notices.hide'), onPress: () => setRestoredHidden(true) }}
        >
          {t('notices.restored', { count: restored })}
        </Banner>
      )}
      {isRenewed && (
        <Banner
          tone="info"
          title={t('notices.renewedTitle')}
          dismiss={{ label: t('notices.hide'), onPress: () => setRenewedHidden(true) }}
        >
          {t('notices.renewed')}
        </Banner>
      )}
      {free !== null && (
        <Banner tone="attention" title={t('notices.spaceTitle')}>
          {t('notices.space', { space: megabytes(free, locale) })}
        </Banner>
      )}
      {lists !== null && (
        <ProgressBar
          label={t('notices.lists')}
          value={(100 * lists.done) / lists.total}
          valueText={t('opening.count', { done: lists.done, total: lists.total })}
        />
      )}
    </div>
  )
}

function megabytes(bytes: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })
  return format.format(bytes / MIB)
}
