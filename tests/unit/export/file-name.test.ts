import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '../../../renderer/export/file-name.ts'
import { FileKind, FileName } from '../../../shared/ipc/files.ts'

test.each([
  ['2026-11-22 Overleg De Linde', '2026-11-22 Overleg De Linde.docx'],
  ['Wachttijden: jeugd/wmo', 'Wachttijden - jeugd-wmo.docx'],
  ['Overleg 10:30', 'Overleg 10-30.docx'],
  ['  "Wat nu?" <concept> ', 'Wat nu concept.docx'],
  ['regel\neen\t twee', 'regel een twee.docx'],
  ['Zorg b.v. ...', 'Zorg b.v.docx'],
  ['.verborgen', 'verborgen.docx'],
  ['../../etc/passwd', '-..-etc-passwd.docx'],
  ['Stichting ’t Hôge Hûs', 'Stichting ’t Hôge Hûs.docx'],
  ['con', '_con.docx'],
  ['LPT1.oud', '_LPT1.oud.docx'],
  ['Contact', 'Contact.docx'],
  ['verslag\u202Efdp.exe', 'verslagfdp.exe.docx'],
  ['???', 'document.docx'],
  ['', 'document.docx'],
])('%j becomes %j', (title, name) => {
  expect(fileNameOf(title, 'docx')).toBe(name)
})

test('a long title is cut, never through a character', () => {
  expect(fileNameOf('a'.repeat(300), 'pdf')).toBe(`${'a'.repeat(116)}.pdf`)
  const flags = fileNameOf('👩‍⚕️'.repeat(100), 'pdf')
  expect(() => encodeURIComponent(flags)).not.toThrow()
  expect(Buffer.byteLength(flags)).toBeLessThanOrEqual(240)
})

test('every system takes every name, and so does the main process', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(...FileKind.options),
      (title, kind) => {
        const name = fileNameOf(title, kind)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u)
        expect(name.slice(0, -kind.length - 1)).not.toMatch(/^[\s.]|[\s.]$|^$/u)
        expect(FileName.safeParse(name).success).toBe(true)
      },
    ),
  )
})
