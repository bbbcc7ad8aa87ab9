import * as Y from 'yjs'
import { recordSession } from '../../../shared/documents/authorship.ts'
import { locationIdFor, writeLocation, writeProvider } from '../../../shared/documents/dossier.ts'
import { places, providerName, streets } from '../../../shared/documents/example/names.ts'
import { seededRandom, type Random } from '../../../shared/documents/example/random.ts'
import { writeBlocks } from '../../../shared/documents/example/rich-text.ts'
import { initMeta } from '../../../shared/documents/meta.ts'
import { noteBody, writeNote } from '../../../shared/documents/note.ts'
import { docId, type DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import type { Codec } from '../../../renderer/data/doc-store/codec.ts'
import type { WorkspaceDatabase } from '../../../renderer/data/doc-store/database.ts'
import type { DocStore } from '../../../renderer/data/doc-store/doc-store.ts'
import { journalContext, type JournalPort } from '../../../renderer/data/journal/journal-writer.ts'
import { projectDocuments } from '../../../renderer/data/projector/project.ts'
import { writeRelationLines } from '../../../renderer/data/projector/relation-pages.ts'
import { textOf } from './vocabulary.ts'

export interface Filling {
  relations: number
  notes: number
}

export interface Filled {
  database: WorkspaceDatabase
  store: DocStore
  codec: Codec
  /** The journal of this workspace; null where there is none. */
  journal: { port: JournalPort; workspace: string } | null
}

interface Made {
  doc: DocId
  bytes: Uint8Array
}

const TOGETHER = 500
const AUTHOR = { person: 'bench', device: 'bench' }

/**
 * Fills a workspace with relations and notes by our own store and projector, as the app would have left it: kept, in the
 * journal and in every list. Only the bytes are not read back in between.
 */
export async function fill(filled: Filled, { relations, notes }: Filling): Promise<void> {
  const random = seededRandom(17)
  const dossiers = Array.from({ length: relations }, () => docId('dossier'))
  const make = function* (): Generator<Made> {
    for (const [n, dossier] of dossiers.entries()) yield relation(dossier, n, random)
    for (let n = 0; n < notes; n += 1) yield note(dossiers[n % relations] ?? '', n, random)
  }
  let batch: Made[] = []
  for (const made of make()) {
    batch.push(made)
    if (batch.length < TOGETHER) continue
    await keep(filled, batch)
    batch = []
  }
  await keep(filled, batch)
  await writeRelationLines(filled.database, filled.codec, dayOf(new Date()))
}

async function keep({ database, store, codec, journal }: Filled, batch: readonly Made[]): Promise<void> {
  if (batch.length === 0) return
  const bytesOf = new Map(batch.map(({ doc, bytes }) => [doc, bytes]))
  const appended = await Promise.all(
    batch.map(async ({ doc, bytes }) => {
      const kept = await store.append(doc, bytes, 'here')
      if (!kept.ok) throw new Error(kept.reason)
      return { doc, clock: kept.value.clock }
    }),
  )
  const load = (doc: DocId): Promise<Uint8Array[]> => {
    const bytes = bytesOf.get(doc)
    return Promise.resolve(bytes === undefined ? [] : [bytes])
  }
  await projectDocuments(database, { ...store, load }, codec, [...bytesOf.keys()])
  if (journal === null) return
  const frames = await Promise.all(
    batch.map(async ({ doc, bytes }) => ({ doc, bytes: await codec.seal(journalContext(doc), bytes) })),
  )
  const answer = await journal.port.append({ workspace: journal.workspace, frames })
  if (!answer.ok) throw new Error(answer.reason)
  await database.journaled.bulkPut(appended.map((row) => ({ ...row, seq: answer.value.seq })))
}

function relation(dossier: DocId, n: number, random: Random): Made {
  const { name, trade } = providerName(n)
  const city = random.pick(places)
  const location = {
    name: `${trade.place} ${city}`,
    address: `${random.pick(streets)} ${n}`,
    postcode: `0${random.between(100, 999)} AB`,
    city,
  }
  return made(dossier, dossier, (content) => {
    const { size, domains } = trade
    writeProvider(content, { name, kvk: `00${String(100_000 + n)}`, size, domains, accountHolder: 'Anna' })
    writeLocation(content, locationIdFor(location), location)
  })
}

function note(dossier: DocId, n: number, random: Random): Made {
  const day = new Date(Date.UTC(2026, 0, 1) - random.between(0, 1000) * 86_400_000)
  return made(docId('note'), dossier, (content) => {
    writeNote(content, {
      title: textOf(random, random.between(2, 6)),
      kind: random.pick(['gesprek', 'telefoon', 'intern']),
      date: dayOf(day),
    })
    const paragraphs = Array.from({ length: 2 }, () => textOf(random, random.between(20, 60)))
    writeBlocks(
      noteBody(content),
      paragraphs.map((text) => ({ type: 'paragraph', text: `${text}.` }) as const),
    )
  })
}

function made(doc: DocId, dossier: DocId, write: (content: Y.Doc) => void): Made {
  const content = new Y.Doc()
  const createdAt = '2026-01-05T09:00:00.000Z'
  initMeta(content, { createdAt, createdBy: AUTHOR.person, audience: 'team', dossier })
  write(content)
  recordSession(content, AUTHOR, createdAt)
  const bytes = Y.encodeStateAsUpdate(content)
  content.destroy()
  return { doc, bytes }
}
