import type { MentionSource } from './mention-source.ts'

export interface ChipWords {
  /** What happens on a click. */
  open: (name: string) => string
  renamed: (name: string) => string
  gone: () => string
}

interface ChipOptions {
  label: string
  id: string
  /** Null where a name is words. */
  source: MentionSource | null
  words: ChipWords
  /** Where the text cannot be written in, the chip is a stop of the Tab key; in a text the caret goes to it. */
  isStop: boolean
}

/** A name in a text, as it was when it was written; the title says what somebody is called now. */
export function drawChip({ label, id, source, words, isStop }: ChipOptions): HTMLElement {
  const chip = document.createElement('span')
  chip.className = 'wz-mention'
  chip.textContent = `@${label}`
  if (source === null || id === '') return chip
  chip.setAttribute('role', 'link')
  chip.tabIndex = isStop ? 0 : -1
  // Looked up when it is asked for: a text must not wait for the directory, nor follow it.
  const tell = (): void => {
    void source.find(id).then((person) => {
      const isRenamed = person !== null && person.name !== label
      chip.title =
        person === null ? words.gone() : isRenamed ? words.renamed(person.name) : words.open(person.name)
    })
  }
  chip.addEventListener('pointerenter', tell)
  chip.addEventListener('focus', tell)
  chip.addEventListener('click', () => source.open(id))
  chip.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') source.open(id)
  })
  return chip
}
