import type { WebContents } from 'electron'
import type { UnfinishedWorkspaces } from '../workspaces/unfinished.ts'
import type { Handlers } from './register.ts'

export function workspacesHandlers(unfinished: UnfinishedWorkspaces): Handlers<'workspaces'> {
  const watched = new WeakSet<WebContents>()

  /** A window that goes, or begins anew, does not finish what it was making. */
  function watch(page: WebContents): void {
    if (watched.has(page)) return
    watched.add(page)
    const leave = (): void => unfinished.leave(page)
    page.once('destroyed', leave)
    page.on('did-navigate', leave)
    page.on('render-process-gone', leave)
  }

  return {
    begin: ({ workspace }, { sender }) => {
      watch(sender)
      return unfinished.begin(workspace, sender)
    },
    finish: ({ workspace }) => unfinished.finish(workspace),
    discard: ({ workspace }, { sender }) => unfinished.discard(workspace, sender),
    unfinished: () => unfinished.left(),
  }
}
