import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../main/journal/disk.ts'
import { journalHandlers } from '../../../main/ipc/journal.ts'
import { setupJournals } from '../../../main/journal/journals.ts'
import { contents, FORMAT, frame, laptopDisk, WORKSPACE } from './laptop-disk.ts'

const A = frame('note:a', 'een')
const B = frame('note:b', 'twee')
const C = frame('note:a', 'drie')

describe('an ordinary day', () => {
  test('what was appended is there after a restart, with the last number of each document', async () => {
    const disk = laptopDisk()
    const first = await disk.open()
    expect(first.state).toBe('new')
    expect(await first.append([A, B])).toMatchObject({ ok: true, value: { seq: 2 } })
    expect(await first.append([C])).toMatchObject({ ok: true, value: { seq: 3 } })
    await first.close()

    const second = await disk.open()
    expect(second.state).toBe('ok')
    expect(second.lastSeq()).toBe(3)
    expect(second.docs()).toEqual([
      ['note:a', 3],
      ['note:b', 2],
    ])
    expect(await contents(second)).toEqual([
      ['note:a', 'een'],
      ['note:b', 'twee'],
      ['note:a', 'drie'],
    ])
    expect((await second.read(1, ['note:a'])).frames.map(({ seq }) => seq)).toEqual([3])
  })

  test('appends that come together are written one after another', async () => {
    const disk = laptopDisk()
    const journal = await disk.open()
    await Promise.all(Array.from({ length: 40 }, (_, i) => journal.append([frame('note:a', String(i))])))
    await journal.close()
    const texts = (await contents(await disk.open())).map(([, text]) => text)
    expect(texts).toEqual(Array.from({ length: 40 }, (_, i) => String(i)))
  })

  test('a long journal is read in pages of about 4 MB', async () => {
    const journal = await laptopDisk().open()
    const big = { doc: 'note:a', bytes: new Uint8Array(3 * 2 ** 20) }
    await journal.append([big, big, big])
    const page = await journal.read(0)
    expect(page).toMatchObject({ more: true, frames: [{ seq: 1 }] })
    expect(await journal.read(2)).toMatchObject({ more: false, frames: [{ seq: 3 }] })
  })
})

describe('a disk that gives trouble', () => {
  const nearlyFull = { ...realDisk, freeBytes: () => Promise.resolve(8 * 2 ** 20) }

  test('below 8 MiB nothing is written and it says so', async () => {
    const disk = laptopDisk()
    const journal = await disk.open(nearlyFull)
    const before = disk.bytes('00000001.wzj')
    expect(await journal.append([A])).toEqual({ ok: false, reason: 'no-space' })
    expect(disk.bytes('00000001.wzj')).toEqual(before)
  })

  test('a write that never comes back is answered', async () => {
    const disk = laptopDisk()
    await (await disk.open()).close()
    const hangs = { ...realDisk, writeDurably: () => new Promise<void>(() => undefined) }
    const journals = setupJournals(disk.userData, 'test', hangs, 20)
    const journal = await journals.open(WORKSPACE, FORMAT)
    expect(await journal?.append([A])).toEqual({ ok: false, reason: 'timeout' })
    expect(await journal?.append([A])).toEqual({ ok: false, reason: 'timeout' })
    await expect(journal?.read(0)).rejects.toThrow('journal is busy')
    await expect(journals.open(WORKSPACE, FORMAT)).rejects.toThrow('journal is busy')
  })

  test('a write that fails half way leaves nothing behind', async () => {
    const disk = laptopDisk()
    let failing = false
    const journal = await disk.open({
      ...realDisk,
      async writeDurably(file, bytes, at) {
        await realDisk.writeDurably(file, failing ? bytes.subarray(0, bytes.length - 3) : bytes, at)
        if (failing) throw new Error('EIO')
      },
    })
    await journal.append([A])
    failing = true
    expect(await journal.append([frame('note:b', 'langer dan wat erna komt')])).toEqual({
      ok: false,
      reason: 'io',
    })
    failing = false
    await journal.append([C])
    await journal.close()
    const again = await disk.open()
    expect(again.state).toBe('ok')
    expect((await contents(again)).map(([, text]) => text)).toEqual(['een', 'drie'])
  })
})

