import type { Block, ListItem, Run } from '../../shared/documents/blocks.ts'
import type { Fact, Paper, PaperSection } from './paper.ts'
import { PRINT_CSS } from './print-css.ts'

/** A complete page for on paper, without script and without anything from outside; every word is escaped. */
export function paperToHtml({ title, language, facts, sections, footer }: Paper): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title>`,
    `<style>${PRINT_CSS}</style></head><body><main>`,
    `<h1>${escape(title)}</h1>`,
    factList(facts),
    ...sections.map(section),
    '</main>',
    footer === '' ? '' : `<footer>${escape(footer)}</footer>`,
    '</body></html>',
    '',
  ].join('\n')
}

function section({ heading, facts, blocks, items }: PaperSection): string {
  const head = heading === '' ? '' : `<h2>${escape(heading)}</h2>`
  return `<section>${head}${factList(facts)}${html(blocks)}${items === undefined ? '' : table(items)}</section>`
}

function factList(facts: readonly Fact[]): string {
  if (facts.length === 0) return ''
  const lines = facts.map(
    ({ label, value }) => `<div><dt>${escape(label)}</dt><dd>${lined(value)}</dd></div>`,
  )
  return `<dl>${lines.join('')}</dl>`
}

function table({ columns, rows }: NonNullable<PaperSection['items']>): string {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${lined(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function html(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`
    case 'heading':
      // One deeper than in the editor: the section has the second level here.
      return block.level === 2 ? `<h3>${inline(block.runs)}</h3>` : `<h4>${inline(block.runs)}</h4>`
    case 'bullets':
      return `<ul>${items(block.items)}</ul>`
    case 'numbers':
      return `<ol start="${block.start}">${items(block.items)}</ol>`
    case 'tasks': {
      const tasks = block.items.map(
        ({ checked, blocks }) => `<li class="${checked ? 'done' : 'open'}">${html(blocks)}</li>`,
      )
      return `<ul class="tasks">${tasks.join('')}</ul>`
    }
    case 'quote':
      return `<blockquote>${html(block.blocks)}</blockquote>`
    case 'code':
      return `<pre><code>${escape(block.text)}</code></pre>`
    case 'rule':
      return '<hr>'
  }
}

function items(list: readonly ListItem[]): string {
  return list.map(({ blocks }) => `<li>${html(blocks)}</li>`).join('')
}

function inline(runs: readonly Run[]): string {
  return runs.map(runHtml).join('')
}

function runHtml({ text, bold, italic, strike, code, href }: Run): string {
  const tags = [
    href === undefined ? null : ['a', ` href="${escape(href)}"`],
    bold === true ? ['strong', ''] : null,
    italic === true ? ['em', ''] : null,
    strike === true ? ['s', ''] : null,
    code === true ? ['code', ''] : null,
  ].filter((tag) => tag !== null)
  return tags.reduceRight(
    (inner, [name, attribute]) => `<${name}${attribute}>${inner}</${name}>`,
    lined(text),
  )
}

function lined(text: string): string {
  return escape(text).replaceAll('\n', '<br>')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
}
