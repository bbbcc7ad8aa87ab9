import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildApp } from './build.mjs'
import { ensureDisplay } from './display.mjs'
import { launchApp, liveWith } from './launch.mjs'
import { setup } from './setup.mjs'

// `npm start`: opens the app. Without a display it runs on a virtual one and shows itself as a picture.
const { electron } = await setup()
buildApp()
/** Chromium complains on its error output about every desktop service that a bare machine lacks. */
const QUIET = '--log-level=3'

const args = process.argv.slice(2)
const virtual = await ensureDisplay()

if (virtual) {
  const picture = join(tmpdir(), `wederzijds-eerste-scherm-${process.pid}.png`)
  const app = launchApp(electron, [QUIET, ...args], { WEDERZIJDS_FIRST_SCREEN: picture }, [
    'ignore',
    'pipe',
    'inherit',
  ])
  liveWith(app)
  if (app.stdout !== null) createInterface(app.stdout).on('line', tell)
} else {
  liveWith(launchApp(electron, args, {}, 'inherit'))
}

/** @param {string} line what the app wrote */
function tell(line) {
  if (!line.startsWith('{"firstScreen":')) {
    console.log(line)
    return
  }
  const { firstScreen, line: state } = JSON.parse(line)
  console.log(
    `Wederzijds draait op een virtueel scherm · ${state} · eerste scherm: ${firstScreen} · stoppen met Ctrl-C`,
  )
}
