import { administer } from './administer.ts'
import { readArguments, type Arguments } from './arguments.ts'
import { openDatabase } from './database/open.ts'
import { serve } from './serve.ts'
import { strings } from './strings.nl.ts'

/**
 * The organisation's sync server. Without a command it serves. Ends with 0 after a tidy stop, 1 when a
 * command could not do its work, 2 for a command line that it does not understand.
 */
process.umask(0o077) // the database holds the signing key
const parsed = readArguments(process.argv.slice(2))
if (!parsed.ok) end(strings.usage, 2)
else if (parsed.value.command[0] === 'serve') await start(parsed.value)
else run(parsed.value)

async function start({ data, port, log, invite }: Arguments): Promise<void> {
  const served = await serve({ data, port, logFile: log ?? null, invite })
  if (!served.ok) return end(strings.problems[served.reason], 1)
  const { url, invitation, stop } = served.value
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    void stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
  print(strings.listening(url))
  print(strings.data(data))
  if (invitation) print(`${strings.invitation}\n${invitation}`)
  print(strings.stop)
}

function run(given: Arguments): void {
  const opened = openDatabase(given.data)
  if (!opened.ok) return end(strings.problems[opened.reason], 1)
  const { text, done } = administer(opened.value, given)
  opened.value.close()
  end(text, done ? 0 : 1)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function end(text: string, code: number): void {
  print(text)
  process.exitCode = code
}
