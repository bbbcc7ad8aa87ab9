import * as Y from 'yjs'

/** A block of a note, in the shape that the editor keeps it in. */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'tasks'; items: ReadonlyArray<{ text: string; done: boolean }> }

/** Writes blocks into an empty rich text. */
export function writeBlocks(fragment: Y.XmlFragment, blocks: readonly Block[]): void {
  fragment.push(blocks.map(nodeOf))
}

function nodeOf(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'heading':
      return node('heading', [words(block.text)], { level: 2 })
    case 'paragraph':
      return paragraph(block.text)
    case 'list':
      return node(
        'bulletList',
        block.items.map((text) => node('listItem', [paragraph(text)])),
      )
    case 'tasks':
      return node(
        'taskList',
        block.items.map(({ text, done }) => node('taskItem', [paragraph(text)], { checked: done })),
      )
  }
}

function paragraph(text: string): Y.XmlElement {
  return node('paragraph', [words(text)])
}

function words(text: string): Y.XmlText {
  return new Y.XmlText(text)
}

function node(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[],
  attributes: Record<string, number | boolean> = {},
): Y.XmlElement {
  const element = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    // The editor's schema wants a level as a number and a tick as a boolean; the type of Yjs knows strings only.
    element.setAttribute(key, value as unknown as string)
  }
  element.insert(0, children)
  return element
}
