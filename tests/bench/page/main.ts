import '../../../shared/kernel/zod-without-eval.ts'
import { commitOfAnEdit } from './commit.ts'
import { openDossier, openNote } from './open-note.ts'
import { rawArrival } from './raw-arrival.ts'
import { search } from './search.ts'
import { tableMount, tableScroll } from './table.tsx'
import { keyToScreen } from './typing.tsx'

/** What can be measured in this page, in milliseconds. */
const measurements = {
  commitOfAnEdit,
  openNote,
  openDossier,
  keyToScreen,
  tableMount,
  tableScroll,
  search,
  rawArrival,
}

export type Measurements = typeof measurements

Object.assign(window, { measurements })
