import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/ipc/profile.ts'
import { CommitTextField, Section, showToast } from '../../../ui/index.ts'
import { withPerson } from '../commands.ts'

export interface MeProps {
  profile: Profile
  onProfile: (change: (profile: Profile) => Profile) => void
}

/** My name and function, as colleagues see them. */
export function Me({ profile: { person }, onProfile }: MeProps) {
  const { t } = useTranslation('settings')
  const changedText = (other: string) => t('changed', { other })
  const rename = (text: string) => {
    const name = text.trim()
    if (name === '') return showToast({ text: t('me.nameMissing'), tone: 'attention' })
    onProfile((now) => withPerson(now, { name }))
  }
  return (
    <Section title={t('me.title')}>
      <CommitTextField
        label={t('me.name')}
        description={t('me.nameWhy')}
        value={person.name}
        onCommit={rename}
        changedText={changedText}
        maxLength={120}
        autoComplete="name"
      />
      <CommitTextField
        label={t('me.function')}
        value={person.function}
        onCommit={(text) => onProfile((now) => withPerson(now, { function: text.trim() }))}
        changedText={changedText}
        maxLength={120}
      />
    </Section>
  )
}
