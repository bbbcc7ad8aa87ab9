import '../support/browser.ts'
import { afterEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { localValues } from '../../renderer/data/local/local-values.ts'
import { codecFor } from '../../renderer/data/doc-store/codec.ts'
import { makeDocuments } from '../../renderer/data/doc-host/make-documents.ts'
import type { FilledDocument, NewDocument } from '../../renderer/data/workspace-session.ts'
import { queryContext } from '../../renderer/data/queries/live-rows.ts'
import { readPastImports, PAST_IMPORTS } from '../../renderer/features/import/running/import-log.ts'
import { runImport } from '../../renderer/features/import/running/run-import.ts'
import { takeBack } from '../../renderer/features/import/running/take-back.ts'
import { dossierIdFor } from '../../shared/documents/dossier.ts'
import { initMeta, readMeta, setDeleted } from '../../shared/documents/meta.ts'
import { writeNote } from '../../shared/documents/note.ts'
import { personIdFor } from '../../shared/documents/person.ts'
import { workspaceDocument } from '../../shared/documents/workspace.ts'
import { docId, type DocId } from '../../shared/kernel/ids.ts'
import { OwnDomain } from '../../shared/model/own-domain.ts'
import { Person, PERSON_RECORD } from '../../shared/model/person.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import type { ExistingProvider } from '../../shared/rules/provider-import/existing.ts'
import { planOf, provider } from '../fixtures/providers/plan-of.ts'
import { newProfileFolder, openLaptop } from '../support/workspace.ts'

const filling =
  ({ meta, fill }: Pick<FilledDocument, 'meta' | 'fill'>) =>
  (content: Y.Doc): void => {
    initMeta(content, { ...meta, createdAt: '2026-03-10T09:00:00Z', createdBy: 'anna' })
    fill(content)
  }

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const laptop of opened.splice(0)) await laptop.close()
})

/** A workspace of one laptop with everything real but the window. */
async function workspace() {
  const laptop = await openLaptop(newProfileFolder(), 'w', { kind: 'plain' })
  opened.push(laptop)
  const { host, database } = laptop
  const change = async (doc: DocId, edit: (content: Y.Doc) => void) => {
    const open = await host.open(doc)
    open.doc.transact(() => edit(open.doc))
    open.release()
    await host.flush()
  }
  const codec = codecFor({ kind: 'plain' })
  return {
    workspace: { id: 'w', name: 'Voorbeeld', colour: '#156074', server: null },
    local: localValues(database, codec),
    queries: queryContext(database, codec),
    change,
    create: (doc: DocId, meta: NewDocument, fill: (content: Y.Doc) => void) =>
      change(doc, filling({ meta, fill })),
    createAll: (documents: readonly FilledDocument[]) =>
      makeDocuments(
        host,
        documents.map(({ doc, ...of }) => ({ doc, fill: filling(of) })),
      ),
    read: async <T>(doc: DocId, of: (content: Y.Doc) => T): Promise<T> => {
      const open = await host.open(doc)
      const value = of(open.doc)
      open.release()
      return value
    },
    project: laptop.project,
  }
}

const dossier = (kvk: string) => dossierIdFor('w', { kind: 'kvk', number: kvk })
const kvkOf = (index: number) => `00${String(100_000 + index)}`
const providerIn = (content: Y.Doc) => Provider.read(content, PROVIDER_RECORD)
const deletedAt = (content: Y.Doc) => readMeta(content).deletedAt
const never = new AbortController().signal

const here = (kvk: string, known: Partial<ExistingProvider> = {}) =>
  provider({ dossier: dossier(kvk), kvk, ...known })
const hundreds = planOf(
  ['naam;kvk', ...Array.from({ length: 450 }, (_, index) => `Aanbieder ${index};${kvkOf(index)}`)].join('\n'),
)

type Session = Awaited<ReturnType<typeof workspace>>

