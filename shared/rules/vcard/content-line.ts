/** One line of a card, folded lines joined; `value` as it stands in the file. */
export interface ContentLine {
  /** In capitals, without the group before it ("item1.TEL"). */
  name: string
  /** As they stand, without quotation marks: `TYPE=WORK,VOICE` or `CELL`. */
  params: readonly string[]
  value: string
}
