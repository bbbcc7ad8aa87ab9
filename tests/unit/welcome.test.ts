import { describe, expect, test } from 'vitest'
import { newProfile, withWorkspace } from '../../renderer/features/welcome/profile.ts'
import { asksMunicipality, unanswered, type Answers } from '../../renderer/features/welcome/parts/answers.ts'
import { Profile } from '../../shared/ipc/profile.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { encodeInvitation } from '../../shared/sync/invitation.ts'

const secret = new Uint8Array(16).fill(7)
const tomorrow = Date.now() + 86_400_000
const first = encodeInvitation({ url: 'ws://127.0.0.1:8787', secret, expires: tomorrow })
const toColleagues = encodeInvitation({
  url: 'ws://127.0.0.1:8787',
  secret,
  expires: tomorrow,
  workspace: { id: newId(), name: 'Gemeente Waterdam' },
})

const answers = (change: Partial<Answers>): Answers => ({
  name: 'Anna',
  function: '',
  choice: 'empty',
  municipality: 'Waterdam',
  invitation: '',
  archive: null,
  ...change,
})

describe('the questions of the first start', () => {
  test('a function may stay open, a name and a choice may not', () => {
    expect(unanswered(answers({}))).toEqual([])
    expect(unanswered(answers({ name: '  ', choice: null }))).toEqual(['name', 'choice'])
  })

  test('a municipality is named for a workspace that begins here', () => {
    expect(unanswered(answers({ municipality: ' ' }))).toEqual(['municipality'])
    expect(unanswered(answers({ choice: 'import', municipality: '' }))).toEqual(['municipality'])
    expect(unanswered(answers({ choice: 'example', municipality: '' }))).toEqual([])
  })

  test('a workspace that was taken along is in a file, and has a name already', () => {
    expect(unanswered(answers({ choice: 'archive', municipality: '' }))).toEqual(['archive'])
  })

  test('an invitation of colleagues brings its own name, the first one of a municipality does not', () => {
    expect(unanswered(answers({ choice: 'invitation' }))).toEqual(['invitation'])
    expect(asksMunicipality(answers({ choice: 'invitation', invitation: toColleagues }))).toBe(false)
    expect(asksMunicipality(answers({ choice: 'invitation', invitation: first }))).toBe(true)
  })
})

describe('the profile', () => {
  const profile = newProfile({ name: 'Anna', function: '' }, 'Laptop van Anna', 'nl')

  test('a new one is one that the laptop can keep', () => {
    const begun = withWorkspace(profile, { id: newId(), name: 'Waterdam', server: null })
    expect(Profile.safeParse(begun).success).toBe(true)
    expect(begun.activeWorkspace).toBe(begun.workspaces[0]?.id)
  })

  test('a second workspace gets another colour and is the one in use', () => {
    const one = withWorkspace(profile, { id: newId(), name: 'Waterdam', server: null })
    const two = withWorkspace(one, { id: newId(), name: 'Regio Zuid', server: { url: 'ws://127.0.0.1:1' } })
    expect(new Set(two.workspaces.map(({ colour }) => colour)).size).toBe(2)
    expect(two.activeWorkspace).toBe(two.workspaces[1]?.id)
  })

  test('sharing a workspace that is here keeps its name and colour', () => {
    const id = newId()
    const one = withWorkspace(profile, { id, name: 'Waterdam', server: null })
    const shared = withWorkspace(one, { id, name: 'Anders', server: { url: 'ws://127.0.0.1:1' } })
    expect(shared.workspaces).toEqual([{ ...one.workspaces[0], server: { url: 'ws://127.0.0.1:1' } }])
  })
})
