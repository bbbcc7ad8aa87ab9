import { fileNameOf } from '../file-name.ts'

/** Windows opens no path above 260 signs, and the user's own folder is in it too. */
const LONGEST = 80

/** A name for a folder per title, in the same order: what every system takes, and each another. */
export function folderNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const whole = fileNameOf(Array.from(title).slice(0, LONGEST).join(''), 'md').slice(0, -'.md'.length)
    let name = whole
    // Windows and macOS take capitals and small letters for the same.
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${whole} (${number})`
    taken.add(name.toLowerCase())
    return name
  })
}
