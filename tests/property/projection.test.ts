import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { initMeta, setDeleted } from '../../shared/documents/meta.ts'
import { kindOf } from '../../shared/kernel/ids.ts'
import { Location } from '../../shared/model/location.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { Provider } from '../../shared/model/provider.ts'
import { codecSpecs } from '../support/codecs.ts'
import { newProfileFolder, openLaptop, type OpenLaptop } from '../support/workspace.ts'

const docs = ['dossier:a', 'dossier:b', 'note:c', 'note:d'] as const
const steps = fc.array(
  fc.record({
    doc: fc.constantFrom(...docs),
    word: fc.constantFrom('Linde', 'Zorgboerderij', 'Été', ''),
    what: fc.constantFrom('write', 'write', 'write', 'remove', 'delete', 'project'),
  }),
  { minLength: 1, maxLength: 14 },
)
type Step = { doc: (typeof docs)[number]; word: string; what: string }

async function take(laptop: OpenLaptop, { doc, word, what }: Step): Promise<void> {
  if (what === 'project') return await laptop.project()
  const open = await laptop.host.open(doc)
  initMeta(open.doc, {
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'anna',
    audience: 'team',
    dossier: 'dossier:a',
  })
  if (what === 'delete') setDeleted(open.doc, word === '' ? '' : '2026-02-02T00:00:00.000Z')
  else if (kindOf(doc) === 'note')
    Note.write(open.doc, NOTE_RECORD, { title: word, kind: 'bezoek', date: '2026-03-03' })
  else {
    Provider.write(open.doc, 'main', { name: word === '' ? 'Naamloos' : word, domains: [word || 'wmo'] })
    const deletedAt = what === 'remove' ? '2026-02-02T00:00:00.000Z' : ''
    Location.write(open.doc, `place-${word}`, { city: word, deletedAt })
  }
  open.release()
  await laptop.host.flush()
}

async function readModel(laptop: OpenLaptop): Promise<unknown> {
  const tables = laptop.database.allModelTables()
  const rows = await Promise.all(tables.map((table) => table.orderBy('key').toArray()))
  return await Promise.all(
    rows.flat().map(async ({ sealed, ...clear }) => ({
      clear,
      value: JSON.parse(
        new TextDecoder().decode(await laptop.codec.open(`row|${clear.key}`, sealed)),
      ) as unknown,
    })),
  )
}

for (const [name, spec] of await codecSpecs()) {
  it(`a read model rebuilt from nothing equals the one that followed every change (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const laptop = await openLaptop(newProfileFolder(), randomUUID(), spec)
        for (const step of taken) await take(laptop, step)
        await laptop.project()
        const incremental = await readModel(laptop)
        for (const table of laptop.database.allModelTables()) await table.clear()
        await laptop.database.checkpoints.clear()
        await laptop.project()
        expect(await readModel(laptop)).toEqual(incremental)
        await laptop.close()
      }),
      { numRuns: 25 },
    )
  })
}

it('a document that cannot be projected keeps its old rows and says why', async () => {
  const laptop = await openLaptop(newProfileFolder(), randomUUID(), { kind: 'plain' })
  await take(laptop, { doc: 'note:c', word: 'Linde', what: 'write' })
  await laptop.project()
  await laptop.store.append('note:c', new Uint8Array([255, 255, 255]), 'elsewhere')
  await laptop.project()
  expect(await laptop.database.model('note').count()).toBe(1)
  expect((await laptop.database.checkpoints.get('note:c'))?.error).toBeTruthy()
  await laptop.close()
})
