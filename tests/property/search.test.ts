import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setDeleted } from '../../shared/documents/meta.ts'
import { tokensOf } from '../../shared/rules/search/tokens.ts'
import { asked, engineOn, found, write, writtenNote, writtenProvider } from '../support/search.ts'
import { newProfileFolder, openLaptop } from '../support/workspace.ts'

const words = ['vervoer', 'afspraken', 'wachtlijst', 'Café', '06 1234 5678', 'kinderen', 'linde']
const docs = ['dossier:a', 'dossier:b', 'note:c', 'note:d', 'note:e'] as const
const steps = fc.array(
  fc.record({
    doc: fc.constantFrom(...docs),
    said: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
    what: fc.constantFrom('write', 'write', 'write', 'delete', 'restore', 'follow', 'keep'),
  }),
  { minLength: 1, maxLength: 12 },
)
const questions = [
  'vervoer',
  'afspraak',
  'wachtlijsten cafe',
  '0612345678',
  'kind',
  'lind',
  'vervoor',
  '"cafe vervoer"',
  '',
]

it('an index that followed every change answers as one that is made anew', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const laptop = await openLaptop(newProfileFolder(), randomUUID(), { kind: 'plain' })
      let { engine } = engineOn(laptop)
      await engine.start()
      for (const { doc, said, what } of taken) {
        if (what === 'keep') {
          await engine.keep()
          engine = engineOn(laptop).engine
          await engine.start()
        } else if (what === 'delete' || what === 'restore') {
          await write(laptop, doc, (content) =>
            setDeleted(content, what === 'delete' ? '2026-01-01T00:00:00.000Z' : ''),
          )
        } else if (what === 'write') {
          if (doc.startsWith('note:')) await writtenNote(laptop, doc, { title: said, text: said })
          else await writtenProvider(laptop, doc, said)
        }
        await laptop.project()
        await engine.follow(docs)
      }
      const anew = engineOn(laptop)
      await laptop.database.local.clear()
      await anew.engine.start()
      for (const question of questions) {
        const [before, after] = [
          await found(engine, asked(question)),
          await found(anew.engine, asked(question)),
        ]
        expect(before.sort(), question).toEqual(after.sort())
      }
      await laptop.close()
    }),
    { numRuns: 6 },
  )
})

it('every word of a text is said to stand where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const { word, from, to } of tokensOf(text)) {
        expect(from).toBeLessThan(to)
        expect(tokensOf(text.slice(from, to)).map((token) => token.word)).toContain(word)
      }
    }),
  )
})
