/** Programs that copy a folder to other computers by themselves. */
type SyncProgram = 'OneDrive' | 'Dropbox' | 'Google Drive' | 'iCloud'

const NAMES: readonly [SyncProgram, RegExp][] = [
  ['OneDrive', /^(OneDrive|SharePoint)( - .+)?$|^OneDrive-/iu],
  ['Dropbox', /^(\.?dropbox)( \(.+\))?$/iu],
  ['Google Drive', /^(google ?drive|my drive|mijn drive|googledrive-.+)$/iu],
  ['iCloud', /^(iCloudDrive|iCloud Drive|Mobile Documents)$/iu],
]

/** What Windows tells of where these folders are, whatever they are called. */
const VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

/**
 * The program that takes this folder along to other computers, by the names of the folders above it; null when there is
 * none. Two computers that both write in one copy of our files damage them.
 */
export function syncedBy(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): SyncProgram | null {
  const folders = partsOf(path)
  const isInside = (root: string | undefined): boolean => {
    const above = partsOf(root ?? '')
    return (
      above.length > 0 && above.every((name, index) => folders[index]?.toLowerCase() === name.toLowerCase())
    )
  }
  if (VARIABLES.some((name) => isInside(env[name]))) return 'OneDrive'
  for (const [program, name] of NAMES) if (folders.some((folder) => name.test(folder))) return program
  return null
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]+/u).filter((part) => part !== '')
}
