import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real disk of its own, small enough to fill. */
export interface SmallDisk {
  folder: string
  /** Leaves not one byte of room. */
  fill: () => void
  makeRoom: () => void
  writable: (is: boolean) => void
  remove: () => void
}

const FILL_BYTES = 2 ** 16

/** Mounts a disk in memory, for which the system wants its administrator: as another user `sudo` must not ask anything. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'wederzijds-disk-'))
  const filler = join(folder, 'holiday-pictures')
  asAdministrator('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder])
  return {
    folder,
    fill() {
      const file = openSync(filler, 'a')
      try {
        for (let size = FILL_BYTES; size >= 1;) if (!wrote(file, size)) size = Math.floor(size / 2)
        fdatasyncSync(file)
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    writable: (is) => asAdministrator('mount', ['-o', `remount,${is ? 'rw' : 'ro'}`, folder]),
    remove() {
      asAdministrator('umount', ['-l', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function wrote(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}

function asAdministrator(command: string, args: string[]): void {
  if (process.getuid?.() === 0) execFileSync(command, args)
  else execFileSync('sudo', ['-n', command, ...args])
}
