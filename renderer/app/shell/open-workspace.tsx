import { useEffect } from 'react'
import { RouterProvider } from '@tanstack/react-router'
import { appApi } from '../../data/app-api.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { PeopleToName } from '../../common/people-to-name.tsx'
import { keepEverything } from '../leaving.ts'
import { router } from '../router.ts'
import { Introduction } from './introduction.tsx'

/** An open workspace: its screens, and that everything is on disk before the window closes. */
export function OpenWorkspace({ session }: { session: WorkspaceSession }) {
  useEffect(
    () =>
      appApi.app.onClosing(async () => {
        if (!(await keepEverything(session))) await appApi.app.closeUnkept()
        await session.backups.beforeClosing()
      }),
    [session],
  )
  return (
    <NumberGuard>
      <Introduction />
      <PeopleToName
        onOpenPerson={(person) => void router.navigate({ to: '/contactgids/{-$person}', params: { person } })}
      >
        <RouterProvider router={router} />
      </PeopleToName>
    </NumberGuard>
  )
}
