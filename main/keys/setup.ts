import { systemKeyring } from '../secrets/keyring.ts'
import { createKeys, type Keys } from './keys.ts'
import { stretchInThread } from './stretch.ts'

export function setupKeys(userData: string): Keys {
  const keys = createKeys({ userData, keyring: systemKeyring(), stretch: stretchInThread })
  // The keyring takes its time; the page asks a moment later.
  void keys.status()
  return keys
}
