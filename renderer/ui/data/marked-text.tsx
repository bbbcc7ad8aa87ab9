import { Fragment } from 'react'

/** Parts of a text that were looked for, in order and apart from each other. */
export interface MarkedWords {
  text: string
  marks: ReadonlyArray<{ from: number; to: number }>
}

/** A text with what was looked for set off from the rest. */
export function MarkedText({ text, marks }: MarkedWords) {
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <mark className="wz-mark">{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  )
}
