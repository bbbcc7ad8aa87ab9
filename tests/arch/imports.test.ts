import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wrongImports as check } from '../../build/check-imports.mjs'
import { ROOT } from '../../build/setup/paths.mjs'
import { targets, wrongImports } from './wrong-imports.ts'

interface Config {
  forbidden: { name: string }[]
}

let root = ''
let found: { rule: string; from: string; to: string }[] = []

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wederzijds-imports-'))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const wrong = Object.values(wrongImports).map(({ file, source }) => [file, source] as const)
  for (const [file, source] of [...Object.entries(targets), ...wrong]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), `${source}\n`)
  }
  found = await check(root)
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('each import rule refuses what it is there for', () => {
  test.each(Object.entries(wrongImports))('%s', (rule, { file }) => {
    expect(found.filter(({ from }) => from === file).map((wrong) => wrong.rule)).toContain(rule)
  })

  test('no rule is without its wrong import', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as Config
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(wrongImports).sort())
  })

  test('a file that obeys them is left alone', () => {
    expect(found.map(({ from }) => from).filter((from) => from.endsWith('/target.ts'))).toEqual([])
  })
})
