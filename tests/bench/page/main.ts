import '../../../shared/kernel/zod-without-eval.ts'
import { commitOfAnEdit } from './commit.ts'
import { openDossier, openNote } from './open-note.ts'
import { tableMount, tableScroll } from './table.tsx'
import { keyToScreen } from './typing.tsx'

/** What can be measured in this page; each answers milliseconds of the floor and of ours. */
const measurements = {
  commitOfAnEdit,
  openNote,
  openDossier,
  keyToScreen,
  tableMount,
  tableScroll,
}

export type Measurements = typeof measurements

Object.assign(window, { measurements })
