import '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeAction } from '../../shared/documents/action.ts'
import { writeDepartment, writeLocation, writeProvider } from '../../shared/documents/dossier.ts'
import { writeMeeting } from '../../shared/documents/meeting.ts'
import { initMeta, setDeleted } from '../../shared/documents/meta.ts'
import { writeNote } from '../../shared/documents/note.ts'
import { writePerson } from '../../shared/documents/person.ts'
import { kindOf } from '../../shared/kernel/ids.ts'
import { queryContext } from '../../renderer/data/queries/live-rows.ts'
import { relations, type RelationRow } from '../../renderer/data/queries/relations.ts'
import { codecSpecs } from '../support/codecs.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'

const docs = [
  'dossier:a',
  'dossier:b',
  'note:c',
  'note:d',
  'meeting:e',
  'directory:f',
  'directory:g',
] as const
const steps = fc.array(
  fc.record({
    doc: fc.constantFrom(...docs),
    dossier: fc.constantFrom('dossier:a', 'dossier:b'),
    day: fc.constantFrom('2026-01-05', '2026-03-03', '2026-12-31'),
    word: fc.constantFrom('Linde', 'Été', 'Kievit'),
    what: fc.constantFrom('write', 'write', 'write', 'delete', 'restore', 'project'),
  }),
  { minLength: 1, maxLength: 16 },
)
type Step = { doc: (typeof docs)[number]; dossier: string; day: string; word: string; what: string }

async function take(laptop: OpenLaptop, { doc, dossier, day, word, what }: Step): Promise<void> {
  if (what === 'project') return await laptop.project()
  const open = await laptop.host.open(doc)
  initMeta(open.doc, { createdAt: '2026-01-01T00:00:00.000Z', createdBy: 'anna', audience: 'team', dossier })
  if (what === 'delete') setDeleted(open.doc, '2026-02-02T00:00:00.000Z')
  else if (what === 'restore') setDeleted(open.doc, '')
  else if (kindOf(doc) === 'note') writeNote(open.doc, { title: word, kind: 'bezoek', date: day })
  else if (kindOf(doc) === 'directory') {
    writePerson(open.doc, {
      name: word,
      dossier,
      sameAs: word === 'Été' ? ['directory:f', 'directory:g'] : [],
    })
  } else if (kindOf(doc) === 'meeting') {
    const dossiers = word === 'Linde' ? ['dossier:a', 'dossier:b'] : [dossier]
    const finishedAt = word === 'Été' ? '2026-01-06T10:00:00.000Z' : ''
    writeMeeting(open.doc, { title: word, date: day, dossiers, finishedAt })
    writeAction(open.doc, 'x', { text: word, dossiers: [dossier], doneAt: finishedAt })
  } else {
    writeProvider(open.doc, { name: word, domains: ['wmo'] })
    writeLocation(open.doc, 'l', { city: word })
    writeDepartment(open.doc, 'd', { name: `Afdeling ${word}`, location: 'l' })
  }
  open.release()
  await laptop.host.flush()
}

const TODAY = '2026-06-01'

async function lines(laptop: OpenLaptop): Promise<RelationRow[]> {
  return await relations(TODAY)(queryContext(laptop.database, laptop.codec))
}

/** The same from the rows themselves, in the slow way. */
async function expected(laptop: OpenLaptop): Promise<unknown[]> {
  const { open, database } = queryContext(laptop.database, laptop.codec)
  const all = async <N extends 'provider' | 'note' | 'meeting' | 'person' | 'action'>(entity: N) =>
    await open<N>(await database.model(entity).toArray())
  const [notes, meetings, people] = [await all('note'), await all('meeting'), await all('person')]
  const actions = await all('action')
  return (await all('provider')).map(({ dossier, name }) => {
    const met = meetings.filter(({ dossiers }) => dossiers.includes(dossier))
    const spoken = [
      ...notes.filter((note) => note.dossier === dossier).map(({ date }) => date),
      ...met.filter(({ finishedAt }) => finishedAt !== '').map(({ date }) => date),
    ]
    const planned = met.filter(({ finishedAt }) => finishedAt === '').map(({ date }) => date)
    const own = people.filter((person) => person.dossier === dossier)
    const areOne = own.some(({ sameAs }) => sameAs.length > 0)
    return {
      dossier,
      name,
      notes: notes.filter((note) => note.dossier === dossier).length,
      contacts: areOne ? 1 : own.length,
      openActions: actions.filter(({ dossiers, doneAt }) => dossiers.includes(dossier) && doneAt === '')
        .length,
      lastContact:
        spoken
          .filter((day) => day <= TODAY)
          .sort()
          .at(-1) ?? '',
      nextPlanned: planned.filter((day) => day >= TODAY).sort()[0] ?? '',
    }
  })
}

for (const [name, spec] of await codecSpecs()) {
  it(`the list of relations says what the rows say, whatever changed in which order (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const laptop = await openLaptop(newProfileFolder(), randomUUID(), spec)
        for (const step of taken) await take(laptop, step)
        await laptop.project()
        const found = await lines(laptop)
        const short = found.map((row) => ({
          dossier: row.dossier,
          name: row.provider.name,
          notes: row.notes,
          contacts: row.contacts,
          openActions: row.openActions,
          lastContact: row.lastContact,
          nextPlanned: row.nextPlanned,
        }))
        const byDossier = (a: { dossier: string }, b: { dossier: string }): number =>
          a.dossier.localeCompare(b.dossier)
        expect(short.sort(byDossier)).toEqual(
          ((await expected(laptop)) as { dossier: string }[]).sort(byDossier),
        )

        // Rebuilt from nothing it is the same.
        for (const table of laptop.database.allModelTables()) await table.clear()
        await laptop.database.checkpoints.clear()
        await laptop.database.relationPages.clear()
        await laptop.project()
        expect((await lines(laptop)).sort(byDossier)).toEqual(found.sort(byDossier))
        await laptop.close()
      }),
      { numRuns: 25 },
    )
  })
}

it('a change in one dossier leaves the rows of the others the same objects', async () => {
  const laptop = await openLaptop(newProfileFolder(), randomUUID(), { kind: 'plain' })
  const context = queryContext(laptop.database, laptop.codec)
  const write = { day: '2026-01-05', dossier: 'dossier:a', what: 'write' }
  await take(laptop, { ...write, doc: 'dossier:a', word: 'Linde' })
  await take(laptop, { ...write, doc: 'dossier:b', word: 'Kievit' })
  await laptop.project()
  const before = await relations(TODAY)(context)
  await take(laptop, { ...write, doc: 'note:c', word: 'Linde' })
  await laptop.project()
  const after = await relations(TODAY)(context)
  const of = (rows: RelationRow[], dossier: string) => rows.find((row) => row.dossier === dossier)
  expect(of(after, 'dossier:b')).toBe(of(before, 'dossier:b'))
  expect(of(after, 'dossier:a')).toMatchObject({ notes: 1, lastContact: '2026-01-05' })
  expect(await laptop.database.staleRelations.count()).toBe(0)
  await laptop.close()
})
