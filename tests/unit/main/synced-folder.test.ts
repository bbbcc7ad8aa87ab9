import { expect, test } from 'vitest'
import { syncedBy } from '../../../main/profile/synced-folder.ts'

test.each([
  ['C:\\Users\\noor\\OneDrive\\Wederzijds', 'OneDrive'],
  ['C:\\Users\\noor\\OneDrive - Gemeente Voorbeeld\\AppData', 'OneDrive'],
  ['C:/Users/noor/SharePoint/Wederzijds', 'OneDrive'],
  ['/Users/noor/Library/CloudStorage/OneDrive-Gemeente/x', 'OneDrive'],
  ['/home/noor/Dropbox/wederzijds', 'Dropbox'],
  ['/home/noor/Dropbox (Persoonlijk)/wederzijds', 'Dropbox'],
  ['G:\\Mijn Drive\\wederzijds', 'Google Drive'],
  ['/Users/noor/Library/CloudStorage/GoogleDrive-noor@voorbeeld.nl/x', 'Google Drive'],
  ['C:\\Users\\noor\\iCloudDrive\\x', 'iCloud'],
  ['/Users/noor/Library/Mobile Documents/x', 'iCloud'],
  ['/home/noor/.config/Wederzijds', null],
  ['C:\\Users\\noor\\AppData\\Roaming\\Wederzijds', null],
  ['/home/onedriver/dropbox-adviezen/x', null],
])('%s: %s', (path, program) => {
  expect(syncedBy(path, {})).toBe(program)
})

test('Windows tells where OneDrive is, whatever it is called', () => {
  const env = { OneDriveCommercial: 'D:\\Werk' }
  expect(syncedBy('d:\\werk\\Wederzijds', env)).toBe('OneDrive')
  expect(syncedBy('d:\\werkelijk\\Wederzijds', env)).toBeNull()
  expect(syncedBy('C:\\Users', { OneDrive: '' })).toBeNull()
})
