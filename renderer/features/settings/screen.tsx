import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { Page, PageHeader, RadioGroup, Section } from '../../ui/index.ts'
import { FunctionNames } from './parts/function-names.tsx'
import { Me } from './parts/me.tsx'
import { TakeEverything } from './parts/take-everything.tsx'
import { ThisWorkspace } from './parts/this-workspace.tsx'

export interface SettingsScreenProps {
  profile: Profile
  onProfile: (change: (profile: Profile) => Profile) => void
  onTakeEverything: () => void
  /** The part about spelling, where the app can check it. */
  spelling: ReactNode
  /** The part about the example, as long as it is there. */
  example: ReactNode
  /** The way to the backups. */
  backups: ReactNode
  /** The part about what protects the words on this laptop. */
  safety: ReactNode
}

const languages = ['nl', 'en'] as const
const themes = ['system', 'light', 'dark', 'contrast'] as const

/** Who I am, how it looks, this workspace, and what this program is. */
export function SettingsScreen({
  profile,
  onProfile,
  onTakeEverything,
  spelling,
  backups,
  example,
  safety,
}: SettingsScreenProps) {
  const { t } = useTranslation('settings')
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Me profile={profile} onProfile={onProfile} />
      <Section title={t('screen.title')}>
        <RadioGroup
          label={t('screen.language')}
          appearance="row"
          options={languages.map((id) => ({ id, label: t(`screen.${id}`) }))}
          value={profile.language}
          onChange={(language) => onProfile((now) => ({ ...now, language }))}
        />
        <RadioGroup
          label={t('screen.theme')}
          appearance="row"
          options={themes.map((id) => ({ id, label: t(`screen.${id}`) }))}
          value={profile.theme}
          onChange={(theme) => onProfile((now) => ({ ...now, theme }))}
        />
      </Section>
      {spelling}
      <ThisWorkspace profile={profile} onProfile={onProfile} />
      {example}
      {safety}
      <FunctionNames />
      {backups}
      <TakeEverything onOpen={onTakeEverything} />
    </Page>
  )
}
