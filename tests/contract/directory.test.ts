import '../support/browser.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { initMeta } from '../../shared/documents/meta.ts'
import { changeMembers, writeFormerJob, writePerson } from '../../shared/documents/person.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { Seat } from '../../shared/model/seat.ts'
import { OpenTable, TABLE_RECORD } from '../../shared/model/table.ts'
import { editDocument } from '../../renderer/data/doc-host/edit-document.ts'
import { queryContext, type Query } from '../../renderer/data/queries/live-rows.ts'
import { lastMet, momentsOf } from '../../renderer/data/queries/moments.ts'
import {
  contacts,
  formerPeopleOf,
  peopleNamed,
  peopleOf,
  recordsOfPerson,
} from '../../renderer/data/queries/people.ts'
import type { WorkspaceSession } from '../../renderer/data/workspace-session.ts'
import { keepApart, mergePeople, takeApart } from '../../renderer/features/contacts/commands.ts'
import { pairOf, patchFor } from '../../renderer/features/contacts/merge.ts'
import { codecSpecs } from '../support/codecs.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'

const TODAY = '2026-03-10'
const [linde, eik] = ['dossier:linde', 'dossier:eik']
const [a, b, c] = ['directory:a', 'directory:b', 'directory:c']
let laptop: OpenLaptop
const session = {
  change: (doc: DocId, edit: Parameters<WorkspaceSession['change']>[1]) =>
    editDocument(laptop.host, doc, edit),
} as WorkspaceSession

beforeEach(async () => {
  const [, sealed] = await codecSpecs()
  if (sealed === undefined) throw new Error('no codec')
  laptop = await openLaptop(newProfileFolder(), 'w', sealed[1])
  await person(a, 1, { name: 'Hein Jansen', dossier: linde, phone: '1' })
  await person(b, 2, { name: 'H. Jansen', dossier: linde, email: 'hein@x.example', topics: ['vervoer'] })
  await person(c, 3, { name: 'Hein Janssen', dossier: eik })
})
afterEach(() => laptop.close())

it('shows merged records once, wherever people are chosen', async () => {
  await merge(a, b)
  expect(await names(contacts())).toEqual(['Hein Jansen + H. Jansen', 'Hein Janssen'])
  expect((await ask(contacts()))[0]?.person).toMatchObject({ email: 'hein@x.example', topics: ['vervoer'] })
  expect((await ask(peopleOf(linde))).map(({ doc }) => doc)).toEqual([a])
  expect((await ask(peopleNamed([b, 'directory:gone']))).map(({ doc }) => doc)).toEqual([a])
  expect((await ask(recordsOfPerson(b))).sort()).toEqual([a, b])
  expect(await ask(recordsOfPerson(c))).toEqual([c])
})

it('undoes a merge without touching what somebody changed since', async () => {
  const undo = await merge(a, b)
  await session.change(a, (content) => void writePerson(content, { phone: '2' }))
  await undo()
  expect(await names(contacts())).toEqual(['H. Jansen', 'Hein Jansen', 'Hein Janssen'])
  const hein = (await ask(contacts())).find(({ doc }) => doc === a)
  expect(hein?.person).toMatchObject({ email: '', phone: '2', topics: [] })
})

it('takes the one out that held two others together; those stay together', async () => {
  await merge(a, b)
  // As another laptop may have merged it: with a record that does not stand for the others.
  await session.change(c, (content) => void changeMembers(content, 'sameAs', { add: [b] }))
  expect(await names(contacts())).toEqual(['Hein Jansen + H. Jansen + Hein Janssen'])
  const [all] = await ask(contacts())
  if (all === undefined) throw new Error('nobody')
  await takeApart(session, all, b)
  expect(await names(contacts())).toEqual(['H. Jansen', 'Hein Jansen + Hein Janssen'])
})

it('remembers on both sides that two are not one', async () => {
  const [one, other] = await pair(a, c)
  await keepApart(session, pairOf(one, other))
  const found = await ask(contacts())
  expect(found.find(({ doc }) => doc === a)?.person.notSameAs).toEqual([c])
  expect(found.find(({ doc }) => doc === c)?.person.notSameAs).toEqual([a])
})

it('knows who left', async () => {
  await session.change(c, (content) => {
    writeFormerJob(content, { dossier: linde, organisation: 'De Linde', function: '', until: TODAY })
  })
  expect((await ask(formerPeopleOf(linde))).map(({ doc }) => doc)).toEqual([c])
  expect(await ask(formerPeopleOf(eik))).toEqual([])
})

it('tells where somebody was and is named, and when that was last', async () => {
  await note('note:talk', { date: '2026-03-01', kind: 'gesprek', present: [a] })
  await note('note:plan', { date: '2026-04-01', kind: 'gesprek', present: [a] })
  await note('note:intern', { date: '2026-03-09', kind: 'intern', present: [a] })
  await table('table:held', b, { date: '2026-03-05', finishedAt: '2026-03-05T12:00:00Z' })
  await table('table:planned', c, { date: '2026-03-08' })
  const moments = await ask(momentsOf([a, b]))
  expect(moments.map(({ row }) => row.doc)).toEqual(['note:plan', 'note:intern', 'table:held', 'note:talk'])
  expect(moments.every(({ wasThere }) => wasThere)).toBe(true)
  expect(await ask(lastMet(TODAY))).toEqual(
    new Map([
      [a, '2026-03-01'],
      [b, '2026-03-05'],
    ]),
  )
})

async function ask<T>(query: Query<T>): Promise<T> {
  await laptop.project()
  return await query(queryContext(laptop.database, laptop.codec))
}

async function names(query: ReturnType<typeof contacts>): Promise<string[]> {
  return (await ask(query)).map(({ person: shown, others }) =>
    [shown, ...others].map(({ name }) => name).join(' + '),
  )
}

async function pair(one: DocId, other: DocId) {
  const found = await ask(contacts())
  const [first, second] = [one, other].map((doc) => found.find((contact) => contact.doc === doc))
  if (first === undefined || second === undefined) throw new Error('two people')
  return [first, second] as const
}

async function merge(one: DocId, other: DocId): Promise<() => Promise<void>> {
  const both = pairOf(...(await pair(one, other)))
  return await mergePeople(session, both, patchFor(both, {}))
}

function make(
  doc: DocId,
  dossier: DocId,
  made: number,
  fill: Parameters<typeof session.change>[1],
): Promise<void> {
  return session.change(doc, (content) => {
    initMeta(content, {
      createdAt: `2026-01-0${made}T00:00:00Z`,
      createdBy: 'anna',
      audience: 'team',
      dossier,
    })
    fill(content)
  })
}

function person(doc: DocId, made: number, patch: Parameters<typeof writePerson>[1]): Promise<void> {
  return make(doc, patch.dossier ?? '', made, (content) => void writePerson(content, patch))
}

function note(doc: DocId, patch: Parameters<typeof Note.write>[2]): Promise<void> {
  return make(doc, linde, 4, (content) => void Note.write(content, NOTE_RECORD, patch))
}

function table(doc: DocId, who: DocId, patch: Parameters<typeof OpenTable.write>[2]): Promise<void> {
  return make(doc, '', 5, (content) => {
    OpenTable.write(content, TABLE_RECORD, patch)
    Seat.write(content, 's', { person: who, name: 'Iemand' })
  })
}
