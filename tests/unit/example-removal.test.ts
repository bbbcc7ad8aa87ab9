import '../support/browser.ts'
import { afterEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { wholeDocuments } from '../../renderer/data/doc-host/whole-documents.ts'
import { namedDocuments } from '../../renderer/data/queries/example.ts'
import { firstThings } from '../../renderer/data/queries/first-steps.ts'
import { queryContext } from '../../renderer/data/queries/live-rows.ts'
import { currentWorkspace } from '../../renderer/data/queries/workspace.ts'
import { planRemoval } from '../../renderer/features/welcome/example/plan.ts'
import { removeExample, restoreExample } from '../../renderer/features/welcome/example/remove.ts'
import { firstSteps } from '../../renderer/features/welcome/first-steps/steps.ts'
import { EXAMPLE_MUNICIPALITY, EXAMPLE_SEED, exampleDocuments } from '../../shared/documents/example/index.ts'
import { initMeta, setDeleted } from '../../shared/documents/meta.ts'
import { workspaceDocument, writeColleague, writeWorkspace } from '../../shared/documents/workspace.ts'
import { docId, kindOf, type DocId } from '../../shared/kernel/ids.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { Person, PERSON_RECORD } from '../../shared/model/person.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import { newProfileFolder, openLaptop } from '../support/workspace.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const laptop of opened.splice(0)) await laptop.close()
})

const ANNA = { id: 'anna', name: 'Anna de Wit', function: '' }
/** As few as there can be with one of everything. */
const FEW = 8
const NOW = new Date('2026-03-10T09:00:00Z')

/** The example as the welcome makes it, with everything real but the window; `again` is the next start. */
async function example(folder = newProfileFolder(), again = false) {
  const laptop = await openLaptop(folder, 'w', { kind: 'plain' })
  opened.push(laptop)
  const { host, store, database, codec } = laptop
  const change = async (doc: DocId, edit: (content: Y.Doc) => void) => {
    const open = await host.open(doc)
    open.doc.transact(() => edit(open.doc))
    open.release()
    await host.flush()
  }
  const create = (doc: DocId, dossier: DocId | '', fill: (content: Y.Doc) => void) =>
    change(doc, (content) => {
      initMeta(content, { audience: 'team', dossier, createdAt: NOW.toISOString(), createdBy: ANNA.id })
      fill(content)
    })
  const documents = [...exampleDocuments('w', EXAMPLE_SEED, '2026-03-10', ANNA, FEW)]
  if (!again) {
    await create(workspaceDocument('w'), '', (content) => {
      writeWorkspace(content, { name: EXAMPLE_MUNICIPALITY, example: true })
      writeColleague(content, ANNA)
    })
    await Promise.all(documents.map(({ doc, meta, fill }) => create(doc, meta.dossier, fill)))
    await laptop.project()
  }
  const session = {
    workspace: { id: 'w', name: EXAMPLE_MUNICIPALITY, colour: '#156074', server: null },
    queries: queryContext(database, codec),
    whole: wholeDocuments(store, host),
    change,
  }
  const ask = {
    plan: async () => {
      await laptop.project()
      return await planRemoval(session)
    },
    steps: async () => {
      await laptop.project()
      return firstSteps(await firstThings()(session.queries), ANNA.id, NOW)
    },
    shown: async () => {
      await laptop.project()
      return await namedDocuments()(session.queries)
    },
  }
  return { ...session, ...ask, create, documents, folder, project: laptop.project }
}

function first(documents: readonly { doc: DocId }[], kind: string): DocId {
  const found = documents.find(({ doc }) => kindOf(doc) === kind)
  if (found === undefined) throw new Error(kind)
  return found.doc
}

test('an example that nobody touched goes whole, and its mark with it', async () => {
  const laptop = await example()
  const plan = await laptop.plan()
  expect(plan.goes).toHaveLength(laptop.documents.length)
  expect(plan).toMatchObject({ stays: [], own: 0 })
  const goes = plan.goes.map(({ doc }) => doc)
  expect((await removeExample(laptop, goes, () => {})).toSorted()).toEqual(goes.toSorted())
  expect(await laptop.shown()).toEqual([])
  expect(await currentWorkspace()(laptop.queries)).toMatchObject({ example: false })
  expect((await laptop.steps()).map(({ name }) => name)).toEqual([
    'name',
    'list',
    'note',
    'recovery',
    'colleague',
  ])
})

