import { buildApp } from '../../build/build.mjs'
import { ensureDisplay } from '../../build/display.mjs'
import { setup } from '../../build/setup.mjs'

/** Everything that `startLaptop` counts on; the workers inherit the environment. */
export default async function globalSetup(): Promise<void> {
  const { electron } = await setup({ forTests: true })
  buildApp()
  await ensureDisplay()
  process.env['WEDERZIJDS_TEST_ELECTRON'] = electron
}
