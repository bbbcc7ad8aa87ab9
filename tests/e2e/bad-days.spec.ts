import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { ROOT } from '../../build/setup/paths.mjs'
import { newFolder, startServer } from '../contract/server-process.ts'
import { commandLine, type Laptop } from './laptop.ts'
import { laptop, office } from './office.ts'
import {
  begin,
  beginWithInvitation,
  countOf,
  goTo,
  inviteColleague,
  kept,
  newNote,
  newRelation,
  noteText,
  openDossier,
  openNote,
  shared,
  stateLine,
  wordsOf,
} from './people.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'
import { afterTest, test } from './test.ts'

const TEXT = 'Afgesproken dat de gemeente voor vrijdag terugbelt.'

/** A laptop with one relation and one note, closed properly. */
async function closedLaptop(): Promise<string> {
  const anna = await laptop()
  await begin(anna.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(anna.page, 'De Linde')
  await openDossier(anna.page, 'De Linde', 'Notities')
  await newNote(anna.page, 'Kennismaking op locatie')
  await noteText(anna.page).pressSequentially(TEXT)
  await kept(anna.page)
  await anna.close()
  return anna.userData
}

const damages: Record<string, (folder: string) => void> = {
  'the database is gone': (folder) => rmSync(folder, { recursive: true }),
  'one byte of its log is flipped': (folder) => flipByte(fileIn(folder, '.log')),
  'its log is cut in half': (folder) => {
    const file = fileIn(folder, '.log')
    truncateSync(file, Math.floor(readFileSync(file).length / 2))
  },
  'its manifest is damaged': (folder) => flipByte(fileIn(folder, 'MANIFEST')),
  'its CURRENT file is empty': (folder) => writeFileSync(fileIn(folder, 'CURRENT'), ''),
}

for (const [name, damage] of Object.entries(damages)) {
  test(`${name} between two starts: everything is back, and it is said`, async () => {
    const userData = await closedLaptop()
    damage(databaseFolder(userData))
    const again = await laptop({ userData })
    await expect(again.page.getByText('De opslag op deze laptop was beschadigd')).toBeVisible()
    await openDossier(again.page, 'De Linde', 'Notities')
    await openNote(again.page, 'Kennismaking op locatie')
    await expect.poll(() => wordsOf(again.page)).toBe(TEXT)
  })
}

test('the second copy is damaged between two starts: a new one is made, and it is said', async () => {
  const userData = await closedLaptop()
  const [workspace = ''] = readdirSync(join(userData, 'workspaces'))
  flipByte(fileIn(join(userData, 'workspaces', workspace, 'journal'), '.wzj'))
  const again = await laptop({ userData })
  await expect(again.page.getByText('De tweede kopie op deze laptop was beschadigd')).toBeVisible()
  await openDossier(again.page, 'De Linde', 'Notities')
  await openNote(again.page, 'Kennismaking op locatie')
  await expect.poll(() => wordsOf(again.page)).toBe(TEXT)
})

test('an older build says that the data are newer, and writes not one byte to them', async () => {
  const userData = await closedLaptop()
  const [workspace = ''] = readdirSync(join(userData, 'workspaces'))
  const journal = join(userData, 'workspaces', workspace, 'journal')
  const stamp = JSON.parse(readFileSync(join(journal, 'format.json'), 'utf8')) as Record<string, unknown>
  for (const copy of ['format.json', 'format.copy.json'])
    writeFileSync(join(journal, copy), JSON.stringify({ ...stamp, minReader: 99, minWriter: 99 }))
  const data = [databaseFolder(userData), join(userData, 'workspaces')]
  const before = data.map(fingerprint)

  const again = await laptop({ userData })
  await expect(
    again.page.getByText('Deze gegevens zijn gemaakt met een nieuwere versie van Wederzijds'),
  ).toBeVisible()
  await again.close()
  expect(data.map(fingerprint)).toEqual(before)
})

test('a server that was put back from an old backup has everything again after the laptops meet it', async () => {
  const { server, anna, bram } = await office()
  await server.stop()
  const backup = newFolder()
  cpSync(server.data, backup, { recursive: true })
  const later = await startServer({ data: server.data, port: server.port })
  await openDossier(bram.page, 'De Linde', 'Notities')
  await newNote(bram.page, 'Van na de back-up')
  await noteText(bram.page).pressSequentially(TEXT)
  await shared(bram.page)
  await shared(anna.page)

  await later.kill9()
  await waitUntilApart(anna)
  await waitUntilApart(bram)
  await startServer({ data: backup, port: server.port })
  await shared(anna.page)
  await shared(bram.page)
  const carla = await laptop()
  await threeDaysAhead(carla)
  await beginWithInvitation(carla.page, 'Carla Núñez', await inviteColleague(anna.page))
  await countOf(carla.page, 1)
  await expect(carla.page.getByText('De klok van deze laptop staat verkeerd')).toBeVisible()
  await openDossier(carla.page, 'De Linde', 'Notities')
  await openNote(carla.page, 'Van na de back-up')
  await expect.poll(() => wordsOf(carla.page)).toBe(TEXT)

  await test.step('she deletes the note in which Bram is writing: his words stay in sight, and he puts it back', async () => {
    await carla.page.getByRole('main').getByRole('button', { name: 'Verwijder' }).click()
    await expect(
      bram.page.getByText('Carla Núñez heeft dit verwijderd terwijl u hier bezig was'),
    ).toBeVisible({ timeout: 30_000 })
    await noteText(bram.page).pressSequentially(' En vrijdag nog eens.')
    expect(await wordsOf(bram.page)).toContain('En vrijdag nog eens.')
    await bram.page.getByRole('button', { name: 'Zet terug' }).click()
    await expect(bram.page.getByText('terwijl u hier bezig was')).toBeHidden()
    await shared(bram.page)
    await openDossier(carla.page, 'De Linde', 'Notities')
    await openNote(carla.page, 'Van na de back-up')
    await expect.poll(() => wordsOf(carla.page)).toContain('En vrijdag nog eens.')
  })
})

/** Somebody writes in a note, on a laptop of which the disk is about to be full. */
async function writingOnSmallDisk(): Promise<{ disk: SmallDisk; userData: string; anna: Laptop }> {
  const disk = smallDisk(400)
  afterTest(() => disk.remove())
  const userData = join(disk.folder, 'profile')
  mkdirSync(userData)
  const anna = await laptop({ userData })
  const { page } = anna
  await begin(page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(page, 'De Linde')
  await openDossier(page, 'De Linde', 'Notities')
  await newNote(page, 'Kennismaking op locatie')
  await noteText(page).pressSequentially('Voor de volle schijf. ')
  await kept(page)
  return { disk, userData, anna }
}

test('a full disk: it is said in time, nothing typed is lost, and it goes on when there is room again', async () => {
  const { disk, userData, anna } = await writingOnSmallDisk()
  const { page } = anna

  // What the app had in hand when the disk was filled may leave room for a few letters a moment later.
  await expect(async () => {
    disk.fill()
    await noteText(page).pressSequentially('Nu is hij vol. ')
    const said = page.getByText('De schijf is vol. Maak ruimte vrij en laat Wederzijds open')
    await expect(said).toBeVisible({ timeout: 10_000 })
  }).toPass()
  await expect(stateLine(page)).toContainText(/wijziging(en)? nog niet bewaard op deze laptop/)
  await userAnswers(anna, 0)
  await anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => questionsOf(anna)).toEqual(['Uw laatste wijziging is nog niet bewaard'])
  await noteText(page).pressSequentially('Maar ik bleef.')
  const words = await wordsOf(page)
  expect(words).toMatch(/^Voor de volle schijf\. (Nu is hij vol\. )+Maar ik bleef\.$/)

  disk.makeRoom()
  await kept(page)
  await expect(page.getByText('Uw laatste wijziging is nog niet bewaard')).toBeHidden()
  await openDossier(page, 'De Linde', 'Notities')
  await expect(page.getByText('Kennismaking op locatie').first()).toBeVisible()
  await newNote(page, 'Na de volle schijf')
  await kept(page)
  await anna.close()

  const again = await laptop({ userData })
  await openDossier(again.page, 'De Linde', 'Notities')
  await openNote(again.page, 'Kennismaking op locatie')
  await expect.poll(() => wordsOf(again.page)).toBe(words)
  await again.close()

  disk.fill()
  const full = await laptop({ userData })
  await expect(full.page.getByText(/De schijf van deze laptop is (bijna )?vol/).first()).toBeVisible()
  disk.makeRoom()
  await full.kill9()
  const later = await laptop({ userData })
  await openDossier(later.page, 'De Linde', 'Notities')
  await expect(later.page.getByText('Na de volle schijf').first()).toBeVisible()
})

test('a full disk after which Chromium never answers the page again: it goes on all the same', async () => {
  const { disk, userData, anna } = await writingOnSmallDisk()
  const { page } = anna
  const projector = page.workers().find((worker) => worker.url().includes('projector'))
  if (projector === undefined) throw new Error('nothing computes the lists')

  disk.fill()
  // Once in ten times Chromium does this by itself, when it is asked in the moment that it lets go of its storage.
  await page.evaluate(losesItsLine)
  await projector.evaluate(losesItsLine)
  await noteText(page).pressSequentially('En toen was hij vol.')
  await expect(stateLine(page)).toContainText(/wijziging(en)? nog niet bewaard op deze laptop/)
  await goTo(page, '/contactgids')
  await goTo(page, '/relaties')
  disk.makeRoom()
  await kept(page)
  await expect(page.getByRole('row', { name: /De Linde/ })).toBeVisible()
  await openDossier(page, 'De Linde', 'Notities')
  await newNote(page, 'Na de volle schijf')
  await kept(page)
  await page.getByRole('button', { name: /^Terug/ }).click()
  await expect(page.getByText('Na de volle schijf').first()).toBeVisible()
  await anna.kill9()

  const again = await laptop({ userData })
  await openDossier(again.page, 'De Linde', 'Notities')
  await openNote(again.page, 'Kennismaking op locatie')
  await expect.poll(() => wordsOf(again.page)).toBe('Voor de volle schijf. En toen was hij vol.')
})

function losesItsLine(): void {
  Object.assign(indexedDB, { open: () => new EventTarget() })
}

test('a folder that nobody may write in: it is said in a box of the system, and the app goes', async () => {
  const reader = newFolder()
  const main = pathToFileURL(join(ROOT, 'out/main/index.js')).href
  // Nobody sits here to close the box: what it would say is written down instead.
  writeFileSync(
    join(reader, 'index.mjs'),
    `import { dialog } from 'electron'
    dialog.showMessageBoxSync = (box) => process.stdout.write(JSON.stringify(box)) && 0
    await import(${JSON.stringify(main)})`,
  )
  writeFileSync(
    join(reader, 'package.json'),
    '{ "name": "wederzijds", "version": "0.0.0", "main": "index.mjs" }',
  )
  const { electron, args } = commandLine(readOnlyFolder())
  const readBy = args.map((arg) => (arg === ROOT ? reader : arg))
  const app = spawn(electron, readBy, { stdio: ['ignore', 'pipe', 'ignore'] })
  afterTest(() => app.kill('SIGKILL'))
  let said = ''
  app.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
  expect(await once(app, 'close')).toEqual([0, null])
  expect(said).toContain('Wederzijds mag niet schrijven in zijn eigen map')
  expect(said).toContain('Er is niets gewist. Vraag uw beheerder')
})

function readOnlyFolder(): string {
  // An administrator may write everywhere, but on a disk that takes nothing.
  if (process.getuid?.() !== 0) {
    const folder = newFolder()
    chmodSync(folder, 0o500)
    return folder
  }
  const disk = smallDisk(1)
  afterTest(() => disk.remove())
  disk.writable(false)
  return disk.folder
}

/** As the main process sees it, which compares it with the municipality's. */
async function threeDaysAhead({ app }: Laptop): Promise<void> {
  await app.evaluate(() => {
    const { now } = Date
    Date.now = () => now() + 3 * 86_400_000
  })
}

/** What the user answers to questions of the system from now on, by the place of the button. */
async function userAnswers({ app }: Laptop, response: number): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return Promise.resolve({ response: answer, checkboxChecked: false })
    }
  }, response)
}

function questionsOf({ app }: Laptop): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

async function waitUntilApart({ page }: Laptop): Promise<void> {
  await expect(stateLine(page)).not.toContainText('ook bij de gemeente bewaard')
}

function databaseFolder(userData: string): string {
  const folder = join(userData, 'IndexedDB')
  const name = readdirSync(folder).find((entry) => entry.endsWith('.leveldb'))
  if (name === undefined) throw new Error(`no database in ${folder}`)
  return join(folder, name)
}

function fileIn(folder: string, part: string): string {
  const name = readdirSync(folder)
    .filter((entry) => entry.endsWith(part) || entry.startsWith(part))
    .toSorted()
    .at(-1)
  if (name === undefined) throw new Error(`no ${part} in ${folder}`)
  return join(folder, name)
}

function flipByte(file: string): void {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
