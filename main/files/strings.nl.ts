import type { FileKind } from '../../shared/ipc/files.ts'

/** What the system's own window calls the kinds of file; the source for other languages. */
export const nl: Record<FileKind, string> = {
  pdf: 'PDF-document',
  docx: 'Word-document',
  ics: 'Agenda-afspraak',
  md: 'Tekst met opmaak (Markdown)',
  txt: 'Tekstbestand',
  png: 'Afbeelding',
  xlsx: 'Excel-bestand',
  csv: 'CSV-bestand',
  vcf: 'Visitekaartjes',
  zip: 'Zip-bestand',
}
