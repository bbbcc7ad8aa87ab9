import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const theme = join(import.meta.dirname, '../../renderer/ui/theme')
const normal = readTokens('tokens.css')
const high = new Map([...normal, ...readTokens('contrast.css')])

/** What is drawn on what: text on its grounds, and lines on the page. */
const ROWS = ['info', 'positive', 'warning', 'negative']
const PAGE = ['document', 'subtle', 'default', 'hover', 'active'].map((ground) => `default-bg-${ground}`)
const texts: [string, string][] = [
  ...PAGE.flatMap((ground): [string, string][] => [
    ['default-color-document', ground],
    ['default-color-subtle', ground],
  ]),
  ...['subtle', 'default', 'active'].map((ground): [string, string] => [
    'action-1-color-default',
    `action-1-bg-${ground}`,
  ]),
  ['action-1-color-default', 'default-bg-document'],
  ['action-1-color-hover', 'action-1-bg-default'],
  ...['default', 'hover', 'active'].map((ground): [string, string] => [
    'action-1-inverse-color-default',
    `action-1-inverse-bg-${ground}`,
  ]),
  ...ROWS.flatMap((row): [string, string][] => [
    [`${row}-color-default`, `${row}-bg-subtle`],
    [`${row}-color-default`, 'default-bg-document'],
    ['default-color-document', `${row}-bg-subtle`],
  ]),
  ['negative-inverse-color-default', 'negative-inverse-bg-default'],
  ['negative-inverse-color-default', 'negative-inverse-bg-hover'],
  ['disabled-color-default', 'disabled-bg-default'],
]
const lines = ['default-border-default', 'default-border-subtle', 'action-1-border-default']

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_name, side) => {
  test.each(texts)('high contrast: %s on %s is at least 7:1', (text, ground) => {
    expect(contrast(high, text, ground, side)).toBeGreaterThanOrEqual(7)
  })

  test.each(lines)('high contrast: %s is seen, at least 3:1', (line) => {
    expect(contrast(high, line, 'default-bg-document', side)).toBeGreaterThanOrEqual(3)
  })

  test.each(texts)('as usual: %s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(normal, text, ground, side)).toBeGreaterThanOrEqual(4.5)
  })
})

/** Token without `--basis-color-` -> its light and its dark value. */
function readTokens(file: string): Map<string, [string, string]> {
  const css = readFileSync(join(theme, file), 'utf8')
  const found = css.matchAll(/--basis-color-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
}

/** As WCAG 2 defines it. */
function contrast(tokens: Map<string, [string, string]>, one: string, other: string, side: 0 | 1): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[side] ?? ''))
    .sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
