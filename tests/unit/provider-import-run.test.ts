import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { docHost } from '../../renderer/data/doc-host/doc-host.ts'
import { memoryDocStore } from '../../renderer/data/doc-store/memory-doc-store.ts'
import { runImport } from '../../renderer/features/import/commands.ts'
import { splitList } from '../../renderer/features/import/split-list.ts'
import { dossierIdFor, locationIdFor } from '../../shared/documents/dossier.ts'
import { initMeta, readMeta, setDeleted } from '../../shared/documents/meta.ts'
import { workspaceDocument } from '../../shared/documents/workspace.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { OwnDomain } from '../../shared/model/own-domain.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import { planImport } from '../../shared/rules/provider-import/plan.ts'
import { readTable } from '../../shared/rules/provider-import/table.ts'

/** A workspace on a real document host; what it keeps is in memory. */
function workspace() {
  const host = docHost(memoryDocStore(), { person: 'anna', device: 'laptop' })
  const change = async (doc: DocId, edit: (content: Y.Doc) => void) => {
    const open = await host.open(doc)
    edit(open.doc)
    open.release()
    await host.flush()
  }
  return {
    workspace: { id: 'w', name: 'Voorbeeld', colour: '#156074' },
    change,
    create: (
      doc: DocId,
      meta: { audience: 'team' | 'intern' | 'persoonlijk'; dossier: DocId },
      fill: (content: Y.Doc) => void,
    ) =>
      change(doc, (content) => {
        initMeta(content, { ...meta, createdAt: '2026-03-10T09:00:00Z', createdBy: 'anna' })
        fill(content)
      }),
    read: async <T>(doc: DocId, of: (content: Y.Doc) => T): Promise<T> => {
      const open = await host.open(doc)
      const value = of(open.doc)
      open.release()
      return value
    },
  }
}

const dossier = (kvk: string) => dossierIdFor('w', { kind: 'kvk', number: kvk })
const kvkOf = (index: number) => `00${String(100_000 + index)}`
const nameOf = (content: Y.Doc) => Provider.read(content, PROVIDER_RECORD).name

function planOf(text: string, here: string[] = []) {
  const records = splitList(text)
  const table = records.ok ? readTable(records.value) : null
  if (!table?.ok) throw new Error('not a list')
  return planImport(table.value, {
    existing: new Map(here.map((kvk) => [`kvk:${kvk}`, { kvk, dossier: dossier(kvk) }])),
    dossierOf: (number) => dossierIdFor('w', number),
    locationOf: locationIdFor,
  })
}
const hundred = planOf(
  ['naam;kvk', ...Array.from({ length: 100 }, (_, index) => `Aanbieder ${index};${kvkOf(index)}`)].join('\n'),
)
const never = new AbortController().signal

test('imports every provider of a plan and says how far it is', async () => {
  const session = workspace()
  const progress: number[] = []
  const outcome = await runImport(session, hundred, never, (done) => progress.push(done))
  expect(outcome).toEqual({ created: 100, updated: 0, left: 0, skipped: [] })
  expect(progress.at(-1)).toBe(100)
  expect(await session.read(dossier(kvkOf(99)), nameOf)).toBe('Aanbieder 99')
})

test('stopped half-way, it keeps what was imported and tells what was not; again does the rest', async () => {
  const session = workspace()
  const stop = new AbortController()
  const outcome = await runImport(session, hundred, stop.signal, () => stop.abort())
  expect(outcome.created).toBeGreaterThan(0)
  expect(outcome.created + outcome.left).toBe(100)
  expect(await session.read(dossier(kvkOf(0)), nameOf)).toBe('Aanbieder 0')
  expect(await session.read(dossier(kvkOf(99)), nameOf)).toBe('')

  await runImport(session, hundred, never, () => {})
  expect(await session.read(dossier(kvkOf(99)), nameOf)).toBe('Aanbieder 99')
})

test('an update adds to what is there and erases nothing', async () => {
  const session = workspace()
  await runImport(session, planOf('naam;kvk;grootte;domeinen\nDe Brug;00100001;groot;Wmo'), never, () => {})
  const update = planOf('naam;kvk;grootte;domeinen\nDe Nieuwe Brug;00100001;;Jeugd', ['00100001'])
  expect(await runImport(session, update, never, () => {})).toMatchObject({ created: 0, updated: 1 })
  expect(
    await session.read(dossier('00100001'), (content) => Provider.read(content, PROVIDER_RECORD)),
  ).toMatchObject({
    name: 'De Nieuwe Brug',
    size: 'groot',
    domains: ['jeugd', 'wmo'],
  })
})

test('an own domain is made once, with the capitals of whoever was first', async () => {
  const session = workspace()
  await runImport(session, planOf('naam;kvk;domeinen\nA;00100001;Dagbesteding'), never, () => {})
  await runImport(session, planOf('naam;kvk;domeinen\nB;00100002;DAGBESTEDING'), never, () => {})
  const labels = await session.read(workspaceDocument('w'), (content) =>
    OwnDomain.list(content).map(({ label }) => label),
  )
  expect(labels).toEqual(['Dagbesteding'])
})

test('a provider that was deleted comes back', async () => {
  const session = workspace()
  const plan = planOf('naam;kvk\nDe Brug;00100001')
  await runImport(session, plan, never, () => {})
  await session.change(dossier('00100001'), (content) => setDeleted(content, '2026-03-11T09:00:00Z'))
  await runImport(session, plan, never, () => {})
  expect(await session.read(dossier('00100001'), (content) => readMeta(content).deletedAt)).toBe('')
})

test('a dossier that needs a newer version of the app is left as it is, and named', async () => {
  const session = workspace()
  await session.change(dossier('00100001'), (content) => {
    content.getMap('features').set('from-the-future', 'required')
  })
  const plan = planOf('naam;kvk\nDe Brug;00100001\nHet Veer;00100002', ['00100001'])
  const outcome = await runImport(session, plan, never, () => {})
  expect(outcome).toEqual({ created: 1, updated: 0, left: 0, skipped: ['De Brug'] })
  expect(await session.read(dossier('00100001'), nameOf)).toBe('')
})