const importText = (session: Session, text: string, existing: ExistingProvider[] = []) =>
  runImport(session, 'lijst.csv', planOf(text, existing).providers, never, () => {})

test('imports every provider of a plan and says how far it is', async () => {
  const session = await workspace()
  const progress: number[] = []
  const outcome = await runImport(session, 'lijst.csv', hundreds.providers, never, (done) =>
    progress.push(done),
  )
  expect(outcome).toMatchObject({ past: { created: 450, updated: 0 }, left: 0, skipped: [] })
  expect(progress.at(-1)).toBe(450)
  expect((await session.read(dossier(kvkOf(449)), providerIn)).name).toBe('Aanbieder 449')
})

test('stopped half-way, it keeps what was imported and tells what was not; again does the rest', async () => {
  const session = await workspace()
  const stop = new AbortController()
  const outcome = await runImport(session, 'lijst.csv', hundreds.providers, stop.signal, () => stop.abort())
  expect(outcome.past.created).toBeGreaterThan(0)
  expect(outcome.past.created + outcome.left).toBe(450)
  expect((await session.read(dossier(kvkOf(0)), providerIn)).name).toBe('Aanbieder 0')
  expect((await session.read(dossier(kvkOf(449)), providerIn)).name).toBe('')

  await runImport(session, 'lijst.csv', hundreds.providers, never, () => {})
  expect((await session.read(dossier(kvkOf(449)), providerIn)).name).toBe('Aanbieder 449')
})

test('an update adds to what is there and erases nothing', async () => {
  const session = await workspace()
  await importText(session, 'naam;kvk;grootte;domeinen\nDe Brug;00100001;groot;Wmo')
  const known = here('00100001', { size: 'groot', domains: ['wmo'] })
  const again = await importText(session, 'naam;kvk;grootte;domeinen\nDe Nieuwe Brug;00100001;;Jeugd', [
    known,
  ])
  expect(again.past).toMatchObject({ created: 0, updated: 1 })
  expect(await session.read(dossier('00100001'), providerIn)).toMatchObject({
    name: 'De Nieuwe Brug',
    size: 'groot',
    domains: ['jeugd', 'wmo'],
  })
})

test('what is already as the list says is not touched', async () => {
  const session = await workspace()
  const outcome = await importText(session, 'naam;kvk\nDe Brug;00100001', [here('00100001')])
  expect(outcome.past).toMatchObject({ created: 0, updated: 0, pieces: 0 })
})

test('an own domain is made once, with the capitals of whoever was first', async () => {
  const session = await workspace()
  await importText(session, 'naam;kvk;domeinen\nA;00100001;Dagbesteding')
  await importText(session, 'naam;kvk;domeinen\nB;00100002;DAGBESTEDING')
  const labels = await session.read(workspaceDocument('w'), (content) =>
    OwnDomain.list(content).map(({ label }) => label),
  )
  expect(labels).toEqual(['Dagbesteding'])
})

test('a provider that was deleted comes back, and goes again when the import is taken back', async () => {
  const session = await workspace()
  const text = 'naam;kvk\nDe Brug;00100001'
  await importText(session, text)
  await session.change(dossier('00100001'), (content) => setDeleted(content, '2026-03-11T09:00:00Z'))
  const { past } = await importText(session, text)
  expect(await session.read(dossier('00100001'), deletedAt)).toBe('')
  await takeBack(session, past, () => {})
  expect(await session.read(dossier('00100001'), deletedAt)).toBe('2026-03-11T09:00:00Z')
})

test('a dossier that needs a newer version of the app is left as it is, and named', async () => {
  const session = await workspace()
  await session.change(dossier('00100001'), (content) => {
    content.getMap('features').set('from-the-future', 'required')
  })
  const outcome = await importText(session, 'naam;kvk\nDe Nieuwe Brug;00100001\nHet Veer;00100002', [
    here('00100001'),
  ])
  expect(outcome).toMatchObject({ past: { created: 1, updated: 0 }, skipped: ['De Nieuwe Brug'] })
  expect((await session.read(dossier('00100001'), providerIn)).name).toBe('')
})

