import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startLaptop, type Laptop } from '../e2e/laptop.ts'

const SIZE = { width: 1280, height: 800 }

export interface Desk {
  /** Opens a laptop by its owner's name; the same name again is the next start of the same laptop. */
  open: (owner: string) => Promise<Laptop>
  /** Keeps pictures of what these laptops show now, as `moment-owner.png`. */
  photograph: (moment: string, ...owners: readonly string[]) => Promise<void>
  /** Keeps a picture of a guest's browser. */
  keep: (name: string, page: Page) => Promise<void>
  /** Closes everything and throws the laptops away. */
  clear: () => Promise<void>
}

/** The laptops of the story side by side, all new; pictures go to the folder `out`. */
export function newDesk(out: string): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-demo-'))
  const laptops = new Map<string, Laptop>()

  return {
    async open(owner) {
      const laptop = await startLaptop({ userData: join(folder, owner) })
      const x = laptops.has(owner) ? [...laptops.keys()].indexOf(owner) : laptops.size
      laptops.set(owner, laptop)
      await laptop.app.evaluate(
        ({ BrowserWindow }, { x, width, height }) => {
          const [window] = BrowserWindow.getAllWindows()
          window?.setContentSize(width, height)
          window?.setPosition(x, 0)
        },
        { x: x * SIZE.width, ...SIZE },
      )
      return laptop
    },
    async photograph(moment, ...owners) {
      for (const owner of owners) {
        const page = laptops.get(owner)?.page
        if (page !== undefined) await photograph(page, join(out, `${moment}-${owner}.png`))
      }
    },
    keep: async (name, page) => {
      await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled', caret: 'initial' })
    },
    async clear() {
      // One that was shut the hard way is gone already.
      for (const laptop of laptops.values()) await laptop.close().catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function photograph(page: Page, path: string): Promise<void> {
  // Away from what it would light up.
  await page.mouse.move(SIZE.width - 1, SIZE.height - 1)
  await page.screenshot({ path, scale: 'css', animations: 'disabled', caret: 'initial' })
}
