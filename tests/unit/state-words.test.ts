import fc from 'fast-check'
import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceStatus } from '../../renderer/data/status.ts'
import { stateWords } from '../../renderer/features/workspace-status/state-words.ts'
import { nl } from '../../renderer/features/workspace-status/strings.nl.ts'

const now = new Date(2026, 10, 22, 14, 10)
const at = (hour: number, minute: number, day = 22): string =>
  new Date(2026, 10, day, hour, minute).toISOString()

let t: TFunction<'workspace-status'>
beforeAll(async () => {
  const words = i18next.createInstance()
  await words.init({
    lng: 'nl',
    resources: { nl: { 'workspace-status': nl } },
    defaultNS: 'workspace-status',
    interpolation: { escapeValue: false },
  })
  t = words.getFixedT('nl', 'workspace-status')
})

const quiet: WorkspaceStatus = {
  storage: {
    unkept: 0,
    failure: null,
    lastKeptAt: at(14, 2),
    freeBytes: 1e10,
    journalFailure: null,
    journalRenewed: false,
    held: 0,
    restored: 0,
    projecting: null,
  },
  sharing: { waiting: 0, since: null, lastSharedAt: at(14, 2), photos: 0 },
  sync: {
    connection: { name: 'connected', since: at(13, 0) },
    catchingUp: 0,
    role: 'editor',
    colleagues: [],
    tooLarge: [],
  },
}
const sync = quiet.sync!
const say = (status: WorkspaceStatus) => stateWords(status, now, t, 'nl')

describe('the state line', () => {
  test('says that both have everything', () => {
    expect(say(quiet)).toEqual({
      tone: 'ok',
      text: 'Bewaard op deze laptop · 14:02 — ook bij de gemeente bewaard · 14:02',
    })
  })

  test('says yesterday when it was yesterday', () => {
    const status = { ...quiet, sync: null, storage: { ...quiet.storage, lastKeptAt: at(16, 30, 21) } }
    expect(say(status).text).toBe(
      'Bewaard op deze laptop · gisteren 16:30 — deze werkruimte wordt met niemand gedeeld',
    )
  })

  test('says since when changes wait without a connection', () => {
    const status: WorkspaceStatus = {
      ...quiet,
      sharing: { waiting: 3, since: at(13, 40), lastSharedAt: at(13, 0), photos: 0 },
      sync: { ...sync, connection: { name: 'disconnected', since: at(13, 38) } },
    }
    expect(say(status)).toEqual({
      tone: 'waiting',
      text: 'Bewaard op deze laptop · 14:02 — 3 gewijzigde documenten nog niet gedeeld (sinds 13:40)',
    })
  })

  test('never calls a photo shared that is only on this laptop', () => {
    const sharing = { waiting: 0, since: at(13, 40), lastSharedAt: at(14, 2), photos: 2 }
    expect(say({ ...quiet, sharing }).text).toContain('2 gewijzigde documenten')
  })

  test('does not count the minutes of a change that is on its way', () => {
    const status = {
      ...quiet,
      sharing: { waiting: 1, since: now.toISOString(), lastSharedAt: at(14, 2), photos: 0 },
    }
    expect(say(status).text).toContain('1 gewijzigd document wordt nu gedeeld')
  })

  test('says nothing of the municipality while this laptop itself has not kept the words', () => {
    const status: WorkspaceStatus = {
      ...quiet,
      storage: { ...quiet.storage, unkept: 2, failure: 'no-space' },
    }
    expect(say(status)).toEqual({ tone: 'attention', text: '2 wijzigingen nog niet bewaard op deze laptop' })
  })

  test('says in plain words why nothing is shared, also for a reason it does not know', () => {
    const refused = (reason: 'REVOKED' | 'TOO_LARGE'): WorkspaceStatus => ({
      ...quiet,
      sync: { ...sync, connection: { name: 'refused', since: at(14, 0), reason } },
    })
    expect(say(refused('REVOKED')).text).toContain('er wordt niet gedeeld: uw toegang is ingetrokken')
    expect(say(refused('TOO_LARGE')).text).toContain('de gemeente laat deze laptop nu niet toe')
    expect(say(refused('REVOKED')).tone).toBe('attention')
  })

  test('never says that the municipality has everything while something waits', () => {
    const moment = fc.option(
      fc.integer({ min: 0, max: 1e6 }).map((ms) => new Date(now.getTime() - ms).toISOString()),
    )
    const statuses = fc.record({
      unkept: fc.nat(3),
      failure: fc.constantFrom(null, 'no-space' as const, 'timeout' as const, 'failed' as const),
      waiting: fc.nat(3),
      catchingUp: fc.nat(40),
      moment,
      connection: fc.constantFrom('connecting' as const, 'connected' as const, 'disconnected' as const),
    })
    fc.assert(
      fc.property(statuses, ({ unkept, failure, waiting, catchingUp, moment: lastSharedAt, connection }) => {
        const { text, tone } = say({
          storage: { ...quiet.storage, unkept, failure },
          sharing: { waiting, since: waiting > 0 ? at(13, 0) : null, lastSharedAt, photos: 0 },
          sync: { ...sync, catchingUp, connection: { name: connection, since: at(13, 0) } },
        })
        const isClaimed = /ook bij de gemeente bewaard|gelijk met de gemeente/.test(text)
        if (isClaimed)
          expect({ unkept, waiting, connection }).toEqual({ unkept: 0, waiting: 0, connection: 'connected' })
        if (tone === 'ok') expect(isClaimed).toBe(true)
        expect(text).not.toMatch(/undefined|\{\{|server|token|synchron/i)
      }),
    )
  })
})
