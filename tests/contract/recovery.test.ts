import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { setupJournals } from '../../main/journal/journals.ts'
import { isAgreed } from '../../renderer/data/journal/agreement.ts'
import { openJournal } from '../../renderer/data/journal/recover.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { codecSpecs } from '../support/codecs.ts'
import {
  emptyDatabase,
  journalOn,
  newProfileFolder,
  openLaptop,
  type OpenLaptop,
} from '../support/workspace.ts'

async function write(laptop: OpenLaptop, doc: string, title: string): Promise<void> {
  const open = await laptop.host.open(doc)
  Note.write(open.doc, NOTE_RECORD, { title })
  open.release()
  await laptop.host.flush()
}

async function titleOf(laptop: OpenLaptop, doc: string): Promise<string> {
  const open = await laptop.host.open(doc)
  const { title } = Note.read(open.doc, NOTE_RECORD)
  open.release()
  return title
}

for (const [name, spec] of await codecSpecs()) {
  describe(`a laptop whose storage fails, ${name}`, () => {
    it('has nothing to restore on an ordinary start', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const laptop = await openLaptop(folder, workspace, spec)
      await write(laptop, 'note:a', 'Bezoek')
      await laptop.close()
      const again = await openLaptop(folder, workspace, spec)
      expect(again.recovery).toMatchObject({ restored: [], journalRenewed: false })
      expect(await titleOf(again, 'note:a')).toBe('Bezoek')
      await again.close()
    })

    it('begins a long journal anew, and one that is only large because there is much in it not', async () => {
      const big = async (laptop: OpenLaptop, doc: string, megabytes: number) => {
        const open = await laptop.host.open(doc)
        open.doc.getText('text').insert(0, 'a'.repeat(megabytes * 2 ** 20))
        open.release()
        await laptop.host.flush()
      }
      const generations = async (edit: (laptop: OpenLaptop) => Promise<void>) => {
        const [folder, workspace] = [newProfileFolder(), randomUUID()]
        const laptop = await openLaptop(folder, workspace, spec)
        await edit(laptop)
        await laptop.close()
        await (await openLaptop(folder, workspace, spec)).close()
        const names = readdirSync(folder, { recursive: true }).map(String)
        return names.filter((name) => name.endsWith('.wzj')).length
      }
      expect(await generations((laptop) => big(laptop, 'note:a', 20))).toBe(1)
      const often = async (laptop: OpenLaptop) => {
        for (let time = 0; time < 6; time += 1) await big(laptop, 'note:a', 3)
      }
      expect(await generations(often)).toBe(2)
    })

    it('gets everything back from the journal when the database is empty, and says which', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const laptop = await openLaptop(folder, workspace, spec)
      for (let n = 0; n < 30; n += 1) await write(laptop, `note:n${n}`, `Notitie ${n}`)
      await laptop.close()
      emptyDatabase(folder)
      const again = await openLaptop(folder, workspace, spec)
      expect(again.recovery.restored).toHaveLength(30)
      expect(await titleOf(again, 'note:n7')).toBe('Notitie 7')
      // What the municipality has of these words is not known any more: they count as still to be shared.
      expect(await again.database.outbox.count()).toBe(30)
      await again.close()
    })

    it('gets back the tail that a shortened database lacks, and keeps the rest', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const laptop = await openLaptop(folder, workspace, spec)
      await write(laptop, 'note:a', 'Eerste')
      await laptop.writer.flush()
      const half = await Promise.all(
        laptop.database.tables.map(async (table) => [table.name, await table.toArray()] as const),
      )
      await write(laptop, 'note:a', 'Tweede')
      await write(laptop, 'note:b', 'Nieuw')
      await laptop.writer.flush()
      for (const [table, rows] of half) {
        await laptop.database.table(table).clear()
        await laptop.database.table(table).bulkPut(rows)
      }
      await laptop.close()
      const again = await openLaptop(folder, workspace, spec)
      expect(again.recovery.restored.toSorted()).toEqual(['note:a', 'note:b'])
      expect([await titleOf(again, 'note:a'), await titleOf(again, 'note:b')]).toEqual(['Tweede', 'Nieuw'])
      await again.close()
    })

    it('agrees with the journal without looking at every document, until one is lost', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const first = await openLaptop(folder, workspace, spec)
      for (let n = 0; n < 3; n += 1) await write(first, `note:n${n}`, `Notitie ${n}`)
      await first.close()
      const second = await openLaptop(folder, workspace, spec)
      await write(second, 'note:n1', 'Later')
      await second.close()
      const journal = await openJournal(journalOn(folder), workspace)
      if (!journal.ok) throw new Error(journal.reason)

      const third = await openLaptop(folder, workspace, spec)
      expect(await isAgreed(third.database, journal.value)).toBe(true)
      const { heads, updates, journaled } = third.database
      for (const table of [heads, updates, journaled]) await table.where('doc').equals('note:n0').delete()
      expect(await isAgreed(third.database, journal.value)).toBe(false)
      await third.close()

      const fourth = await openLaptop(folder, workspace, spec)
      expect(fourth.recovery.restored).toEqual(['note:n0'])
      expect(await titleOf(fourth, 'note:n0')).toBe('Notitie 0')
      await fourth.close()
    })

    it('is compared anew after a change that never reached the journal', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const first = await openLaptop(folder, workspace, spec)
      await write(first, 'note:a', 'Bewaard')
      await write(first, 'note:b', 'Bewaard')
      await first.close()
      const second = await openLaptop(folder, workspace, spec)
      const before = await second.store.load('note:b')
      await second.store.append('note:b', noteUpdate('Alleen in de database', before), 'here')
      await write(second, 'note:a', 'En later')
      await second.close()
      await (await openLaptop(folder, workspace, spec)).close()
      emptyDatabase(folder)
      const again = await openLaptop(folder, workspace, spec)
      expect(await titleOf(again, 'note:b')).toBe('Alleen in de database')
      await again.close()
    })

    it('writes to the journal what only the database has, as after a crash between the two', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const laptop = await openLaptop(folder, workspace, spec)
      await laptop.store.append('note:a', noteUpdate('Alleen in de database'), 'here')
      await laptop.close()
      await (await openLaptop(folder, workspace, spec)).close()
      emptyDatabase(folder)
      const again = await openLaptop(folder, workspace, spec)
      expect(await titleOf(again, 'note:a')).toBe('Alleen in de database')
      await again.close()
    })

    it('makes a damaged journal anew from the database', async () => {
      const [folder, workspace] = [newProfileFolder(), randomUUID()]
      const laptop = await openLaptop(folder, workspace, spec)
      for (let n = 0; n < 10; n += 1) await write(laptop, `note:n${n}`, `Notitie ${n}`)
      await laptop.close()
      flipByte(folder, workspace)
      const repaired = await openLaptop(folder, workspace, spec)
      expect(repaired.recovery).toMatchObject({ restored: [], journalRenewed: true })
      await repaired.close()
      emptyDatabase(folder)
      const again = await openLaptop(folder, workspace, spec)
      expect(again.recovery.restored).toHaveLength(10)
      await again.close()
    })
  })
}

it('data of a newer build is refused and not touched', async () => {
  const [folder, workspace] = [newProfileFolder(), randomUUID()]
  const newer = await setupJournals(folder, 'test').open(workspace, { reader: 9, writer: 9 })
  await newer?.close()
  const before = filesIn(folder)
  const opened = await openJournal(journalOn(folder), workspace)
  expect(opened).toEqual({ ok: false, reason: 'newer-format' })
  expect(filesIn(folder)).toEqual(before)
})

/** A change that follows `before`: one beside it would win or lose by chance. */
function noteUpdate(title: string, before: readonly Uint8Array[] = []): Uint8Array {
  const doc = new Y.Doc()
  for (const update of before) Y.applyUpdate(doc, update)
  const known = Y.encodeStateVector(doc)
  Note.write(doc, NOTE_RECORD, { title })
  return Y.encodeStateAsUpdate(doc, known)
}

function journalFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wzj'))
    .map((file) => join(folder, file))
}

function flipByte(folder: string, workspace: string): void {
  const file = journalFiles(join(folder, 'workspaces', workspace))[0] ?? ''
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'base64')])
}
