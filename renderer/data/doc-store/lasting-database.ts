import { Dexie, RangeSet, type DexieOptions, type PromiseExtended } from 'dexie'
import { onNewLine, storageLine } from './storage-line.ts'

const RETRY_MS = 2_000
const EVERYTHING = { all: new RangeSet(-Infinity, [[]]) }

Dexie.dependencies.indexedDB = storageLine

/**
 * A database that lives through a full disk. Chromium lets go of it there, and Dexie tries to open it once: not again
 * when the disk has room.
 */
export class LastingDatabase extends Dexie {
  #isWanted = false
  #isReopening = false

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { ...options, chromeTransactionDurability: 'strict' })
    let isAgain = false
    const ready = (): void => {
      // What a screen asked in between has failed: all of it is asked once more.
      if (isAgain) Dexie.on.storagemutated.fire(EVERYTHING)
      isAgain = true
    }
    this.on('ready', ready, true)
    // Somebody deletes it, or makes it newer: it may not come back behind their back.
    this.on('versionchange', () => {
      super.close({ disableAutoOpen: false })
      return false
    })
  }

  /** Asks again when the line to the database was lost. */
  override open(): PromiseExtended<Dexie> {
    let isLost = false
    const off = onNewLine(() => {
      isLost = true
      super.close()
    })
    const opening = super.open()
    opening.then(off, off)
    return opening.catch((error: unknown) => {
      if (isLost) return this.open()
      throw error
    })
  }

  /** As Dexie calls it when Chromium let go of it, with `disableAutoOpen` false, it opens again by itself. */
  override close(options?: { disableAutoOpen: boolean }): void {
    super.close(options)
    this.#isWanted = options?.disableAutoOpen === false
    if (this.#isWanted && !this.#isReopening) void this.#reopen()
  }

  async #reopen(): Promise<void> {
    this.#isReopening = true
    while (this.#isWanted && !this.isOpen()) {
      try {
        await this.open()
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
    this.#isReopening = false
  }
}