describe('older and newer builds', () => {
  test('an older build leaves newer data alone: not one byte is written', async () => {
    const disk = laptopDisk()
    const newer = await disk.tryOpen({ reader: 2, writer: 2 })
    await newer?.append([A])
    await newer?.close()
    const before = disk.files().map((name) => [name, disk.bytes(name)])
    expect(await disk.tryOpen({ reader: 1, writer: 1 })).toBeNull()
    expect(await disk.tryOpen({ reader: 2, writer: 1 })).toBeNull()
    expect(disk.files().map((name) => [name, disk.bytes(name)])).toEqual(before)
  })

  test.each(['', '{"minReader":1', '{}', '[]', 'null', '{"minReader":"9","minWriter":9,"writtenBy":"x"}'])(
    'a format.json that says %j is no permission: not one byte is written',
    async (damaged) => {
      const disk = laptopDisk()
      const journal = await disk.open()
      await journal.append([A])
      await journal.close()
      for (const copy of ['format.json', 'format.copy.json']) disk.overwrite(copy, Buffer.from(damaged))
      const before = disk.files().map((name) => [name, disk.bytes(name)])
      const answer = await journalHandlers(setupJournals(disk.userData, 'test')).open({
        workspace: WORKSPACE,
        format: FORMAT,
      })
      expect(answer).toEqual({ ok: false, reason: 'io' })
      expect(disk.files().map((name) => [name, disk.bytes(name)])).toEqual(before)
    },
  )

  test('a newer build raises the mark and goes on', async () => {
    const disk = laptopDisk()
    const older = await disk.open()
    await older.append([A])
    await older.close()
    const newer = await disk.tryOpen({ reader: 2, writer: 3 })
    expect(newer?.state).toBe('ok')
    await newer?.close()
    expect(JSON.parse(disk.bytes('format.json').toString())).toMatchObject({ minReader: 2, minWriter: 3 })
  })
})

describe('rotation', () => {
  test('the new generation begins with the snapshots and has what was typed meanwhile', async () => {
    const disk = laptopDisk()
    const journal = await disk.open()
    await journal.append([A, B, C])
    await journal.rotate.begin()
    await journal.append([frame('note:b', 'onder het werk')])
    await journal.rotate.append([frame('note:a', 'stand van a'), frame('note:b', 'stand van b')])
    expect(await journal.rotate.commit()).toMatchObject({ ok: true, value: { seq: 6 } })
    await journal.append([frame('note:a', 'erna')])
    await journal.close()

    const again = await disk.open()
    expect(again.lastSeq()).toBe(7)
    expect((await contents(again)).map(([, text]) => text)).toEqual([
      'onder het werk',
      'stand van a',
      'stand van b',
      'erna',
    ])
  })

  test('one previous generation is kept, older ones go', async () => {
    const disk = laptopDisk()
    const journal = await disk.open()
    for (let i = 0; i < 3; i++) {
      await journal.rotate.begin()
      await journal.rotate.append([A])
      await journal.rotate.commit()
    }
    expect(disk.files().filter((name) => name.endsWith('.wzj'))).toEqual(['00000003.wzj', '00000004.wzj'])
  })

  test('a rotation that was not begun is refused, and one that was never committed leaves no trace', async () => {
    const disk = laptopDisk()
    const journal = await disk.open()
    await journal.append([A])
    expect(await journal.rotate.append([B])).toEqual({ ok: false, reason: 'not-rotating' })
    expect(await journal.rotate.commit()).toEqual({ ok: false, reason: 'not-rotating' })
    await journal.rotate.begin()
    await journal.rotate.append([B])
    // No close: the app was killed here.
    const again = await disk.open()
    expect(await contents(again)).toEqual([['note:a', 'een']])
    expect(disk.files()).toEqual(['00000001.wzj', 'format.copy.json', 'format.json'])
  })
})
