import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileInParts, type FileInParts } from '../../../main/files/file-in-parts.ts'
import { folder } from './folder.ts'

async function begun(path: string): Promise<FileInParts> {
  const file = await fileInParts(path, 0)
  if (!file.ok) throw new Error(file.reason)
  return file.value
}

test('a file stands under its name when it is whole, and not before', async () => {
  const place = folder()
  const path = join(place, 'a.zip')
  writeFileSync(path, 'een ouder bestand')
  const file = await begun(path)
  expect(await file.append(new Uint8Array([1, 2]))).toMatchObject({ ok: true })
  expect(await file.append(new Uint8Array([3]))).toMatchObject({ ok: true })
  expect(readFileSync(path, 'utf8')).toBe('een ouder bestand')
  expect(await file.commit()).toEqual({ ok: true, value: { name: 'a.zip' } })
  expect([...readFileSync(path)]).toEqual([1, 2, 3])
  await file.abort()
  expect(readdirSync(place)).toEqual(['a.zip'])
})

test('what is called off leaves nothing behind, and takes nothing more', async () => {
  const place = folder()
  const file = await begun(join(place, 'a.zip'))
  await file.append(new Uint8Array([1]))
  await file.abort()
  expect(readdirSync(place)).toEqual([])
  expect(await file.append(new Uint8Array([1]))).toEqual({ ok: false, reason: 'io' })
  expect(await file.commit()).toEqual({ ok: false, reason: 'io' })
})

test('a disk with too little room is told before anything is written, and when it fills up', async () => {
  const place = folder()
  const path = join(place, 'a.zip')
  expect(await fileInParts(path, Number.MAX_SAFE_INTEGER)).toEqual({ ok: false, reason: 'no-space' })
  expect(readdirSync(place)).toEqual([])
  symlinkSync('/dev/full', `${path}.tmp`)
  const file = await begun(path)
  expect(await file.append(new Uint8Array(10))).toEqual({ ok: false, reason: 'no-space' })
  expect(readdirSync(place)).toEqual([])
})

test('a folder that is gone, and a name that is a folder, are told', async () => {
  const place = folder()
  expect(await fileInParts(join(place, 'weg', 'a.zip'), 0)).toEqual({ ok: false, reason: 'io' })
  mkdirSync(join(place, 'map.zip'))
  const file = await begun(join(place, 'map.zip'))
  expect(await file.commit()).toEqual({ ok: false, reason: 'io' })
  expect(readdirSync(place)).toEqual(['map.zip'])
})
