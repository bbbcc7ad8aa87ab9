import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeChosen } from '../../../main/files/write-chosen.ts'
import { folder } from './folder.ts'

const BYTES = new Uint8Array([37, 80, 68, 70, 0, 255])

test('the file is there as it was given, and takes the place of an older one', async () => {
  const path = join(folder(), 'Overleg De Linde.pdf')
  writeFileSync(path, 'een ouder en langer bestand')
  expect(await writeChosen(path, BYTES)).toEqual({ ok: true, value: { name: 'Overleg De Linde.pdf' } })
  expect(new Uint8Array(readFileSync(path))).toEqual(BYTES)
})

test('a folder that is gone, and a name that is a folder, are told', async () => {
  const place = folder()
  expect(await writeChosen(join(place, 'weg', 'a.pdf'), BYTES)).toEqual({ ok: false, reason: 'io' })
  mkdirSync(join(place, 'map.pdf'))
  expect(await writeChosen(join(place, 'map.pdf'), BYTES)).toEqual({ ok: false, reason: 'io' })
  expect(readdirSync(place)).toEqual(['map.pdf'])
})

test('on a full disk the older file stays as it was, with nothing beside it', async () => {
  const place = folder()
  const path = join(place, 'a.pdf')
  writeFileSync(path, 'ouder')
  // What is written on its way to the file goes to a device that is always full.
  symlinkSync('/dev/full', `${path}.tmp`)
  expect(await writeChosen(path, BYTES)).toEqual({ ok: false, reason: 'no-space' })
  expect(readFileSync(path, 'utf8')).toBe('ouder')
  expect(readdirSync(place)).toEqual(['a.pdf'])
})
