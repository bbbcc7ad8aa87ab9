import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperToHtml } from '../../../renderer/export/html.ts'
import { words } from '../../support/rich-text.ts'
import { minutes, papers, wordsOnPaper } from './papers.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The words that a reader of the page sees: it holds no tag but those that the page has itself. */
function readWords(html: string): string[] {
  const text = html
    .slice(html.indexOf('<body>'))
    .replace(/<\/?(strong|em|s|a|code)( href="[^"<>]*")?>/gu, '')
    .replace(/<(\/?[a-z0-9]+)( (start|scope|class)="\w+")?>/gu, '\n')
  return words(text.replace(/&(amp|lt|gt|quot|#39);/gu, (_all, name: string) => ENTITIES[name] ?? ''))
}

test('every word of a paper is on the page, in the order of reading', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      // A fact is a pair there: the label needs no colon.
      expect(readWords(paperToHtml(paper))).toEqual(wordsOnPaper(paper, ''))
    }),
  )
})

test('script in any text stays text', () => {
  const hostile = '</title></style><script>alert(1)</script><img src=x onerror="alert(1)">\'"'
  const runs = [{ text: hostile, bold: true as const, href: `https://a.nl/"><script>alert(2)</script>` }]
  const html = paperToHtml({
    title: hostile,
    language: 'nl',
    facts: [{ label: hostile, value: hostile }],
    sections: [
      {
        heading: hostile,
        facts: [],
        blocks: [
          { type: 'paragraph', runs },
          { type: 'code', text: hostile },
        ],
        items: { columns: [hostile], rows: [[hostile]] },
      },
    ],
    footer: hostile,
  })
  expect(html).not.toMatch(/<script|<img|onerror="|<\/title><\/style>/)
  expect(html.match(/&lt;script&gt;alert\(1\)/g)).toHaveLength(10)
})

test('headings, lists and tables are what they are for somebody who cannot see them', () => {
  const html = paperToHtml(minutes)
  expect(html).toContain('<html lang="nl">')
  expect(html).toContain('<title>Overleg De Linde &amp; gemeente</title>')
  expect(html).toContain('<h1>Overleg De Linde &amp; gemeente</h1>')
  expect(html).toContain('<h2>Wachttijden</h2>')
  expect(html).toContain('<h3>Wat helpt</h3>')
  expect(html).toContain('<ol start="3"><li><p>Meer tijd</p></li>')
  expect(html).toContain('<li class="done"><p>Cijfers delen</p></li><li class="open"><p>Terugbellen</p></li>')
  expect(html).toContain('<th scope="col">Actie</th>')
  expect(html).toContain('<dt>Waar</dt><dd>Raadhuisplein 1<br>Voorbeeldstad</dd>')
  expect(html).toContain('<a href="https://voorbeeld.nl/?a=1&amp;b=2">de cijfers</a>')
})
