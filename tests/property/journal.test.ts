import { cpSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewFrame } from '../../shared/ipc/journal.ts'
import { contents, frame, laptopDisk } from '../unit/journal/laptop-disk.ts'

const FILE = '00000001.wzj'

const docs = fc.constantFrom('note:a', 'note:b', 'dossier:c', 'directory:d')
const frames = fc.record({ doc: docs, bytes: fc.uint8Array({ maxLength: 200 }) })
const batches = fc.array(fc.array(frames, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })

async function written(all: NewFrame[][]) {
  const disk = laptopDisk()
  const journal = await disk.open()
  for (const batch of all) await journal.append(batch)
  await journal.close()
  return disk
}

function asText(all: NewFrame[][]): [string, string][] {
  return all.flat().map(({ doc, bytes }) => [doc, new TextDecoder().decode(bytes)])
}

describe('the journal', () => {
  test('gives back every batch in order', async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        const journal = await (await written(all)).open()
        expect(await contents(journal)).toEqual(asText(all))
        expect(journal.lastSeq()).toBe(all.flat().length)
      }),
      { numRuns: 40 },
    )
  })

  test('cut off at any byte: what was whole is there, the rest is silently gone, and it goes on', async () => {
    const all = [[frame('note:a', 'een'), frame('note:b', 'twee')], [frame('note:a', 'drie')]]
    const disk = await written(all)
    const whole = disk.bytes(FILE)
    let most = -1
    for (let size = 0; size <= whole.length; size++) {
      disk.overwrite(FILE, whole.subarray(0, size))
      const journal = await disk.open()
      const found = await contents(journal)
      expect(journal.state).toBe('ok')
      expect(asText(all).slice(0, found.length)).toEqual(found)
      expect(found.length).toBeGreaterThanOrEqual(most)
      most = found.length
      await journal.append([frame('note:a', 'erna')])
      await journal.close()
      const again = await disk.open()
      expect(await contents(again)).toEqual([...found, ['note:a', 'erna']])
      await again.close()
    }
    expect(most).toBe(3)
  })

  test('ends in zeros that were never written: cut off, not damaged', async () => {
    const disk = await written([[frame('note:a', 'een')]])
    disk.overwrite(FILE, Buffer.concat([disk.bytes(FILE), Buffer.alloc(4096)]))
    const journal = await disk.open()
    expect(journal.state).toBe('ok')
    expect(await contents(journal)).toEqual([['note:a', 'een']])
  })

  test('one changed byte anywhere: damaged, never silent, the part before it is readable', async () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(batches, change, async (all, { at, by }) => {
        const disk = await written(all)
        const broken = Buffer.from(disk.bytes(FILE))
        const place = at % broken.length
        broken[place] = (broken[place] ?? 0) ^ by
        disk.overwrite(FILE, broken)

        const journal = await disk.open()
        expect(journal.state).toBe('damaged')
        const found = await contents(journal)
        expect(asText(all).slice(0, found.length)).toEqual(found)
        const kept = disk.files().filter((name) => name.endsWith('.damaged'))
        expect(kept.map((name) => disk.bytes(name))).toEqual([broken])

        // No number that was ever given out comes back, and a second start still says it.
        expect(journal.lastSeq()).toBeGreaterThanOrEqual(all.flat().length)
        await journal.append([frame('note:a', 'erna')])
        await journal.close()
        const again = await disk.open()
        expect(again.state).toBe('damaged')
        await again.rotate.begin()
        await again.rotate.append([frame('note:a', 'stand')])
        await again.rotate.commit()
        await again.close()
        expect((await disk.open()).state).toBe('ok')
      }),
      { numRuns: 60 },
    )
  })

  test('killed anywhere in a rotation: either the old or the new is complete', async () => {
    const steps = fc.integer({ min: 0, max: 4 })
    await fc.assert(
      fc.asyncProperty(batches, steps, async (all, killedAfter) => {
        const disk = await written(all)
        const journal = await disk.open()
        const snapshot = frame('note:a', 'stand')
        const typed = frame('note:b', 'onder het werk')
        const rotation = [
          () => journal.rotate.begin(),
          () => journal.append([typed]),
          () => journal.rotate.append([snapshot]),
          () => journal.rotate.commit(),
        ]
        for (const step of rotation.slice(0, killedAfter)) expect(await step()).toMatchObject({ ok: true })

        // What a kill leaves: the files as they are at this moment.
        const killed = laptopDisk()
        cpSync(disk.userData, killed.userData, { recursive: true })
        const old = [...asText(all), ...(killedAfter > 1 ? [['note:b', 'onder het werk']] : [])]
        const fresh = [
          ['note:b', 'onder het werk'],
          ['note:a', 'stand'],
        ]
        const again = await killed.open()
        expect(again.state).toBe('ok')
        expect(await contents(again)).toEqual(killedAfter === rotation.length ? fresh : old)
      }),
      { numRuns: 40 },
    )
  })
})
