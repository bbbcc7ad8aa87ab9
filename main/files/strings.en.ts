import type { nl } from './strings.nl.ts'

export const en: typeof nl = {
  pdf: 'PDF document',
  docx: 'Word document',
  ics: 'Calendar appointment',
  md: 'Formatted text (Markdown)',
  txt: 'Text file',
  png: 'Picture',
  xlsx: 'Excel file',
  csv: 'CSV file',
  vcf: 'Business cards',
  zip: 'Zip file',
}
