import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { journalHandlers } from '../../main/ipc/journal.ts'
import { setupJournals } from '../../main/journal/journals.ts'
import { profileFile } from '../../main/profile/profile-file.ts'
import { workspaceKeys } from '../../main/keys/workspace-keys.ts'
import { unfinishedWorkspaces, type UnfinishedWorkspaces } from '../../main/workspaces/unfinished.ts'
import { newProfile, withWorkspace } from '../../renderer/features/welcome/profile.ts'
import { openJournal } from '../../renderer/data/journal/recover.ts'
import { newProfileFolder } from '../support/workspace.ts'

const page = {}
const otherPage = {}

interface MainProcess {
  folder: string
  unfinished: UnfinishedWorkspaces
  /** Makes what a window makes of a workspace: a key, a journal and a backup. */
  make: (workspace: string) => Promise<void>
  name: (workspace: string) => Promise<void>
  partsOf: (workspace: string) => string[]
}

/** The main process after a start on this profile folder. */
function start(folder = newProfileFolder()): MainProcess {
  const journals = setupJournals(folder, 'test')
  const profile = profileFile(folder)
  return {
    folder,
    unfinished: unfinishedWorkspaces({ userData: folder, profile, journals }),
    async make(workspace) {
      await workspaceKeys(folder).open(new Uint8Array(32), workspace)
      const opened = await openJournal(journalHandlers(journals), workspace)
      expect(opened.ok).toBe(true)
      onTestFinished(() => journals.close(workspace))
      mkdirSync(join(folder, 'backups', workspace), { recursive: true })
      writeFileSync(join(folder, 'backups', workspace, 'one.wzb'), 'a backup')
    },
    async name(workspace) {
      const anna = newProfile({ name: 'Anna', function: '' }, 'Laptop van Anna', 'nl')
      await profile.write(withWorkspace(anna, { id: workspace, name: 'Gemeente', server: null }))
    },
    partsOf: (workspace) =>
      ['workspaces', 'backups', 'keys'].flatMap((part) =>
        existsSync(join(folder, part))
          ? readdirSync(join(folder, part)).filter((name) => name.includes(workspace))
          : [],
      ),
  }
}

test('a workspace that is stopped while it is made goes completely, and can be made again at once', async () => {
  const { unfinished, make, partsOf } = start()
  const workspace = randomUUID()
  for (const time of ['stopped', 'stopped again']) {
    expect((await unfinished.begin(workspace, page)).ok, time).toBe(true)
    await make(workspace)
    expect(partsOf(workspace), time).toHaveLength(3)
    expect((await unfinished.discard(workspace, page)).ok, time).toBe(true)
    expect(partsOf(workspace), time).toEqual([])
  }
})

test('what is finished, named in the profile, or was never begun is not taken away', async () => {
  const { unfinished, make, name, partsOf } = start()
  const [finished, named, never] = [randomUUID(), randomUUID(), randomUUID()]
  await unfinished.begin(finished, page)
  await make(finished)
  await unfinished.finish(finished)
  await unfinished.begin(named, page)
  await make(named)
  await name(named)
  await make(never)
  for (const workspace of [finished, named, never]) {
    expect(await unfinished.discard(workspace, page)).toEqual({ ok: false, reason: 'not-unfinished' })
    expect(partsOf(workspace)).toHaveLength(3)
  }
})

test('what stands on this laptop already is never begun as if it were new', async () => {
  const { unfinished, make } = start()
  const workspace = randomUUID()
  await make(workspace)
  expect(await unfinished.begin(workspace, page)).toEqual({ ok: false, reason: 'exists' })
  expect(await unfinished.discard(workspace, page)).toEqual({ ok: false, reason: 'not-unfinished' })
})

test('what one window makes is not what another finds left, until that window goes', async () => {
  const { unfinished, make } = start()
  const workspace = randomUUID()
  await unfinished.begin(workspace, page)
  await make(workspace)
  expect(await unfinished.left()).toEqual({ ok: true, value: [] })
  expect(await unfinished.begin(workspace, otherPage)).toEqual({ ok: false, reason: 'exists' })
  expect(await unfinished.discard(workspace, otherPage)).toEqual({ ok: false, reason: 'not-unfinished' })
  unfinished.leave(page)
  expect(await unfinished.left()).toEqual({ ok: true, value: [workspace] })
})

test('after the app ended in the middle the next start finds what is left, and not what the profile names', async () => {
  const first = start()
  const [half, whole] = [randomUUID(), randomUUID()]
  for (const workspace of [half, whole]) {
    await first.unfinished.begin(workspace, page)
    await first.make(workspace)
  }
  await first.name(whole)

  const { unfinished, partsOf } = start(first.folder)
  expect(await unfinished.left()).toEqual({ ok: true, value: [half] })
  expect((await unfinished.discard(half, otherPage)).ok).toBe(true)
  expect(partsOf(half)).toEqual([])
  expect(partsOf(whole)).toHaveLength(3)
  expect(await unfinished.left()).toEqual({ ok: true, value: [] })
})

test('while the profile cannot be read nothing is said to be left', async () => {
  const first = start()
  const workspace = randomUUID()
  await first.unfinished.begin(workspace, page)
  await first.make(workspace)
  writeFileSync(join(first.folder, 'profile.json'), 'half')

  const { unfinished, partsOf } = start(first.folder)
  expect((await unfinished.left()).ok).toBe(false)
  expect((await unfinished.discard(workspace, page)).ok).toBe(false)
  expect(partsOf(workspace)).toHaveLength(3)
})
