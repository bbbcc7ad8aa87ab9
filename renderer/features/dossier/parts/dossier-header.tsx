import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Location } from '../../../../shared/model/location.ts'
import { providerSizes, type Provider } from '../../../../shared/model/provider.ts'
import { saySince } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import { useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Badge, PageHeader } from '../../../ui/index.ts'

interface DossierHeaderProps {
  document: SessionDocument
  provider: Provider
  /** Day of the last talk, `yyyy-mm-dd`; '' when there was none. */
  lastContact: string
  today: string
  actions: ReactNode
  onBack: () => void
}

/** Who this is about, and how long ago somebody spoke with them. */
export function DossierHeader({
  document,
  provider,
  lastContact,
  today,
  actions,
  onBack,
}: DossierHeaderProps) {
  const { t, i18n } = useTranslation(['dossier', 'vocabulary'])
  const domains = useDomainWords()
  const locations = useEntities(document, Location)
  const places = [...new Set(locations.map(({ city }) => city))].filter(Boolean).join(', ')
  const facts = [
    places,
    provider.size === '' ? '' : t(`vocabulary:size.${wordKey(providerSizes, provider.size)}`),
    lastContact === ''
      ? t('neverContact')
      : t('lastContact', { when: saySince(lastContact, today, i18n.language) }),
    provider.accountHolder === '' ? '' : t('accountHolder', { name: provider.accountHolder }),
  ]
  return (
    <PageHeader
      title={provider.name || t('unnamed')}
      back={{ label: t('back'), onPress: onBack }}
      badges={domains.inOrder(provider.domains).map((domain) => (
        <Badge key={domain}>{domains.say(domain)}</Badge>
      ))}
      meta={facts
        .filter((fact) => fact !== '')
        .map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      actions={actions}
    />
  )
}
