import { safeStorage } from 'electron'

/** The operating system's own key store. */
export interface Keyring {
  /** `basic`: there is one, and it protects nothing. `none`: it cannot be reached. */
  state: () => Promise<'available' | 'none' | 'basic'>
  /** Rejects when the keyring refuses. */
  seal: (text: string) => Promise<Buffer>
  /** Rejects when this keyring did not seal it, or is locked. */
  open: (sealed: Buffer) => Promise<string>
}

/** Newer runtimes only have the asynchronous functions, older ones only the others. */
interface AnySafeStorage {
  getSelectedStorageBackend?: () => string
  isAsyncEncryptionAvailable?: () => Promise<boolean>
  encryptStringAsync?: (text: string) => Promise<Buffer>
  decryptStringAsync?: (sealed: Buffer) => Promise<{ result: string }>
  isEncryptionAvailable?: () => boolean
  encryptString?: (text: string) => Buffer
  decryptString?: (sealed: Buffer) => string
}

export function systemKeyring(): Keyring {
  const storage: AnySafeStorage = safeStorage
  return {
    async state() {
      if (storage.getSelectedStorageBackend?.() === 'basic_text') return 'basic'
      const available = (await storage.isAsyncEncryptionAvailable?.()) ?? storage.isEncryptionAvailable?.()
      return available === true ? 'available' : 'none'
    },
    async seal(text) {
      const sealed = (await storage.encryptStringAsync?.(text)) ?? storage.encryptString?.(text)
      if (sealed === undefined) throw new Error('no keyring functions')
      return sealed
    },
    async open(sealed) {
      const opened = (await storage.decryptStringAsync?.(sealed))?.result ?? storage.decryptString?.(sealed)
      if (opened === undefined) throw new Error('no keyring functions')
      return opened
    },
  }
}
