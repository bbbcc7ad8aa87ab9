import { workspaceDocument } from '../../../shared/documents/workspace.ts'
import { ImportLayout } from '../../../shared/model/import-layout.ts'
import type { ExistingProvider } from '../../../shared/rules/provider-import/existing.ts'
import {
  layoutKey,
  readLayout,
  writeLayout,
  type Layout,
} from '../../../shared/rules/provider-import/layout.ts'
import { importLayout, providersWithParts } from '../../data/queries/import.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import type { ListLook } from './reading/list-desk.ts'

/** The providers that are here, as a list is compared with them. */
export async function existingProviders(session: WorkspaceSession): Promise<ExistingProvider[]> {
  await listsUpToDate(session)
  const all = await providersWithParts()(session.queries)
  return all.map(({ provider, locations, departments, contacts }) => ({
    dossier: provider.dossier,
    name: provider.name,
    kvk: provider.kvk,
    agb: provider.agb,
    size: provider.size,
    accountHolder: provider.accountHolder,
    domains: provider.domains,
    locations: locations.map(({ id, name, address, postcode, city }) => ({
      id,
      name,
      address,
      postcode,
      city,
    })),
    departments: departments.map(({ id, name, phone, email }) => ({ id, name, phone, email })),
    contacts: contacts.map((person) => ({
      doc: person.doc,
      name: person.name,
      function: person.function,
      phone: person.phone,
      mobile: person.mobile,
      email: person.email,
    })),
  }))
}

/** A provider that the lists do not show yet would be taken for a new one. */
function listsUpToDate({ status }: WorkspaceSession): Promise<void> {
  return new Promise((resolve) => {
    const isReady = (): boolean => status.getState().storage.projecting === null
    if (isReady()) return resolve()
    const stop = status.subscribe(() => {
      if (!isReady()) return
      stop()
      resolve()
    })
  })
}

/** What the columns of a list are: as the municipality said before, else as they look. */
export async function layoutFor(
  session: WorkspaceSession,
  { headings, guess }: ListLook,
): Promise<{ layout: Layout; isRemembered: boolean }> {
  const stored = await importLayout(
    workspaceDocument(session.workspace.id),
    layoutKey(headings),
  )(session.queries)
  const remembered = stored === null ? null : readLayout(stored.columns, headings)
  return remembered?.ok === true
    ? { layout: remembered.value, isRemembered: true }
    : { layout: guess, isRemembered: false }
}

/** Keeps what the columns of this list are, for everybody in the workspace. */
export async function rememberLayout(
  session: WorkspaceSession,
  headings: readonly string[],
  layout: Layout,
): Promise<void> {
  const columns = writeLayout(headings, layout)
  // A list with hundreds of columns is not worth remembering.
  if (columns.length > MOST_CHARACTERS) return
  await session.change(workspaceDocument(session.workspace.id), (content) =>
    ImportLayout.write(content, layoutKey(headings), { columns }),
  )
}

const MOST_CHARACTERS = 20_000
