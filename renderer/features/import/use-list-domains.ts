import { useMemo } from 'react'
import { ownDomainsOf, type PlannedProvider } from '../../../shared/rules/provider-import/plan.ts'
import { useDomainWords } from '../../common/domain-words.ts'

/** The name of a care domain, also of one that only this list knows. */
export function useListDomains(providers: readonly PlannedProvider[]): (domain: string) => string {
  const { known, say } = useDomainWords()
  return useMemo(() => {
    const here = new Set(known.map(({ id }) => id))
    const listed = new Map(ownDomainsOf(providers).map(({ id, label }) => [id, label]))
    return (domain) => (here.has(domain) ? say(domain) : (listed.get(domain) ?? say(domain)))
  }, [known, say, providers])
}