test('what was brought back can be removed again, also after another start', async () => {
  const laptop = await example()
  const { goes } = await laptop.plan()
  const gone = await removeExample(
    laptop,
    goes.map(({ doc }) => doc),
    () => {},
  )
  await restoreExample(laptop, gone)
  expect(await laptop.shown()).toHaveLength(laptop.documents.length)
  expect(await currentWorkspace()(laptop.queries)).toMatchObject({ example: true })
  expect(await laptop.steps()).toEqual([])
  for (const one of opened.splice(0)) await one.close()
  const later = await example(laptop.folder, true)
  expect((await later.plan()).goes).toHaveLength(later.documents.length)
})

test('what somebody changed stays: a value, a letter more, a letter less', async () => {
  const laptop = await example()
  const dossier = first(laptop.documents, 'dossier')
  const [one, other] = laptop.documents.filter(({ doc }) => kindOf(doc) === 'note').slice(10)
  if (one === undefined || other === undefined) throw new Error('there are more notes than that')
  // In the document as it was made a moment ago, by the same Yjs client.
  await laptop.change(dossier, (content) =>
    Provider.write(content, PROVIDER_RECORD, { size: 'groot', agb: '' }),
  )
  await laptop.change(one.doc, (content) => {
    const text = Note.fragment(content, NOTE_RECORD, 'body')
    text.delete(0, 1)
  })
  await laptop.change(other.doc, (content) => Note.write(content, NOTE_RECORD, { title: 'Van mij' }))
  const { stays, goes } = await laptop.plan()
  const kept = stays.map(({ doc }) => doc)
  expect(kept).toEqual(expect.arrayContaining([dossier, one.doc, other.doc]))
  // A note needs its dossier and who were there; the rest goes.
  expect(kept.length).toBeLessThan(15)
  expect(stays.find(({ doc }) => doc === other.doc)).toMatchObject({ kind: 'note', name: 'Van mij' })
  expect(goes.length + stays.length).toBe(laptop.documents.length)
})

test('what is used by something of your own stays with it', async () => {
  const laptop = await example()
  const dossier = first(laptop.documents, 'dossier')
  const person = laptop.documents.filter(({ doc }) => kindOf(doc) === 'directory').at(-1)?.doc ?? ''
  const mine = docId('note', 'mine')
  await laptop.create(mine, dossier, (content) =>
    Note.write(content, NOTE_RECORD, { title: 'Mijn notitie', date: '2026-03-10', present: [person] }),
  )
  const plan = await laptop.plan()
  const worksAt = await personOf(laptop, person)
  expect(plan.own).toBe(1)
  expect(plan.stays.map(({ doc }) => doc).toSorted()).toEqual([dossier, person, worksAt].toSorted())
  await removeExample(
    laptop,
    plan.goes.map(({ doc }) => doc),
    () => {},
  )
  expect((await laptop.shown()).map(({ doc }) => doc).toSorted()).toEqual(
    [mine, dossier, person, worksAt].toSorted(),
  )
  expect((await laptop.steps()).filter(({ isDone }) => isDone).map(({ name }) => name)).toEqual([
    'list',
    'note',
  ])
})

test('what somebody writes in while the question stands is left alone', async () => {
  const laptop = await example()
  const { goes } = await laptop.plan()
  const dossier = first(laptop.documents, 'dossier')
  await laptop.change(dossier, (content) =>
    Provider.write(content, PROVIDER_RECORD, { name: 'Toch van mij' }),
  )
  await removeExample(
    laptop,
    goes.map(({ doc }) => doc),
    () => {},
  )
  expect((await laptop.shown()).map(({ name }) => name)).toEqual(['Toch van mij'])
})

test('what somebody deleted by hand is no part of the question', async () => {
  const laptop = await example()
  const note = first(laptop.documents, 'note')
  await laptop.change(note, (content) => setDeleted(content, NOW.toISOString()))
  const { goes } = await laptop.plan()
  expect(goes.map(({ doc }) => doc)).not.toContain(note)
  expect(goes).toHaveLength(laptop.documents.length - 1)
})

async function personOf({ change }: Awaited<ReturnType<typeof example>>, person: DocId): Promise<DocId> {
  let dossier = ''
  await change(person, (content) => {
    dossier = Person.read(content, PERSON_RECORD).dossier
  })
  return dossier
}
