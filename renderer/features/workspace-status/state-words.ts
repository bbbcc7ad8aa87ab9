import type { TFunction } from 'i18next'
import { sayMoment } from '../../../shared/rules/say-date.ts'
import {
  laptopState,
  municipalityState,
  type LaptopState,
  type MunicipalityState,
  type WorkspaceStatus,
} from '../../data/status.ts'
import { refusalOf } from './refusal.ts'

type Words = TFunction<'workspace-status'>
export type Tone = 'ok' | 'waiting' | 'attention'

/** The state line: what is kept here and what the municipality has, in one sentence that is true at `now`. */
export function stateWords(
  status: WorkspaceStatus,
  now: Date,
  t: Words,
  lang: string,
): { tone: Tone; text: string } {
  const say = (iso: string): string => sayMoment(iso, now, lang)
  const laptop = laptopState(status.storage)
  const municipality = municipalityState(status)
  const here = laptopWords(laptop, t, say)
  // What the municipality has says nothing while the laptop itself has not kept it.
  if (laptop.name === 'not-kept') return { tone: 'attention', text: here }
  const isConnecting = status.sync?.connection.name === 'connecting' && municipality.name === 'disconnected'
  const there = isConnecting ? t('municipality.connecting') : municipalityWords(municipality, now, t, say)
  return { tone: toneOf(laptop, municipality), text: t('line.join', { laptop: here, municipality: there }) }
}

function laptopWords(state: LaptopState, t: Words, say: (iso: string) => string): string {
  switch (state.name) {
    case 'kept':
      return state.at === null ? t('laptop.keptNothing') : t('laptop.kept', { at: say(state.at) })
    case 'keeping':
      return t('laptop.keeping')
    case 'not-kept':
      return t('laptop.not-kept', { count: state.changes })
  }
}

/** A change that went out this short ago is on its way; only a longer wait is worth a "since". */
const ON_ITS_WAY_MS = 60_000

function municipalityWords(
  state: MunicipalityState,
  now: Date,
  t: Words,
  say: (iso: string) => string,
): string {
  switch (state.name) {
    case 'alone':
      return t('municipality.alone')
    case 'shared':
      return state.at === null
        ? t('municipality.sharedNothing')
        : t('municipality.shared', { at: say(state.at) })
    case 'sharing':
      return t('municipality.sharing', { count: state.documents })
    case 'waiting': {
      const count = state.documents
      const since = state.since ?? now.toISOString()
      const isOnItsWay = state.connected && now.getTime() - Date.parse(since) < ON_ITS_WAY_MS
      return isOnItsWay
        ? t('municipality.waitingNow', { count })
        : t('municipality.waiting', { count, since: say(since) })
    }
    case 'disconnected':
      return t('municipality.disconnected', { since: say(state.since) })
    case 'refused':
      return t('municipality.refused', { reason: t(`refusedShort.${refusalOf(state.reason)}`) })
  }
}

function toneOf(laptop: LaptopState, municipality: MunicipalityState): Tone {
  if (municipality.name === 'refused') return 'attention'
  const isDone = municipality.name === 'shared' || municipality.name === 'alone'
  return laptop.name === 'kept' && isDone ? 'ok' : 'waiting'
}
