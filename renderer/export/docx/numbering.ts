import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx'
import { STEP } from './styles.ts'

export type Numbering = INumberingOptions['config'][number]

/** Word counts to nine levels. */
export const MOST_LEVELS = 9

/** Lists with a sign; a task is one whose sign is a box. */
export const markedLists: Numbering[] = [
  list('bullets', { format: LevelFormat.BULLET, text: '•' }),
  list('tasks-open', { format: LevelFormat.BULLET, text: '☐', style: { run: { font: 'Segoe UI Symbol' } } }),
  list('tasks-done', { format: LevelFormat.BULLET, text: '☑', style: { run: { font: 'Segoe UI Symbol' } } }),
]

/** A list that counts on its own: lists that share one would count on from each other. */
export function numberedList(reference: string, start: number): Numbering {
  return list(reference, { format: LevelFormat.DECIMAL, start })
}

type Level = Omit<Numbering['levels'][number], 'level'>

function list(reference: string, options: Level): Numbering {
  const levels = Array.from({ length: MOST_LEVELS }, (_, level) => ({
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    ...options,
    level,
    style: {
      ...options.style,
      paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } },
    },
  }))
  return { reference, levels }
}
