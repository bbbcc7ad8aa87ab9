import { systemKeyring } from '../secrets/keyring.ts'
import { createKeys, type Keys } from './keys.ts'
import { stretchInThread } from './stretch.ts'

export function setupKeys(userData: string): Keys {
  return createKeys({ userData, keyring: systemKeyring(), stretch: stretchInThread })
}
