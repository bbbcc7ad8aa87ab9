import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

// What Linux tells about an app and all processes that it started.

/** Ends an app and what it started, without giving it a chance to save. */
export async function endTree(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  const all = treeOf(child.pid ?? 0)
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }
  await gone
}

/** Memory of all of them in bytes; what several share counts once. */
export function pssOf(pid: number): number {
  const kilobytes = treeOf(pid).map((each) => {
    const found = /^Pss:\s+(\d+) kB/mu.exec(read(`/proc/${each}/smaps_rollup`))
    return Number(found?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) * 1024
}

const LOOK_MS = 1_000
/** So many looks in a row at which next to nothing was done. */
const QUIET_LOOKS = 5
const MOST_LOOKS = 120

/** Resolves when an app has nothing more to do; rejects when it goes on for minutes. */
export async function untilIdle(pid: number): Promise<void> {
  let quiet = 0
  let before = cpuOf(pid)
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const now = cpuOf(pid)
    quiet = now - before < LOOK_MS / 20 ? quiet + 1 : 0
    before = now
    if (quiet === QUIET_LOOKS) return
  }
  throw new Error('it never came to rest')
}

/** Milliseconds of processor time of all of them. */
function cpuOf(pid: number): number {
  return treeOf(pid).reduce((sum, each) => {
    const [user, system] = fieldsOf(each).slice(11, 13)
    return sum + (Number(user ?? 0) + Number(system ?? 0)) * 10
  }, 0)
}

function treeOf(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => [Number(name), Number(fieldsOf(Number(name))[1] ?? 0)]),
  )
  const tree = [root]
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child)
  return tree
}

/** Of /proc/PID/stat, from the state on; none when it is gone. */
function fieldsOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
