import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { HubEvent, HubSettings } from './process/settings.ts'

export type HubProcess = { kill: () => void }

/** Starts a hub in a process of its own; `ended` when that process is gone, for whatever reason. */
export type StartHub = (
  settings: HubSettings,
  on: { event: (event: HubEvent) => void; ended: () => void },
) => HubProcess

/** A crash or a pause of the hub does not touch the windows: it shares nothing with them. */
export const startHubProcess: StartHub = (settings, on) => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'hub.js'), [], {
    serviceName: 'wederzijds-hub',
    stdio: 'ignore',
    env: {},
  })
  child.on('message', (event: HubEvent) => on.event(event))
  child.on('exit', () => on.ended())
  child.postMessage(settings)
  return { kill: () => void child.kill() }
}
