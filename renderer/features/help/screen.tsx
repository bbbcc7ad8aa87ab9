import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Keyboard } from 'lucide-react'
import { Banner, Button, Inline, Page, PageHeader, Section } from '../../ui/index.ts'
import { handbookPages } from './handbook.ts'
import { About, type AboutProps } from './parts/about.tsx'
import { AskForHelp, type AskForHelpProps } from './parts/ask-for-help.tsx'
import { HandbookList } from './parts/handbook-list.tsx'
import { Licences } from './parts/licences.tsx'
import { MarkdownView } from './parts/markdown-view.tsx'
import './screen.css'

export interface HelpScreenProps extends AboutProps, AskForHelpProps {
  /** The page of the handbook that is open; null for the screen itself. */
  page: string | null
  onKeys: () => void
  onBack: () => void
}

/** How it works, which keys there are, whom to ask, and what this program is (*hulp*). */
export function HelpScreen({ page, readVersions, openLogs, onKeys, onBack }: HelpScreenProps) {
  const { t } = useTranslation('help')
  const pages = useMemo(handbookPages, [])
  if (page !== null) {
    const shown = pages.find(({ id }) => id === page)
    return (
      <Page>
        <PageHeader
          title={shown?.title ?? t('handbook.missing')}
          back={{ label: t('handbook.back'), onPress: onBack }}
        />
        {shown === undefined ? (
          <Banner tone="attention" title={t('handbook.missing')}>
            {t('handbook.missingText')}
          </Banner>
        ) : (
          <MarkdownView blocks={shown.blocks} />
        )}
      </Page>
    )
  }
  return (
    <Page>
      <PageHeader title={t('title')} />
      <HandbookList pages={pages} />
      <Section title={t('keys.title')}>
        <p className="wz-help__text">{t('keys.about')}</p>
        <Inline>
          <Button icon={Keyboard} onPress={onKeys}>
            {t('keys.open')}
          </Button>
        </Inline>
      </Section>
      <AskForHelp openLogs={openLogs} />
      <About readVersions={readVersions} />
      <Licences />
    </Page>
  )
}
