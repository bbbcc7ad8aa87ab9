import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from '../../../renderer/export/zip/zip-reader.ts'
import { zipWriter } from '../../../renderer/export/zip/zip-writer.ts'

const LIMITS = { file: 2 ** 20, all: 2 ** 24 }

function zipOf(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const zip = zipWriter()
  const parts = Object.entries(files).map(([path, content]) => zip.add(path, content))
  return new Uint8Array(Buffer.concat([...parts, zip.end()]))
}

const open = (bytes: Uint8Array<ArrayBuffer>) => openZip(new Blob([bytes]), LIMITS)

describe('a zip file', () => {
  it('is read by others', () => {
    const files = {
      'a/één.txt': strToU8('x'.repeat(5000)),
      'b.bin': new Uint8Array(randomBytes(300)),
      leeg: new Uint8Array(),
    }
    expect(unzipSync(zipOf(files))).toEqual(files)
  })

  it('comes back whole, whatever is in it', async () => {
    const file = fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 2000 }))
    await fc.assert(
      fc.asyncProperty(file, async (files) => {
        const back = await open(zipOf(files))
        if (!back.ok) throw new Error(back.reason)
        expect(back.value.paths().sort()).toEqual(Object.keys(files).sort())
        for (const [path, content] of Object.entries(files)) {
          expect([...((await back.value.read(path)) ?? [])]).toEqual([...content])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('made by another program is read too', async () => {
    const back = await open(new Uint8Array(zipSync({ 'a.txt': strToU8('dag '.repeat(400)) })))
    if (!back.ok) throw new Error(back.reason)
    expect(new TextDecoder().decode((await back.value.read('a.txt')) ?? undefined)).toBe('dag '.repeat(400))
  })

  it('takes more files than the old form of zip can count', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 70_000 }, (_, index) => [`${index}`, new Uint8Array([index & 255])]),
    )
    const bytes = zipOf(files)
    const back = await open(bytes)
    if (!back.ok) throw new Error(back.reason)
    expect(back.value.paths()).toHaveLength(70_000)
    expect(await back.value.read('69999')).toEqual(new Uint8Array([69_999 & 255]))
    expect(Object.keys(unzipSync(bytes))).toHaveLength(70_000)
  })
})

describe('what is no whole zip file', () => {
  const whole = zipOf({ 'a.txt': strToU8('dag '.repeat(400)) })

  it('is told apart from half of one', async () => {
    expect(await open(new Uint8Array())).toEqual({ ok: false, reason: 'not-zip' })
    expect(await open(new TextEncoder().encode('%PDF-1.7 en nog wat'))).toEqual({
      ok: false,
      reason: 'not-zip',
    })
    expect(await open(whole.slice(0, whole.length / 2))).toEqual({ ok: false, reason: 'damaged' })
  })

  it('never becomes more than it says, nor more than is allowed', async () => {
    const bomb = zipOf({ 'a.txt': new Uint8Array(4 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await open(bomb)).toEqual({ ok: false, reason: 'too-large' })
    // A list that promises less than there is: the size stands at 24 of its only entry.
    const lying = zipOf({ 'a.txt': new Uint8Array(2 ** 19) })
    new DataView(lying.buffer).setUint32(lying.length - 22 - 46 - 5 + 24, 100, true)
    const back = await open(lying)
    if (!back.ok) throw new Error(back.reason)
    expect(await back.value.read('a.txt')).toBeNull()
  })

  it('with other bytes than its checksum says has no such file', async () => {
    const changed = whole.slice()
    changed[40] = (changed[40] ?? 0) ^ 1
    const back = await open(changed)
    if (!back.ok) throw new Error(back.reason)
    expect(await back.value.read('a.txt')).toBeNull()
    expect(await back.value.read('b.txt')).toBeNull()
  })
})
