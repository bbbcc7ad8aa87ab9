import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setDeleted } from '../../shared/documents/meta.ts'
import { writePerson } from '../../shared/documents/person.ts'
import type { SearchEngine } from '../../renderer/data/search/search-engine.ts'
import { codecSpecs } from '../support/codecs.ts'
import {
  asked,
  engineOn,
  found,
  write,
  writtenNote,
  writtenPerson,
  writtenProvider,
} from '../support/search.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'

describe.each(await codecSpecs())('search over a workspace (%s)', (_name, spec) => {
  let laptop: OpenLaptop
  let engine: SearchEngine

  beforeEach(async () => {
    laptop = await openLaptop(newProfileFolder(), randomUUID(), spec)
    await writtenProvider(laptop, 'dossier:linde', 'Zorgboerderij De Linde', '00123456')
    await writtenPerson(laptop, 'directory:eva', 'Eva Çelik', '06 1234 5678')
    await writtenNote(laptop, 'note:vervoer', {
      title: 'Gesprek over vervoer',
      text: 'De taxi komt te laat. Wij maken afspraken over de wachtlijsten.',
      present: ['directory:eva', 'colleague:anna'],
    })
    await writtenNote(laptop, 'note:tuin', {
      title: 'Naar de tuin',
      text: 'De kinderen liepen door het café van de boerderij.',
      date: '2025-06-01',
    })
    await laptop.project()
    engine = engineOn(laptop).engine
    await engine.start()
  })
  afterEach(() => laptop.close())

  it.each([
    ['another form of a word', 'afspraak', 'note:vervoer'],
    ['the other way around', 'wachtlijst', 'note:vervoer'],
    ['the beginning of a word', 'afspr', 'note:vervoer'],
    ['a mistyped word', 'wachtlijstn', 'note:vervoer'],
    ['a name with accents', 'celik', 'directory:eva'],
    ['a word with accents, typed with them', 'CAFÉ', 'note:tuin'],
    ['all words of a question', 'taxi afspraak', 'note:vervoer'],
    ['a number of the chamber of commerce', '00123456', 'dossier:linde'],
    ['the same with spaces', '0012 3456', 'dossier:linde'],
    ['a phone number as it is not written', '0612345678', 'directory:eva'],
    ['a phone number from abroad', '+31 6 12345678', 'directory:eva'],
    ['a phone number half typed', '06-123', 'directory:eva'],
    ['words next to each other', '"over de wachtlijsten"', 'note:vervoer'],
  ])('finds by %s', async (_how, words, doc) => {
    expect((await found(engine, asked(words)))[0]).toBe(doc)
  })

  it('does not find words between quotes that stand apart', async () => {
    expect(await found(engine, asked('"taxi afspraken"'))).toEqual([])
  })

  it('puts a name before a text', async () => {
    await writtenNote(laptop, 'note:linde', {
      title: 'Iets',
      text: 'Gebeld met de linde, de linde en de linde.',
    })
    await laptop.project()
    await engine.follow(['note:linde'])
    expect(await found(engine, asked('linde'))).toEqual(['dossier:linde', 'note:linde'])
  })

  it('shows some of the words when nothing has all of them, and says so', async () => {
    const answer = await engine.ask(asked('taxi olifant'))
    expect(answer).toMatchObject({ isLoose: true, total: 1 })
    expect(await engine.ask(asked('taxi'))).toMatchObject({ isLoose: false })
  })

  it('tells where, when and in which sentence', async () => {
    const [result] = (await engine.ask(asked('afspraak'))).results
    expect(result).toMatchObject({
      kind: 'note',
      title: { text: 'Gesprek over vervoer' },
      about: [{ dossier: 'dossier:linde', name: 'Zorgboerderij De Linde' }],
      date: '2026-03-03',
      noteKind: 'gesprek',
      sentence: {
        marked: { text: 'Wij maken afspraken over de wachtlijsten.', marks: [{ from: 10, to: 19 }] },
      },
    })
  })

  it('keeps to a kind, a person and a period', async () => {
    expect(await found(engine, asked('linde', { kind: 'note' }))).toEqual([])
    expect(await found(engine, asked('taxi', { kind: 'note', people: ['directory:eva'] }))).toEqual([
      'note:vervoer',
    ])
    expect(await found(engine, asked('', { people: ['colleague:anna'], kind: 'note' }))).toEqual([
      'note:vervoer',
      'note:tuin',
    ])
    expect(await found(engine, asked('', { kind: 'note', from: '2025-01-01', until: '2025-12-31' }))).toEqual(
      ['note:tuin'],
    )
  })

  it('shows somebody once whose records were merged', async () => {
    await writtenPerson(laptop, 'directory:eva2', 'E. Celik', '06 1234 5678')
    await laptop.project()
    await engine.follow(['directory:eva2'])
    expect(await found(engine, asked('0612345678'))).toHaveLength(2)
    await write(laptop, 'directory:eva2', (content) => writePerson(content, { sameAs: ['directory:eva'] }))
    await laptop.project()
    await engine.follow(['directory:eva2'])
    expect(await found(engine, asked('0612345678'))).toHaveLength(1)
  })

  it('follows a change, and forgets what was deleted before it was told so', async () => {
    await writtenNote(laptop, 'note:tuin', { title: 'Naar de tuin', text: 'Over de moestuin.' })
    await laptop.project()
    await engine.follow(['note:tuin'])
    expect(await found(engine, asked('boerderij café'))).not.toContain('note:tuin')
    expect(await found(engine, asked('moestuinen'))).toEqual(['note:tuin'])
    await write(laptop, 'note:tuin', (content) => setDeleted(content, '2026-03-10T10:00:00.000Z'))
    await laptop.project()
    await engine.follow(['note:tuin'])
    expect(await found(engine, asked('moestuinen'))).toEqual([])
  })

  it('loads what it kept, and reads only what changed since', async () => {
    await engine.keep()
    await writtenNote(laptop, 'note:nieuw', { title: 'Nieuw', text: 'Over bezuinigingen.' })
    await write(laptop, 'note:tuin', (content) => setDeleted(content, '2026-03-10T10:00:00.000Z'))
    await laptop.project()
    const next = engineOn(laptop)
    await next.engine.start()
    expect(next.read()).toBe(2)
    expect(await found(next.engine, asked('bezuiniging'))).toEqual(['note:nieuw'])
    expect(await found(next.engine, asked('afspraak'))).toEqual(['note:vervoer'])
    expect(await found(next.engine, asked('boerderij', { kind: 'note' }))).toEqual([])
  })

  it.each(['half of it', 'another part', 'nonsense'])(
    'makes the index anew when it was damaged: %s',
    async (damage) => {
      await engine.keep()
      const rows = await laptop.database.local.where('name').startsWith('search:').toArray()
      const part = rows.find(({ name }) => name === 'search:0000')
      if (part === undefined) throw new Error('nothing was kept')
      const sealed =
        damage === 'half of it'
          ? part.sealed.slice(0, part.sealed.length / 2)
          : damage === 'another part'
            ? (rows.find(({ name }) => name === 'search:head')?.sealed ?? part.sealed)
            : new Uint8Array([1, 2, 3])
      await laptop.database.local.put({ name: part.name, sealed })
      const next = engineOn(laptop)
      await next.engine.start()
      expect(next.read()).toBe(4)
      expect(await found(next.engine, asked('afspraak'))).toEqual(['note:vervoer'])
    },
  )
})

it('keeps no word in clear', async () => {
  const [, [, spec]] = (await codecSpecs()) as [[string, never], [string, never]]
  const laptop = await openLaptop(newProfileFolder(), randomUUID(), spec)
  await writtenNote(laptop, 'note:geheim', { title: 'kanariewoord', text: 'kanariewoord' })
  await laptop.project()
  const { engine } = engineOn(laptop)
  await engine.start()
  await engine.keep()
  const rows = await laptop.database.local.toArray()
  expect(rows.length).toBeGreaterThan(1)
  for (const { sealed } of rows) expect(Buffer.from(sealed).toString('latin1')).not.toContain('kanarie')
  await laptop.close()
})
