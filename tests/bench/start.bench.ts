import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from '@playwright/test'
import { afterTest, test } from '../e2e/test.ts'
import { commandLine } from '../e2e/laptop.ts'
import { laptop } from '../e2e/office.ts'
import { begin, countOf, goTo } from '../e2e/people.ts'
import { bareCommandLine, newFolder } from './bare-window.ts'
import { median, sized, tell, times } from './figures.ts'
import { inside } from './inside-app.ts'
import { endTree, pssOf, untilIdle } from './processes.ts'

// From the start of the process to a list on the screen, without anything that looks over the app's shoulder.

const RELATIONS = 500
const NOTES = 5_000

test('start to the list', { tag: '@start' }, async () => {
  const profile = await filledProfile(1)
  const bare = newFolder()
  const took: Record<'floor' | 'ours', number[]> = { floor: [], ours: [] }
  // Once to warm up: what Chromium compiles it keeps in the profile.
  await startBare(bare)
  for (let time = 0; time < times(9); time += 1) {
    took.floor.push(await startBare(bare))
    took.ours.push(await startApp(profile))
  }
  const work = `start to the list, ${sized(RELATIONS)} relations and ${sized(NOTES)} notes`
  tell({ work, unit: 'ms', floor: median(took.floor), ours: median(took.ours), target: 1.75 })
})

test('start with ten times the data', { tag: '@start-10x' }, async () => {
  const [once, tenfold] = [await filledProfile(1), await filledProfile(10)]
  const took: Record<'once' | 'tenfold', number[]> = { once: [], tenfold: [] }
  for (let time = 0; time < times(9); time += 1) {
    took.once.push(await startApp(once))
    took.tenfold.push(await startApp(tenfold))
  }
  const work = 'start with ten times as many relations and notes'
  tell({ work, unit: 'ms', floor: median(took.once), ours: median(took.tenfold), target: 1.5 })
})

test('memory', { tag: '@memory' }, async () => {
  const profile = await filledProfile(1)
  const bare = newFolder()
  const used: Record<'floor' | 'ours', number[]> = { floor: [], ours: [] }
  for (let time = 0; time < times(3); time += 1) {
    used.floor.push(await memoryOf(bareCommandLine('empty.html', bare)))
    used.ours.push(await memoryOf(commandLine(copyOf(profile))))
  }
  const work = `memory, ${sized(RELATIONS)} relations, idle`
  tell({ work, unit: 'MB', floor: median(used.floor), ours: median(used.ours), target: 1.8 })
})

/** A profile with a workspace that was filled, and started once since, so that nothing is behind in it. */
async function filledProfile(many: number): Promise<string> {
  const relations = sized(RELATIONS) * many
  const notes = sized(NOTES) * many
  const userData = newFolder()
  const first = await laptop({ userData })
  await begin(first.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  // On a screen without lists: they would be read anew after everything that is put in.
  await goTo(first.page, '/hulp')
  await inside(first.page, 'fill', { relations, notes })
  await first.close()

  const again = await laptop({ userData })
  await countOf(again.page, relations)
  if (many === 1) await expect.poll(async () => (await inside(again.page, 'kept')).isIndexed).toBe(true)
  await again.close()
  return userData
}

function copyOf(profile: string): string {
  const copy = newFolder()
  cpSync(profile, copy, {
    recursive: true,
    filter: (path) => !/Singleton(?:Lock|Cookie|Socket)$/u.test(path),
  })
  return copy
}

async function startApp(profile: string): Promise<number> {
  const copy = copyOf(profile)
  const took = await untilFirstScreen(commandLine(copy))
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
  return took
}

function startBare(userData: string): Promise<number> {
  return untilFirstScreen(bareCommandLine('empty.html', userData))
}

interface Command {
  electron: string
  args: string[]
}

async function untilFirstScreen(command: Command): Promise<number> {
  const begin = performance.now()
  const { child, shown } = start(command)
  const at = await shown
  await endTree(child)
  return at - begin
}

async function memoryOf(command: Command): Promise<number> {
  const { child, shown } = start(command)
  await shown
  const pid = child.pid ?? 0
  await untilIdle(pid)
  const bytes = pssOf(pid)
  await endTree(child)
  return bytes / 1e6
}

/** `shown`: when the first screen was there, and a picture of it had been made. */
function start({ electron, args }: Command): { child: ChildProcess; shown: Promise<number> } {
  const picture = join(newFolder(), 'first.png')
  const child = spawn(electron, args, {
    env: { ...process.env, WEDERZIJDS_FIRST_SCREEN: picture },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  afterTest(() => endTree(child))
  const shown = new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{"firstScreen":')) resolve(performance.now())
    })
    child.once('exit', () => reject(new Error('it ended before it showed anything')))
  })
  return { child, shown }
}
