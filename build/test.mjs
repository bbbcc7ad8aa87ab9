import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build.mjs'
import { ROOT } from './setup/paths.mjs'
import { setupWhileCompiling } from './setup.mjs'

const { compiled } = await setupWhileCompiling({ forTests: true })

// `npm test`: everything that must hold. `-- --only=checks`, `unit` or `e2e` runs one part.
const CHECKS = [
  { name: 'lint', command: bin('eslint'), args: ['.'] },
  { name: 'types', command: bin('typescript', 'tsc'), args: ['-b'] },
  { name: 'opmaak', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'imports', command: join(ROOT, 'build', 'check-imports.mjs'), args: [] },
  { name: 'ongebruikt', command: bin('knip'), args: ['--no-progress'] },
]

const only = process.argv.slice(2).flatMap((argument) => argument.match(/^--only=(.+)$/)?.[1] ?? [])[0]
const wants = (/** @type {string} */ part) => only === undefined || only === part
const reports = mkdtempSync(join(tmpdir(), 'wederzijds-test-'))
const total = { passed: 0, failed: 0 }

try {
  if (wants('checks')) await checks()
  await compiled
  if (wants('unit')) await unit()
  if (wants('e2e')) await e2e()
} finally {
  rmSync(reports, { recursive: true, force: true })
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

/** The slowest first, and the others beside it: each of them uses one core. */
async function checks() {
  await Promise.all([inTurn(CHECKS.slice(0, 1)), inTurn(CHECKS.slice(1))])
}

/** @param {typeof CHECKS} list */
async function inTurn(list) {
  for (const { name, command, args } of list) {
    const code = await node([command, ...args])
    console.log(`${code === 0 ? 'goed' : 'FOUT'}: ${name}`)
    count(code === 0 ? 1 : 0, code === 0 ? 0 : 1)
  }
}

async function unit() {
  const report = join(reports, 'unit.json')
  const code = await node([
    bin('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const { numPassedTests, numFailedTests, numTotalTestSuites, numFailedTestSuites } = read(report)
  // A file that does not even load has no tests to fail.
  const unloadable =
    code !== 0 && numFailedTests === 0 ? Math.max(1, Math.min(numFailedTestSuites, numTotalTestSuites)) : 0
  count(numPassedTests, numFailedTests + unloadable)
}

async function e2e() {
  buildApp()
  const report = join(reports, 'e2e.json')
  const code = await node([bin('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const { expected, unexpected, flaky } = read(report).stats
  count(expected, unexpected + flaky + (code !== 0 && unexpected + flaky === 0 ? 1 : 0))
}

/** @param {number} passed @param {number} failed */
function count(passed, failed) {
  total.passed += passed
  total.failed += failed
}

/** The report of a runner; one that was never written counts as nothing passed. @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, stats: { expected: 0, unexpected: 1, flaky: 0 } }
  }
}

/**
 * The script behind a package's command.
 * @param {string} name @param {string} [command]
 */
function bin(name, command = name) {
  const folder = join(ROOT, 'node_modules', name)
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bins === 'string' ? bins : bins[command])
}

/**
 * Runs a Node script and gives its exit code.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
