import { fold } from '../../../shared/kernel/text-fold.ts'
import type { LucideIcon } from '../../ui/index.ts'

/** Something that the app can do when its name is typed. */
export interface Command {
  id: string
  label: string
  /** Other words that people may type for it. */
  also: string
  icon: LucideIcon
  /** As people read them, e.g. "Ctrl+N". */
  keys?: string | undefined
  run: () => void
}

/** The commands that each typed word is the beginning of a word of; those whose own name fits come first. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = fold(typed).split(' ')
  if (words.every((word) => word === '')) return [...commands]
  const fits = (text: string): boolean => {
    const there = fold(text).split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => there.some((other) => other.startsWith(word)))
  }
  const byName = commands.filter(({ label }) => fits(label))
  const byOther = commands.filter(
    (command) => !byName.includes(command) && fits(`${command.label} ${command.also}`),
  )
  return [...byName, ...byOther]
}
