import { join } from 'node:path'
import { session } from 'electron'
import type { ProfileStore } from '../profile/profile.ts'
import { placeDictionary } from './place-dictionary.ts'

/** No server, and no scheme that the last door lets out. */
const NOWHERE = 'https://spelling.invalid/'

/** Whether this build can check spelling. */
export interface Spelling {
  isThere: () => boolean
}

/**
 * Checks Dutch with Chromium's own checker and the word list that came with the app, unless the user does not want it.
 * Without that list no language is set at all: Chromium would fetch its own.
 */
export function setupSpelling(userData: string, profile: ProfileStore): Spelling {
  const { defaultSession } = session
  const bundled = join(import.meta.dirname, '../dictionaries/nl.bdic')
  let isThere = false
  let isWanted = true

  function apply(): void {
    const isOn = isThere && isWanted
    defaultSession.setSpellCheckerLanguages(isOn ? ['nl'] : [])
    defaultSession.setSpellCheckerEnabled(isOn)
  }

  defaultSession.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  profile.watch((current) => {
    isWanted = current?.spelling !== false
    apply()
  })
  void placeDictionary(bundled, userData).then((placed) => {
    isThere = placed
    apply()
  })
  return { isThere: () => isThere }
}
