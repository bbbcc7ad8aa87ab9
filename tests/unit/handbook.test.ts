import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../build/setup/paths.mjs'
import { pictures } from '../handbook/pictures.ts'

const folder = join(ROOT, 'docs', 'handleiding')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
const textOf = (page: string): string => readFileSync(join(folder, page), 'utf8')
const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)

/** Which page tells about each place of the app. */
const pageOf: Record<string, string> = {
  '/': 'begin.md',
  '/relaties': 'relaties.md',
  '/contactgids': 'contactgids.md',
  '/dossier': 'dossier.md',
  '/overleg': 'overleg.md',
  '/bezoek': 'bezoek.md',
  '/tafels': 'open-tafel.md',
  '/tafel': 'open-tafel.md',
  '/import': 'import.md',
  '/meenemen': 'meenemen.md',
  '/reservekopieen': 'reservekopieen.md',
  '/stand': 'samen-schrijven.md',
  '/instellingen': 'instellingen-en-toetsen.md',
  '/hulp': 'instellingen-en-toetsen.md',
}

test('every place of the app has a page', () => {
  const routes = readFileSync(join(ROOT, 'renderer', 'app', 'routes.tsx'), 'utf8')
  const places = [...routes.matchAll(/path: '(\/[a-z]*)/g)].map(([, path = '']) => path)
  expect(places.length).toBeGreaterThan(10)
  for (const place of places) expect(pages, place).toContain(pageOf[place])
})

test('every page stands in the table of contents', () => {
  const named = linksIn(textOf('README.md'))
  expect(named.toSorted()).toEqual(pages.filter((page) => page !== 'README.md').toSorted())
})

test('every link and every picture is there', () => {
  for (const page of pages) {
    for (const to of linksIn(textOf(page))) expect(existsSync(join(folder, to)), `${page}: ${to}`).toBe(true)
  }
})

test('the pictures are those that the script makes, each is used, and they are small', () => {
  const used = pages.flatMap((page) => linksIn(textOf(page))).filter((to) => to.startsWith('beelden/'))
  const made = pictures.map((name) => `beelden/${name}.png`)
  expect(new Set(used)).toEqual(new Set(made))
  const kept = readdirSync(join(folder, 'beelden')).map((name) => `beelden/${name}`)
  expect(kept.toSorted()).toEqual(made.toSorted())
  for (const picture of made) {
    expect(statSync(join(folder, picture)).size, picture).toBeLessThan(120_000)
  }
})

test('every page begins with its name and speaks with u', () => {
  for (const page of pages) {
    expect(textOf(page), page).toMatch(/^# \S/)
    expect(textOf(page), page).not.toMatch(/\b(jij|jouw|synchron|server|client|token|cache)\w*/i)
  }
})
