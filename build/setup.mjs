import { setupDictionary } from './setup/dictionary.mjs'
import { setupElectron } from './setup/electron-runtime.mjs'
import { setupNpmPackages } from './setup/npm-packages.mjs'
import { say, SetupError } from './setup/say.mjs'
import { setupSystemPackages } from './setup/system-packages.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Makes a fresh checkout ready with only Node and npm present; does nothing when nothing is missing. Ends the
 * process with a plain sentence when this machine needs a hand.
 * @param {{ forTests?: boolean }} [options] `forTests`: also what only the tests need
 * @returns {Promise<{ electron: string }>} the path of the Electron executable
 */
export async function setup(options) {
  const { electron, compiled } = await setupWhileCompiling(options)
  await compiled
  return { electron }
}

/**
 * As `setup`, for who can go on while the database of the server is still being compiled, which takes minutes of one
 * core. `compiled` resolves when that is done.
 * @param {{ forTests?: boolean }} [options]
 * @returns {Promise<{ electron: string, compiled: Promise<void> }>}
 */
export function setupWhileCompiling({ forTests = false } = {}) {
  return orSayWhy(async () => {
    checkNode()
    const system = setupSystemPackages({ forTests })
    // What goes wrong is told at the end; without this Node would end at once, in the middle of the other steps.
    system.catch(() => undefined)
    const { compiled } = await setupNpmPackages()
    compiled.catch(() => undefined)
    const electron = await setupElectron()
    await system
    setupDictionary()
    return { electron, compiled: orSayWhy(() => compiled) }
  })
}

/**
 * @template T
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
async function orSayWhy(step) {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exit(1)
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new SetupError(
      `Node ${process.versions.node} is te oud. Installeer Node ${OLDEST_NODE.join('.')} of nieuwer.`,
    )
  }
}
