/** Where a sheet stands in the zip, and whether Excel shows it. */
export interface SheetPlace {
  part: string
  isHidden: boolean
}

/** The sheets of a workbook in their own order. */
export function sheetPlaces(workbook: string, relations: string): SheetPlace[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...workbook.matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    const isHidden = /^(?:veryH|h)idden$/u.test(attribute(tag, 'state'))
    return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, isHidden }
  })
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? ''
}
