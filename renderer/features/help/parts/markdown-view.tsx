import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { pageOfLink, pictureAt } from '../handbook.ts'
import type { Block, Inline } from '../markdown.ts'
import './markdown-view.css'

/** A page of the handbook. It is in Dutch, whatever the language of the app. */
export function MarkdownView({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="wz-handbook" lang="nl">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h2' : 'h3'
      return <Heading>{say(block.children)}</Heading>
    }
    case 'paragraph':
      return <p>{say(block.children)}</p>
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>{item.map(sayTight)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  {say(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{say(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'quote':
      return (
        <blockquote>
          {block.blocks.map((inner, index) => (
            <BlockView key={index} block={inner} />
          ))}
        </blockquote>
      )
  }
}

/** The text of an item stands in the item itself, without the room of a paragraph. */
function sayTight(block: Block, index: number): ReactNode {
  return block.kind === 'paragraph' && index === 0 ? (
    <Fragment key={index}>{say(block.children)}</Fragment>
  ) : (
    <BlockView key={index} block={block} />
  )
}

function say(pieces: readonly Inline[]): ReactNode {
  return pieces.map((piece, index) => <Piece key={index} piece={piece} />)
}

function Piece({ piece }: { piece: Inline }): ReactNode {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'code':
      return <code>{piece.text}</code>
    case 'strong':
      return <strong>{say(piece.children)}</strong>
    case 'emphasis':
      return <em>{say(piece.children)}</em>
    case 'image': {
      const src = pictureAt(piece.src)
      return src === null ? null : <img src={src} alt={piece.alt} loading="lazy" />
    }
    case 'link': {
      const page = pageOfLink(piece.href)
      // Nothing outside the app is opened from here.
      return page === null ? say(piece.children) : <Link href={`/hulp/${page}`}>{say(piece.children)}</Link>
    }
  }
}
