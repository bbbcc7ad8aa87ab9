import type { JoinProblem } from '../../data/table/table-desk.ts'
import type { nl } from './strings.nl.ts'

type Fault = keyof (typeof nl)['join']['failed']

/** Under which words stands why somebody does not sit at a table. */
export function joinFault(reason: JoinProblem): Fault {
  switch (reason) {
    case 'unreachable':
    case 'other-laptop':
    case 'wrong-code':
    case 'other-workspace':
    case 'closed':
    case 'full':
    case 'too-old':
    case 'ejected':
    case 'hosting':
    case 'replaced':
      return reason
    case 'incomplete':
    case 'mistyped':
    case 'not-a-code':
    case 'no-address':
    case 'not-admitted':
    case 'bad-message':
    case 'too-large':
    case 'too-fast':
    case 'not-yours':
    case 'not-in-time':
    case 'number':
      return 'other'
  }
}
