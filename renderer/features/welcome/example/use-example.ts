import { currentWorkspace } from '../../../data/queries/workspace.ts'
import { useQuery, useSession, useStatus } from '../../../data/react.ts'

export interface ExampleState {
  /** This workspace is filled with invented providers. */
  isExample: boolean
  /** Only who made it removes it: colleagues may be trying something out. */
  mayRemove: boolean
}

export function useExample(): ExampleState {
  const { person } = useSession()
  const { sync } = useStatus()
  const found = useQuery(currentWorkspace(), 'workspace')
  const workspace = found.state === 'ready' ? found.value : null
  const isExample = workspace?.example === true
  return {
    isExample,
    mayRemove: isExample && workspace.createdBy === person.id && sync?.role !== 'reader',
  }
}
