import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { careDomains } from '../../shared/model/provider.ts'
import { wordKey } from '../../shared/rules/word-key.ts'
import { ownDomains } from '../data/queries/workspace.ts'
import { useQuery } from '../data/react.ts'

interface DomainWords {
  /** Every domain that this workspace knows, the standard ones first. */
  known: { id: string; label: string }[]
  say: (domain: string) => string
  /** The order of the known ones, not of the alphabet of their codes. */
  inOrder: (domains: readonly string[]) => string[]
  sayAll: (domains: readonly string[]) => string
}

/** The names of care domains, those that the workspace added included. */
export function useDomainWords(): DomainWords {
  const { t } = useTranslation('vocabulary')
  const own = useQuery(ownDomains(), 'own-domains')
  const added = own.state === 'ready' ? own.value : null
  return useMemo(() => {
    const known: DomainWords['known'] = [
      ...careDomains.map((id) => ({ id, label: t(`domain.${id}`) })),
      ...(added ?? []).map(({ id, label }) => ({ id, label })),
    ]
    const labels = new Map(known.map(({ id, label }) => [id, label]))
    const say = (domain: string): string => labels.get(domain) ?? t(`domain.${wordKey(careDomains, domain)}`)
    const inOrder = (domains: readonly string[]): string[] => [
      ...known.map(({ id }) => id).filter((id) => domains.includes(id)),
      ...domains.filter((id) => !labels.has(id)),
    ]
    return { known, say, inOrder, sayAll: (domains) => inOrder(domains).map(say).join(', ') }
  }, [t, added])
}
