import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { logFile } from '../../../main/logging/log-file.ts'
import { contextItems, type ContextAsked } from '../../../main/menu/context-items.ts'
import { nl } from '../../../main/menu/strings.nl.ts'
import { visiblePlace } from '../../../main/windows/window-place.ts'
import { zoomAfter } from '../../../main/windows/zoom-steps.ts'
import { LogLine } from '../../../shared/ipc/log.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beamer = { x: 1366, y: 0, width: 1920, height: 1040 }

describe('the place of a window', () => {
  it('is where it was, also on a second display', () => {
    const place = { x: 1500, y: 40, width: 1200, height: 700 }
    expect(visiblePlace(place, [laptop, beamer])).toEqual(place)
  })

  it('is on the main display when the one it was on is gone, and never larger than it', () => {
    const place = { x: 1500, y: 40, width: 1900, height: 1000 }
    expect(visiblePlace(place, [laptop])).toEqual({ width: 1366, height: 728 })
  })

  it('is anew when nobody could take hold of its top', () => {
    const above = { x: 100, y: -500, width: 800, height: 600 }
    expect(visiblePlace(above, [laptop])).toEqual({ width: 800, height: 600 })
  })

  it('is beside the window before it, and as usual the first time', () => {
    const place = { x: 10, y: 10, width: 800, height: 600 }
    expect(visiblePlace(place, [laptop], 32)).toEqual({ ...place, x: 42, y: 42 })
    expect(visiblePlace(null, [beamer])).toEqual({ width: 1280, height: 800 })
  })
})

describe('the zoom', () => {
  it('goes by steps, ends at 50 and 300 percent, and comes back to normal', () => {
    let factor = 1
    for (let n = 0; n < 20; n += 1) factor = zoomAfter(factor, 'larger')
    expect(factor).toBe(3)
    for (let n = 0; n < 20; n += 1) factor = zoomAfter(factor, 'smaller')
    expect(factor).toBe(0.5)
    expect(zoomAfter(factor, 'normal')).toBe(1)
    expect(zoomAfter(1, 'larger')).toBe(1.1)
  })
})

describe('the context menu', () => {
  const field: ContextAsked = {
    isEditable: true,
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
    editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
  }
  const labels = (asked: ContextAsked): string[] => contextItems(asked, nl).map(({ label }) => label)

  it('offers what can be done with words in a field', () => {
    expect(labels(field)).toEqual([
      'Knippen',
      'Kopiëren',
      'Plakken',
      'Plakken zonder opmaak',
      '',
      'Alles selecteren',
    ])
    expect(contextItems(field, nl).filter(({ isEnabled }) => !isEnabled)).toMatchObject([
      { id: 'cut' },
      { id: 'copy' },
    ])
  })

  it('begins with what a word may have been meant to be', () => {
    const asked = { ...field, misspelledWord: 'gespek', dictionarySuggestions: ['gesprek', 'gespeld'] }
    expect(labels(asked).slice(0, 4)).toEqual([
      'gesprek',
      'gespeld',
      '',
      'Voeg ‘gespek’ toe aan uw woordenlijst',
    ])
    expect(labels({ ...asked, dictionarySuggestions: [] })[0]).toBe('Geen suggesties')
  })

  it('offers to copy what is selected elsewhere, and nothing where there is nothing to do', () => {
    const elsewhere = { ...field, isEditable: false }
    expect(labels(elsewhere)).toEqual([])
    expect(labels({ ...elsewhere, selectionText: 'De Linde' })).toEqual(['Kopiëren'])
  })
})

describe('the log', () => {
  it('takes its turn in five files of at most a megabyte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wederzijds-log-'))
    const log = logFile(folder)
    await log.write('first')
    writeFileSync(join(folder, 'wederzijds.log'), 'x'.repeat(999_999))
    for (let n = 0; n < 7; n += 1) {
      await log.write(`line ${n}`)
      writeFileSync(join(folder, 'wederzijds.log'), `${n}`.padEnd(999_999, 'x'))
    }
    await log.write('last')
    expect(readdirSync(folder).sort()).toEqual([
      'wederzijds.1.log',
      'wederzijds.2.log',
      'wederzijds.3.log',
      'wederzijds.4.log',
      'wederzijds.log',
    ])
    expect(readFileSync(join(folder, 'wederzijds.log'), 'utf8')).toBe('last\n')
    expect(readFileSync(join(folder, 'wederzijds.1.log'), 'utf8')[0]).toBe('6')
  })

  it('is no reason to stop when the disk refuses it', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'wederzijds-log-')), 'file')
    writeFileSync(folder, '')
    await expect(logFile(folder).write('lost')).resolves.toBeUndefined()
  })

  it('takes no sentences from a window', () => {
    expect(LogLine.safeParse({ event: 'storage', reason: 'no-space' }).success).toBe(true)
    expect(LogLine.safeParse({ event: 'storage', reason: 'Gesprek met mevrouw Jansen' }).success).toBe(false)
  })
})
