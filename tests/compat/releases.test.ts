import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fold } from '../../shared/kernel/text-fold.ts'
import { rowsOf, type Row } from '../../shared/projection/rows-of.ts'
import { documentsOfThisBuild } from './documents.ts'

// Set when a release is made: keeps its documents for ever. An existing fixture is never written again.
const release = process.env['WEDERZIJDS_KEEP_RELEASE']
if (release !== undefined) keep(join(import.meta.dirname, `v${release}`))

const releases = readdirSync(import.meta.dirname).filter((name) => name.startsWith('v'))

describe.each(releases)('documents of release %s', (version) => {
  const folder = join(import.meta.dirname, version)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, unknown[]>

  it.each(Object.keys(expected))('%s reads as it did', (id) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, readFileSync(join(folder, fileOf(id))))
    let updates = 0
    doc.on('update', () => (updates += 1))
    // A newer build may add fields and rows; what the release had stays what it was.
    expect(rowsOf(id, doc).map(withText)).toMatchObject(expected[id] ?? [])
    expect(updates).toBe(0)
  })
})

/** Until v0.2 the search text of a row held what was written as well; now the text stands beside the row. */
function withText({ entity, value, text }: Row): unknown {
  return { entity, value: { ...value, searchText: `${value.searchText} ${fold(text)}`.trim() } }
}

it('there is at least one release to keep reading', () => {
  expect(releases.length).toBeGreaterThan(0)
})

function keep(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder)
  const documents = documentsOfThisBuild()
  for (const [id, doc] of Object.entries(documents)) writeFileSync(join(folder, fileOf(id)), Y.encodeStateAsUpdate(doc))
  const rows = Object.fromEntries(Object.entries(documents).map(([id, doc]) => [id, rowsOf(id, doc)]))
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(rows, null, 2)}\n`)
}

function fileOf(id: string): string {
  return `${id.replace(':', '-')}.ydoc`
}
