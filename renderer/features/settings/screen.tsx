import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { Page, PageHeader, RadioGroup, Section } from '../../ui/index.ts'
import { About, type AboutProps } from './parts/about.tsx'
import { FunctionNames } from './parts/function-names.tsx'
import { Me } from './parts/me.tsx'
import { TakeEverything } from './parts/take-everything.tsx'
import { ThisWorkspace } from './parts/this-workspace.tsx'

export interface SettingsScreenProps extends AboutProps {
  profile: Profile
  onProfile: (change: (profile: Profile) => Profile) => void
  onTakeEverything: () => void
  /** The part about what protects the words on this laptop. */
  safety: ReactNode
}

const languages = ['nl', 'en'] as const
const themes = ['system', 'light', 'dark'] as const

/** Who I am, how it looks, this workspace, and what this program is. */
export function SettingsScreen({
  profile,
  onProfile,
  onTakeEverything,
  safety,
  readVersions,
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
      <ThisWorkspace profile={profile} onProfile={onProfile} />
      {safety}
      <FunctionNames />
      <TakeEverything onOpen={onTakeEverything} />
      <About readVersions={readVersions} />
    </Page>
  )
}
