import { readMarkdown, type Block } from './markdown.ts'

/** A page of the handbook (*handleiding*): the one that tells about a screen. */
export interface HandbookPage {
  /** Name of its file, e.g. `overleg`. */
  id: string
  title: string
  /** Without the title. */
  blocks: Block[]
}

const CONTENTS = 'README'

/** The pages as they were when the app was built; only this part of the app carries them. */
const sources = import.meta.glob<string>('../../../docs/handleiding/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const pictures = import.meta.glob<string>('../../../docs/handleiding/beelden/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** All pages in the order of the table of contents; a page that is not in it comes at the end. */
export function handbookPages(): HandbookPage[] {
  const order = [...(sources[pathOf(CONTENTS)] ?? '').matchAll(/\(([^)\s]+?)\.md\)/g)].map(([, id]) => id)
  const placeOf = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return Object.entries(sources)
    .map(([path, source]) => readPage(idOf(path), source))
    .filter(({ id }) => id !== CONTENTS)
    .sort((a, b) => placeOf(a.id) - placeOf(b.id) || a.title.localeCompare(b.title, 'nl'))
}

/** The address of a picture as the page names it, e.g. `beelden/relaties.png`; null when it is not there. */
export function pictureAt(src: string): string | null {
  return pictures[`../../../docs/handleiding/${src}`] ?? null
}

/** The page that a link in the handbook leads to; null for a link to elsewhere. */
export function pageOfLink(href: string): string | null {
  return /^([\w-]+)\.md(#.*)?$/.exec(href)?.[1] ?? null
}

function readPage(id: string, source: string): HandbookPage {
  const [first, ...rest] = readMarkdown(source)
  if (first?.kind !== 'heading') return { id, title: id, blocks: first === undefined ? [] : [first, ...rest] }
  return {
    id,
    title: first.children.map((piece) => ('text' in piece ? piece.text : '')).join(''),
    blocks: rest,
  }
}

function pathOf(id: string): string {
  return `../../../docs/handleiding/${id}.md`
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length)
}
