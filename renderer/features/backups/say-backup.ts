import { momentOf, type BackupName } from '../../../shared/ipc/backups.ts'
import { localeOf } from '../../../shared/rules/say-date.ts'

/** "zondag 22 november 2026 om 10:15", in the language of the screen and the time of this laptop. */
export function sayBackup(name: BackupName, lang: string): string {
  const format = new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'full', timeStyle: 'short' })
  return format.format(new Date(momentOf(name)))
}

/** "22 november 2026", for behind a title. */
export function sayBackupDay(name: BackupName, lang: string): string {
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long' }).format(new Date(momentOf(name)))
}

/** "1,2 MB" */
export function saySize(bytes: number, lang: string): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte'
  const value = bytes / (unit === 'kilobyte' ? 1e3 : 1e6)
  return new Intl.NumberFormat(localeOf(lang), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
