import type { AppApi } from '../../shared/ipc/api.ts'

declare global {
  interface Window {
    /** Built by the preload. This is the only file that names it. */
    readonly app: AppApi
  }
}

/** The main process, as the window may use it. */
export const appApi: AppApi = window.app
