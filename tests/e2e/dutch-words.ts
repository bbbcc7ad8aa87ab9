import type { Page } from '@playwright/test'
import { en, nl } from '../../renderer/app/resources.ts'

/** Letters outside the placeholders that tell a sentence of ours from a title that people gave, like *Bezoek aan …*. */
const ENOUGH = 12

const english = wordsOf(en)
const dutch = new Map([...wordsOf(nl)].filter(([key, words]) => english.get(key) !== words))
const spoken = new Set(english.values())
const exact = new Map(
  [...dutch].filter(([, words]) => !spoken.has(words)).map(([key, words]) => [words, key]),
)
const sentences = [...dutch]
  .filter(([, words]) => words.includes('{{') && words.replaceAll(/\{\{.*?\}\}/g, '').length >= ENOUGH)
  .map(([key, words]) => ({ key, pattern: patternOf(words) }))

/** What stands on the screen in Dutch though the app speaks English, and keys that have no words; `key: text` each. */
export async function notInEnglish(page: Page): Promise<string[]> {
  const texts = await page.evaluate(textsOnScreen)
  return texts.flatMap((text) => {
    if (/^([a-z][a-zA-Z-]*:)?[a-z][a-zA-Z]*(\.[a-zA-Z-]+)+(_one|_other)?$/.test(text))
      return [`no words: ${text}`]
    const key = exact.get(text) ?? sentences.find(({ pattern }) => pattern.test(text))?.key
    return key === undefined ? [] : [`${key}: ${text}`]
  })
}

/** Every piece of text that is read or read aloud; not what users wrote, and not what says that it is Dutch. */
function textsOnScreen(): string[] {
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    if (element === null || element.closest('[lang=nl], [contenteditable=true], script, style') !== null)
      continue
    const parts =
      node instanceof Element
        ? ['aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'title', 'alt'].map(
            (name) => node.getAttribute(name),
          )
        : [node.textContent]
    for (const part of parts) if (part !== null && part.trim() !== '') found.add(part.trim())
  }
  return [...found]
}

function wordsOf(strings: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(strings).flatMap(([key, value]: [string, unknown]) => {
      const at = path === '' ? key : `${path}.${key}`
      if (typeof value === 'string') return [[at, value] as const]
      return typeof value === 'object' && value !== null ? [...wordsOf(value, at)] : []
    }),
  )
}

function patternOf(words: string): RegExp {
  const literal = words.split(/\{\{.*?\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.+')}$`)
}
