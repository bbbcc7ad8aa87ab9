import type { DocId } from '../../../../shared/kernel/ids.ts'
import { providerName } from '../../../data/queries/dossier.ts'
import { useQuery } from '../../../data/react.ts'

/** Whose dossier one writes in. The line is there before its words, so that nothing moves. */
export function ProviderLine({ dossier }: { dossier: DocId }) {
  const name = useQuery(providerName(dossier), `provider-name:${dossier}`)
  const words = name.state === 'ready' ? name.value : ''
  return (
    <p className="wz-note__provider" title={words}>
      {words}
    </p>
  )
}
