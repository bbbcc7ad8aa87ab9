import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DefinitionList, Section } from '../../../ui/index.ts'

interface Versions {
  version: string
  electron: string
  chrome: string
}

export interface AboutProps {
  /** Null when they cannot be read. */
  readVersions: () => Promise<Versions | null>
}

/** What this program is. */
export function About({ readVersions }: AboutProps) {
  const { t } = useTranslation('help')
  const [versions, setVersions] = useState<Versions | null>(null)
  useEffect(() => {
    void readVersions().then(setVersions)
  }, [readVersions])
  return (
    <Section title={t('about.title')}>
      <DefinitionList
        emptyText={t('about.unknown')}
        items={[
          { term: t('about.version'), value: versions?.version },
          { term: t('about.licence'), value: t('about.licenceText') },
          { term: t('about.place'), value: t('about.placeText') },
          { term: t('about.runtime'), value: versions && t('about.runtimeText', { ...versions }) },
        ]}
      />
    </Section>
  )
}
