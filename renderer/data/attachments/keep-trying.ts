import { backoffMs } from '../sync/backoff.ts'

/** Work that goes on by itself until there is none left, and begins again when somebody asks. */
export interface Trying {
  /** There may be work. While it waits after a failure, it goes on waiting. */
  look(): void
  /** What failed has a new chance now. */
  begin(): void
  /** Resolves when what was under way has ended. */
  stop(): Promise<void>
}

/** `work` resolves with false when something of it must be tried again later. It never runs twice at a time. */
export function keepTrying(work: () => Promise<boolean>): Trying {
  let running: Promise<void> | null = null
  /** How often somebody asked, so that asking during the work is not forgotten. */
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let attempt = 0
  let stopped = false

  async function run(): Promise<void> {
    let done = true
    let before = asked
    do {
      before = asked
      // A storage that does not answer rejects; it may answer later.
      done = await work().catch(() => false)
    } while (asked !== before && !stopped)
    running = null
    if (done) attempt = 0
    else if (!stopped) timer = setTimeout(start, backoffMs(attempt++))
  }

  function start(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (stopped) return
    asked += 1
    running ??= run()
  }

  return {
    look() {
      if (timer === null) start()
    },
    begin() {
      attempt = 0
      start()
    },
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}
