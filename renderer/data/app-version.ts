import { appApi } from './app-api.ts'

/** The version of this build, as in "0.2.0". */
export async function appVersion(): Promise<string> {
  const info = await appApi.app.info()
  return info.ok ? info.value.version : ''
}
