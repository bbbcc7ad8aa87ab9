import type { LinkState } from '../data/table/table-link.ts'
import type { KeptState } from './table/kept-copy.ts'

/** What the line at the bottom says: a sentence, in it what this device has, and how serious it is. */
export interface StateWords {
  key:
    | 'atTable'
    | 'onItsWay'
    | 'joining'
    | 'lost'
    | 'lostReading'
    | 'waiting'
    | 'connecting'
    | 'reading'
    | 'kept'
  kept: 'kept' | 'keeping' | 'notKept'
  tone: 'ok' | 'waiting' | 'attention'
}

/** True at every moment: what is not on the disk of this device is never called kept. */
export function stateWords(link: LinkState, kept: KeptState): StateWords {
  const here = kept.name === 'kept' ? 'kept' : kept.name === 'not-kept' ? 'notKept' : 'keeping'
  const key = keyOf(link)
  const calm = key === 'atTable' || key === 'reading' || key === 'kept' ? 'ok' : 'waiting'
  const isAlone = key === 'lost' || key === 'lostReading'
  return {
    key,
    kept: here,
    tone: here === 'notKept' || isAlone ? 'attention' : here === 'kept' ? calm : 'waiting',
  }
}

function keyOf(link: LinkState): StateWords['key'] {
  switch (link.name) {
    case 'connecting':
    case 'waiting':
      return link.name
    case 'lost':
      return link.seat?.mayWrite === false ? 'lostReading' : 'lost'
    case 'refused':
      return 'kept'
    case 'seated':
      if (link.progress === 'joining') return 'joining'
      if (!link.seat.mayWrite) return 'reading'
      return link.progress === 'sent' ? 'atTable' : 'onItsWay'
  }
}
