/** The letter that Excel puts above a column: A for 0, AA for 26. */
export function columnLetter(column: number): string {
  const above = Math.floor(column / 26)
  return `${above > 0 ? columnLetter(above - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}
