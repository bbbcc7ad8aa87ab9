import type * as Y from 'yjs'
import { writeLocation, writeProvider } from '../../../shared/documents/dossier.ts'
import { readMeta, setDeleted } from '../../../shared/documents/meta.ts'
import { LOCAL_EDIT } from '../../../shared/kernel/origins.ts'
import { Provider, PROVIDER_RECORD } from '../../../shared/model/provider.ts'
import type { PlannedProvider } from '../../../shared/rules/provider-import/plan.ts'

/** Writes one provider of a plan into its dossier, as one change. A provider that was deleted comes back. */
export function writePlanned(content: Y.Doc, { patch, domains, locations }: PlannedProvider): void {
  content.transact(() => {
    if (readMeta(content).deletedAt !== '') setDeleted(content, '')
    const before = Provider.read(content, PROVIDER_RECORD)
    const written = [
      writeProvider(content, {
        ...patch,
        ...(domains.length === 0 ? {} : { domains: [...new Set([...before.domains, ...domains])] }),
        ...(before.deletedAt === '' ? {} : { deletedAt: '' }),
      }),
      ...locations.map((location) => writeLocation(content, location.id, location.patch)),
    ]
    // A plan only holds what the records accept; half a provider would be worse than a visible fault.
    if (written.some(({ ok }) => !ok)) throw new Error('a planned provider does not fit its records')
  }, LOCAL_EDIT)
}
