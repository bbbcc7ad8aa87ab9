import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { providerNames } from '../../data/queries/people.ts'
import { useQuery } from '../../data/react.ts'

interface ProviderNames {
  names: ReadonlyMap<DocId, string>
  /** The name of one, or words for a provider that has not reached this laptop. */
  say: (dossier: DocId) => string
}

export function useProviderNames(): ProviderNames {
  const { t } = useTranslation('meetings')
  const found = useQuery(providerNames(), 'provider-names')
  const names = found.state === 'ready' ? found.value : NONE
  return { names, say: (dossier) => names.get(dossier) ?? t('organisations.missing') }
}

const NONE: ReadonlyMap<DocId, string> = new Map()
