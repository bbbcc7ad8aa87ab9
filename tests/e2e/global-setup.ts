import { buildApp } from '../../build/build.mjs'
import { ensureDisplay } from '../../build/display.mjs'
import { setup } from '../../build/setup.mjs'
import { keepKeyInKeyring } from './laptop.ts'
import { startKeyring } from './private-keyring.ts'

/** Everything that `startLaptop` counts on; the workers inherit the environment. */
export default async function globalSetup(): Promise<() => void> {
  const { electron } = await setup({ forTests: true })
  buildApp()
  await ensureDisplay()
  process.env['WEDERZIJDS_TEST_ELECTRON'] = electron
  // A laptop as an organisation hands it out has a keyring; each profile has its own key sealed by it.
  const keyring = await startKeyring()
  Object.assign(process.env, keyring.env)
  await keepKeyInKeyring()
  return keyring.stop
}