const PEOPLE = 'naam;kvk;accounthouder;locatie;plaats;contact;telefoon'

test('taken back: what it made is gone, values are as they were, and it is known afterwards', async () => {
  const session = await workspace()
  await importText(session, 'naam;kvk;accounthouder\nDe Brug;00100001;Anna')
  const known = here('00100001', { accountHolder: 'Anna' })
  const { past } = await importText(
    session,
    `${PEOPLE}\nDe Nieuwe Brug;00100001;Bram;Noord;Dorp;Jan Bos;\nHet Veer;00100002;;Kade;Dorp;Eva Vis;`,
    [known],
  )
  expect(past).toMatchObject({ created: 1, updated: 1, contacts: 2 })
  await session.project()

  const result = await takeBack(session, past, () => {})
  expect(result).toMatchObject({ deleted: 3, left: [] })
  expect(await session.read(dossier('00100001'), providerIn)).toMatchObject({
    name: 'De Brug',
    accountHolder: 'Anna',
  })
  expect(await session.read(dossier('00100001'), deletedAt)).toBe('')
  expect(await session.read(dossier('00100002'), deletedAt)).not.toBe('')
  expect(await session.read(personIdFor('w', dossier('00100002'), 'Eva Vis'), deletedAt)).not.toBe('')
  const kept = readPastImports(await session.local.read(PAST_IMPORTS))
  expect(kept.map(({ takenBack }) => takenBack?.deleted ?? null)).toEqual([3, null])
})

test('taken back: what somebody touched since stays, and why is told', async () => {
  const session = await workspace()
  const text = [
    PEOPLE,
    'Met notitie;00100001;;;;;',
    'Veranderd;00100002;;;;;',
    'Met contact;00100003;;;;Jan Bos;',
    'Ongemoeid;00100004;;;;;',
  ].join('\n')
  const { past } = await importText(session, text)
  const note = docId('note')
  await session.create(note, { audience: 'team', dossier: dossier('00100001') }, (content) =>
    writeNote(content, { title: 'Gesproken' }),
  )
  await session.change(dossier('00100002'), (content) => {
    Provider.write(content, PROVIDER_RECORD, { accountHolder: 'Anna' })
  })
  await session.change(personIdFor('w', dossier('00100003'), 'Jan Bos'), (content) => {
    Person.write(content, PERSON_RECORD, { phone: '0201234567' })
  })
  await session.project()

  const result = await takeBack(session, past, () => {})
  expect(result.deleted).toBe(1)
  expect(result.left.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'Jan Bos', why: 'edited' },
    { name: 'Met contact', why: 'used' },
    { name: 'Met notitie', why: 'used' },
    { name: 'Veranderd', why: 'edited' },
  ])
  expect(await session.read(dossier('00100004'), deletedAt)).not.toBe('')
  for (const kvk of ['00100001', '00100002', '00100003'])
    expect(await session.read(dossier(kvk), deletedAt)).toBe('')
})

test('taken back: a value that was changed again stays, the others go back', async () => {
  const session = await workspace()
  await importText(session, 'naam;kvk;grootte;accounthouder\nDe Brug;00100001;klein;Anna')
  const known = here('00100001', { size: 'klein', accountHolder: 'Anna' })
  const { past } = await importText(session, 'naam;kvk;grootte;accounthouder\nDe Brug;00100001;groot;Bram', [
    known,
  ])
  await session.change(dossier('00100001'), (content) => {
    Provider.write(content, PROVIDER_RECORD, { accountHolder: 'Carla' })
  })
  const result = await takeBack(session, past, () => {})
  expect(result).toEqual({ deleted: 0, restored: 1, left: [{ name: 'De Brug', why: 'edited' }] })
  expect(await session.read(dossier('00100001'), providerIn)).toMatchObject({
    size: 'klein',
    accountHolder: 'Carla',
  })
})
