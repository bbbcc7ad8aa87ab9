import type { LucideIcon } from '../../../ui/index.ts'

/** Lines that say what there is and how much, each with its picture. */
export function CountedList({ lines }: { lines: readonly (readonly [LucideIcon, string])[] }) {
  return (
    <ul className="wz-visit__here">
      {lines.map(([Shape, words]) => (
        <li key={words}>
          <Shape className="wz-icon" aria-hidden strokeWidth={1.75} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
