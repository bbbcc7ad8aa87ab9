import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/ipc/profile.ts'
import { Checkbox, Section } from '../../../ui/index.ts'

export interface SpellingSectionProps {
  profile: Profile
  onProfile: (change: (profile: Profile) => Profile) => void
  /** False when the app came without a word list: then there is nothing to choose. */
  readIsThere: () => Promise<boolean>
}

/** Whether spelling is checked, and what becomes of own words. */
export function SpellingSection({ profile, onProfile, readIsThere }: SpellingSectionProps) {
  const { t } = useTranslation('settings')
  const [isThere, setThere] = useState(false)
  useEffect(() => void readIsThere().then(setThere), [readIsThere])
  if (!isThere) return null
  return (
    <Section title={t('spelling.title')}>
      <Checkbox
        description={t('spelling.why')}
        isSelected={profile.spelling !== false}
        onChange={(spelling) => onProfile((now) => ({ ...now, spelling }))}
      >
        {t('spelling.check')}
      </Checkbox>
    </Section>
  )
}
