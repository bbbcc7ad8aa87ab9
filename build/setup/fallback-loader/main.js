import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

// Stands in for Electron's own default app, which this runtime lacks: opens the folder named on the command line.
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

process.env.WEDERZIJDS_VERIFICATION_RUNTIME = '1'
app.setName(name)
app.setVersion(version)
app.setAppPath(folder)
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), name))

// Awaited at the top level: registering a scheme must come before 'ready', and 'ready' waits for this module.
const entry = pathToFileURL(join(folder, main)).href
await import(entry)
