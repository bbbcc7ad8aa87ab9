import { useEffect } from 'react'
import { RouterProvider } from '@tanstack/react-router'
import { appApi } from '../../data/app-api.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { PeopleToName } from '../../common/people-to-name.tsx'
import { commitPendingFields } from '../../ui/index.ts'
import { router } from '../router.ts'
import { Introduction } from './introduction.tsx'

/** An open workspace: its screens, and that everything is on disk before the window closes. */
export function OpenWorkspace({ session }: { session: WorkspaceSession }) {
  useEffect(
    () =>
      appApi.app.onClosing(async () => {
        commitPendingFields()
        // A commit opens its document first; that of a document on the screen is done by the next task.
        await new Promise((resolve) => setTimeout(resolve))
        await session.flush()
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
