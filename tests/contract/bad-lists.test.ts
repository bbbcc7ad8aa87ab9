import '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { dropPages } from '../../renderer/data/projector/relation-pages.ts'
import { queryContext } from '../../renderer/data/queries/live-rows.ts'
import { relations } from '../../renderer/data/queries/relations.ts'
import { codecSpecs } from '../support/codecs.ts'
import { writtenProvider } from '../support/search.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'

const [, sealed] = await codecSpecs()

async function laptopWithTwo(): Promise<OpenLaptop> {
  const laptop = await openLaptop(newProfileFolder(), randomUUID(), sealed?.[1] ?? { kind: 'plain' })
  await writtenProvider(laptop, 'dossier:linde', 'De Linde', '00123456')
  await writtenProvider(laptop, 'dossier:eik', 'De Eik', '00123457')
  await laptop.project()
  const pages = await laptop.database.relationPages.toArray()
  const damaged = pages.map((page) => ({ ...page, stamp: `${page.stamp}x`, sealed: new Uint8Array(40) }))
  await laptop.database.relationPages.bulkPut(damaged)
  return laptop
}

async function namesIn(laptop: OpenLaptop, onBroken: (page: number) => void): Promise<string[]> {
  const rows = await relations('2026-03-03')(queryContext(laptop.database, laptop.codec, onBroken))
  return rows.map(({ provider }) => provider.name).toSorted()
}

it('a page of the list of relations that cannot be opened is made anew once somebody looks at it', async () => {
  const laptop = await laptopWithTwo()
  const broken: number[] = []
  await namesIn(laptop, (page) => broken.push(page))
  expect(broken.length).toBeGreaterThan(0)
  await dropPages(laptop.database, broken)
  await laptop.project()
  const unexpected = (): never => {
    throw new Error('still broken')
  }
  expect(await namesIn(laptop, unexpected)).toEqual(['De Eik', 'De Linde'])
  await laptop.close()
})

it('and when one of its relations changes', async () => {
  const laptop = await laptopWithTwo()
  await writtenProvider(laptop, 'dossier:linde', 'De Linde Zorg', '00123456')
  await writtenProvider(laptop, 'dossier:eik', 'De Eik Zorg', '00123457')
  await laptop.project()
  expect(await namesIn(laptop, () => undefined)).toEqual(['De Eik Zorg', 'De Linde Zorg'])
  await laptop.close()
})
