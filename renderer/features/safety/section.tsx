import { useTranslation } from 'react-i18next'
import type { KeysStatus } from '../../../shared/ipc/keys.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { Banner, Button, Inline, Section, Select, showToast } from '../../ui/index.ts'
import { Administrator, type AdministratorProps } from './parts/administrator.tsx'
import { Passphrase, type Protect } from './parts/passphrase.tsx'

export interface SafetySectionProps extends AdministratorProps {
  profile: Profile
  onProfile: (change: (profile: Profile) => Profile) => void
  keys: KeysStatus
  protect: Protect
  /** Null while there is nothing to lock with. */
  onLock: (() => void) | null
}

const choices = [5, 10, 15, 30] as const

/** What protects the words on this laptop, and who can open them again. */
export function SafetySection({ profile, onProfile, keys, protect, onLock, makeKey }: SafetySectionProps) {
  const { t } = useTranslation('safety')
  const isOpenToAll = !keys.keyring && !keys.passphrase
  const how = keys.keyring ? (keys.passphrase ? 'both' : 'keyring') : 'passphrase'
  const moveToKeyring = async (): Promise<void> => {
    const done = await protect(null, null)
    showToast({
      text: t(done === 'done' ? 'section.protected' : 'section.failed'),
      tone: done === 'done' ? 'info' : 'attention',
    })
  }
  return (
    <Section title={t('section.title')}>
      {isOpenToAll ? (
        <Banner
          tone="attention"
          title={t('section.fileTitle')}
          action={
            keys.keyringAvailable
              ? { label: t('section.useKeyring'), onPress: () => void moveToKeyring() }
              : undefined
          }
        >
          {t('section.file')}
        </Banner>
      ) : (
        <p>
          {t('section.sealed')} {t(`section.${how}`)}
        </p>
      )}
      <Passphrase isSet={keys.passphrase} protect={protect} />
      {onLock !== null && (
        <>
          <Select
            label={t('section.lockAfter')}
            placeholder={t('section.minutes', { count: 10 })}
            description={t('section.lockAfterWhy')}
            options={choices.map((count) => ({
              id: String(count),
              label: t('section.minutes', { count }),
            }))}
            value={String(profile.lockAfter ?? 10)}
            onChange={(id) => {
              const lockAfter = choices.find((minutes) => String(minutes) === id)
              if (lockAfter !== undefined) onProfile((now) => ({ ...now, lockAfter }))
            }}
          />
          <Inline>
            <Button onPress={onLock}>{t('section.lockNow')}</Button>
          </Inline>
        </>
      )}
      <Administrator makeKey={makeKey} />
    </Section>
  )
}
