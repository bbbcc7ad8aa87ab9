/** A list as it goes along: every row has as many cells as there are columns. */
export interface Sheet {
  /** On the tab at the foot of the workbook. */
  name: string
  columns: SheetColumn[]
  rows: SheetCell[][]
}

export interface SheetColumn {
  heading: string
  /** `text` stays text, leading zeros too; `day` holds `yyyy-mm-dd` or ''. */
  kind: 'text' | 'day' | 'number'
}

/** Null and '' are an empty cell. */
export type SheetCell = string | number | null
