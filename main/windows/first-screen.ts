import { writeFile } from 'node:fs/promises'
import { app, type WebContents } from 'electron'

/**
 * For `npm start` without a display: when the page says that its first screen is there, a picture of it is
 * written to the path in WEDERZIJDS_FIRST_SCREEN and one JSON line goes to the standard output.
 */
export function setupFirstScreen(): (contents: WebContents, line: string) => Promise<void> {
  let path = app.isPackaged ? undefined : process.env['WEDERZIJDS_FIRST_SCREEN']
  return async (contents, line) => {
    if (path === undefined) return
    const target = path
    path = undefined
    const picture = await contents.capturePage()
    await writeFile(target, picture.toPNG())
    process.stdout.write(`${JSON.stringify({ firstScreen: target, line })}\n`)
  }
}
