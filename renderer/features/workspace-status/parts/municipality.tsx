import { MailOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../../data/react.ts'
import { Banner, Button, DefinitionList, Inline, Section } from '../../../ui/index.ts'
import { isSolvedByInvitation, refusalOf } from '../refusal.ts'
import { useSay } from '../use-say.ts'
import { Waiting } from './waiting.tsx'
import './municipality.css'

/** What the municipality has, and why it has not when it has not. */
export function Municipality({ onUseInvitation }: { onUseInvitation: () => void }) {
  const { t } = useTranslation('workspace-status')
  const { sync, sharing } = useStatus()
  const say = useSay()
  if (sync === null) {
    return (
      <Section title={t('there.title')}>
        <p className="wz-municipality__alone">{t('there.alone')}</p>
        <Inline>
          <Button icon={MailOpen} onPress={onUseInvitation}>
            {t('there.useInvitation')}
          </Button>
        </Inline>
      </Section>
    )
  }
  const { connection, role } = sync
  const refusal = connection.name === 'refused' ? refusalOf(connection.reason) : null
  const connected =
    connection.name === 'connecting' || connection.name === 'refused'
      ? t(`there.${connection.name}`)
      : t(`there.${connection.name}`, { at: say(connection.since) })
  return (
    <Section title={t('there.title')}>
      {refusal !== null && (
        <Banner
          tone="attention"
          title={t('municipality.refused', { reason: t(`refusedShort.${refusal}`) })}
          {...(isSolvedByInvitation(refusal)
            ? { action: { label: t('there.useInvitation'), onPress: onUseInvitation } }
            : {})}
        >
          {t(`refusedText.${refusal}`)} {t('refusedText.goOn')}
        </Banner>
      )}
      <DefinitionList
        emptyText={t('screen.empty')}
        items={[
          { term: t('there.connection'), value: connected },
          {
            term: t('there.last'),
            value: sharing.lastSharedAt === null ? t('there.never') : say(sharing.lastSharedAt),
          },
          {
            term: t('there.role'),
            value: role === null ? null : t(role === 'editor' ? 'there.roleEditor' : 'there.roleReader'),
          },
        ]}
      />
      <Waiting />
    </Section>
  )
}
