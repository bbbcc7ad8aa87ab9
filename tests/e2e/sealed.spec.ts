import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import * as Y from 'yjs'
import { initMeta } from '../../shared/documents/meta.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { laptop } from './office.ts'
import { begin, goTo, kept, newNote, newRelation, noteText, openDossier } from './people.ts'
import { filesWith } from './read-folder.ts'
import { test } from './test.ts'

/** Random words: what is compressed on the disk cannot hide them. */
function canary(): string {
  return randomBytes(18).toString('base64url').replaceAll(/[-_]/g, 'x')
}

test('nothing that was typed stands on the disk in clear, while the app runs and afterwards', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'wederzijds-temporary-'))
  const [municipality, relation, title, text, sought] = [canary(), canary(), canary(), canary(), canary()]
  const anna = await laptop({ env: { TMPDIR: temporary } })
  const said: string[] = []
  for (const stream of [anna.app.process().stdout, anna.app.process().stderr]) {
    stream?.on('data', (part: Buffer) => said.push(String(part)))
  }
  const { page, userData } = anna
  await begin(page, 'Anna de Wit', municipality)
  await newRelation(page, relation)
  await openDossier(page, relation, 'Notities')
  await newNote(page, title)
  await noteText(page).pressSequentially(`${text} besproken.`)
  await kept(page)
  await goTo(page, '/relaties')
  await page.getByRole('searchbox').fill(sought)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(sought)
  await page.keyboard.press('Escape')

  const written = [relation, title, text, sought]
  const found = () => written.flatMap((words) => filesWith(words, [userData, temporary]))
  // The name of a municipality stands in the profile in clear: so the looking itself is seen to work.
  expect(filesWith(municipality, [userData])).toContain(join(userData, 'profile.json'))
  expect(found()).toEqual([])
  await anna.close()
  expect(found()).toEqual([])
  expect(written.filter((words) => said.join('').includes(words))).toEqual([])
})

test('what version 0.2 left in clear is sealed at the next start and gone from the disk', async () => {
  const anna = await laptop()
  await begin(anna.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(anna.page, 'De Linde')
  await kept(anna.page)
  const words = Array.from({ length: 60 }, canary)
  const workspace = readdirSync(join(anna.userData, 'workspaces'))[0] ?? ''
  const rows = words.map((word, index) => ({
    doc: `note:old${index}`,
    update: noteOf(word).toString('base64'),
  }))
  await anna.page.evaluate(storeInClear, { name: `wederzijds-${workspace}`, rows })
  await anna.close()
  markUnsealed(join(anna.userData, 'keys', `workspace-${workspace}.json`))
  markUnsealed(join(anna.userData, 'workspaces', workspace, 'key.json'))
  const inClear = () => words.filter((word) => filesWith(word, [anna.userData]).length > 0)
  expect(inClear().length).toBeGreaterThan(0)

  const sealed = await laptop({ userData: anna.userData })
  await expect(sealed.page.getByText('De Linde').first()).toBeVisible()
  await kept(sealed.page)
  await sealed.close()
  // The database tidies up what was erased when it is opened again, in its own time.
  const again = await laptop({ userData: anna.userData })
  await expect(again.page.getByText('De Linde').first()).toBeVisible()
  await expect.poll(() => inClear().length).toBe(0)
  await again.close()
  expect(inClear()).toEqual([])
})

function noteOf(title: string): Buffer {
  const doc = new Y.Doc()
  initMeta(doc, {
    audience: 'team',
    dossier: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'a',
  })
  Note.write(doc, NOTE_RECORD, { title })
  return Buffer.from(Y.encodeStateAsUpdate(doc))
}

function markUnsealed(path: string): void {
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, JSON.stringify({ ...stored, sealed: false }))
}

/** In the page: the database as version 0.2 had it, with its first byte that says: in clear. */
async function storeInClear({
  name,
  rows,
}: {
  name: string
  rows: { doc: string; update: string }[]
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, 20)
    opening.onupgradeneeded = () => {
      const made = opening.result
      made.createObjectStore('heads', { keyPath: 'doc' }).createIndex('clock', 'clock')
      made.createObjectStore('updates', { keyPath: 'clock', autoIncrement: true }).createIndex('doc', 'doc')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('no database'))
  })
  const writing = database.transaction(['heads', 'updates'], 'readwrite')
  rows.forEach(({ doc, update }, index) => {
    const bytes = Uint8Array.from(atob(update), (each) => each.charCodeAt(0))
    writing.objectStore('updates').put({ clock: index + 1, doc, sealed: new Uint8Array([0, ...bytes]) })
    writing.objectStore('heads').put({ doc, clock: index + 1, savedAt: '2026-01-01T00:00:00.000Z' })
  })
  await new Promise((resolve) => (writing.oncomplete = resolve))
  database.close()
}
