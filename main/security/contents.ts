import { app } from 'electron'
import { entryUrl } from './origin.ts'

/** No page goes anywhere, opens anything or embeds anything, whoever made it. */
export function setupContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    // Reloading the entry page is the only navigation: an error screen offers it.
    contents.on('will-navigate', (event) => {
      if (event.url.split('#')[0] !== entryUrl()) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
  })
}
