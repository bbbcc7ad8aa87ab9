import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import * as z from 'zod'
import { atomicWrite } from '../files/atomic-write.ts'
import { readIfThere } from '../files/read-if-there.ts'
import { serial } from '../files/serial.ts'

/** How the last window stood, and how large everything in it is. Loose: a newer build may know more of it. */
const State = z.looseObject({
  place: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .nullable()
    .catch(null),
  isMaximized: z.boolean().catch(false),
  zoom: z.number().min(0.5).max(3).catch(1),
})
export type WindowState = z.infer<typeof State>

/** Moving a window is many events; the last one counts. */
const REST_MS = 500

/** What is remembered of the windows of a profile. Losing it costs a place, so a disk that refuses is left alone. */
export interface WindowMemory {
  current: () => WindowState
  /** Resolves when it is on the disk, or could not be. */
  change: (change: Partial<WindowState>) => Promise<void>
  /** What is on its way to the disk; null when nothing is. */
  writing: () => Promise<void> | null
  /** Remembers where this window is from now on. */
  follow: (window: BrowserWindow) => void
}

export async function windowMemory(userData: string): Promise<WindowMemory> {
  const path = join(userData, 'window.json')
  const inTurn = serial()
  let state = await read(path)
  let writing: Promise<void> | null = null

  function change(change: Partial<WindowState>): Promise<void> {
    state = { ...state, ...change }
    const text = `${JSON.stringify(state)}\n`
    const written = inTurn(() => atomicWrite(path, text))
      .catch(() => undefined)
      .then(() => {
        if (writing === written) writing = null
      })
    writing = written
    return written
  }

  return {
    current: () => state,
    change,
    writing: () => writing,
    follow(window) {
      let timer: NodeJS.Timeout | undefined
      const note = (): void => {
        clearTimeout(timer)
        // The size to return to, not that of a window that fills the screen.
        void change({ place: window.getNormalBounds(), isMaximized: window.isMaximized() })
      }
      const soon = (): void => {
        clearTimeout(timer)
        timer = setTimeout(note, REST_MS)
      }
      window.on('resize', soon)
      window.on('move', soon)
      window.on('maximize', soon)
      window.on('unmaximize', soon)
      window.on('close', note)
      window.on('closed', () => clearTimeout(timer))
    },
  }
}

async function read(path: string): Promise<WindowState> {
  const text = await readIfThere(path).catch(() => null)
  try {
    return State.parse(JSON.parse(text ?? '{}'))
  } catch {
    return State.parse({})
  }
}
