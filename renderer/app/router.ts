import { createHashHistory, createRouter } from '@tanstack/react-router'
import { routeTree } from './routes.tsx'
import { BrokenScreen } from './shell/broken-screen.tsx'

/** Where the user is: a place in the hash, because the window has one page. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: BrokenScreen,
})

/** The address of a place as a link needs it. */
export function hrefOf(place: string): string {
  return router.history.createHref(place)
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
