import { MarkdownManager } from '@tiptap/markdown'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperToMarkdown } from '../../../renderer/export/markdown.ts'
import type { Block } from '../../../shared/documents/blocks.ts'
import { blocks, words, wordsIn } from '../../support/rich-text.ts'
import { minutes, papers, wordsOnPaper } from './papers.ts'

/** The reader of markdown that the app has for pasting, without the app's own additions. */
const { instance: reader } = new MarkdownManager({ extensions: [] })

interface Token {
  type: string
  text?: string
  raw?: string
  tokens?: Token[]
  items?: Token[]
  header?: Token[]
  rows?: Token[][]
}

/** The words that a reader of the markdown sees. */
function readWords(markdown: string): string[] {
  return words(textIn(reader.lexer(markdown) as Token[]))
}

function textIn(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('')
}

function textOf({ type, text = '', raw = '', tokens, items, header, rows }: Token): string {
  if (type === 'list') return items?.map((item) => `${textIn(item.tokens ?? [])}\n`).join('') ?? ''
  if (type === 'table')
    return [header ?? [], ...(rows ?? [])]
      .flat()
      .map((cell) => `${textIn(cell.tokens ?? [])}\n`)
      .join('')
  if (type === 'br' || type === 'hr' || type === 'space' || raw === '<br>') return '\n'
  const inner = tokens === undefined ? text : textIn(tokens)
  return ['paragraph', 'heading', 'blockquote', 'code', 'text'].includes(type) && tokens !== undefined
    ? `${inner}\n`
    : inner
}

function markdownOf(text: Block[]): string {
  return paperToMarkdown({
    title: '',
    language: 'nl',
    facts: [],
    sections: [{ heading: '', facts: [], blocks: text }],
    footer: '',
  })
}

test('read again, a text has the same words in the same order', () => {
  fc.assert(
    fc.property(blocks, (text) => {
      const markdown = markdownOf(text)
      expect(readWords(markdown), markdown).toEqual(wordsIn(text))
    }),
  )
})

test('a whole paper too: title, facts, tables and the last line', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const markdown = paperToMarkdown(paper)
      expect(markdown.endsWith('\n')).toBe(true)
      expect(readWords(markdown), markdown).toEqual(wordsOnPaper(paper))
    }),
  )
})

test('the minutes, as they are', () => {
  expect(paperToMarkdown(minutes)).toMatchInlineSnapshot(`
    "# Overleg De Linde & gemeente

    - **Wanneer:** dinsdag 24 november 2026, 10.00–11.30 uur
    - **Waar:** Raadhuisplein 1<br>Voorbeeldstad

    ## Wachttijden

    - **Doel:** Besluit

    De wachttijd is **twaalf weken**.

    ### Wat helpt

    3. Meer tijd
    4. Minder formulieren

       - intake

    1) Opnieuw

    - [x] Cijfers delen
    - [ ] Terugbellen

    > Het kán sneller

    \`\`\`
    a < b
      && c
    \`\`\`

    ___

    Zie [de cijfers](<https://voorbeeld.nl/?a=1&b=2>)

    | Actie | Wie | Voor |
    | --- | --- | --- |
    | Cijfers sturen | Anna de Boer | 1 december 2026 |

    ___

    Gemaakt op 22 november 2026
    "
  `)
})
