import { EXAMPLE_MUNICIPALITY } from '../../../../shared/documents/example/names.ts'
import type { FirstThings } from '../../../data/queries/first-steps.ts'

export type StepName = 'name' | 'list' | 'note' | 'recovery' | 'colleague'

export interface FirstStep {
  name: StepName
  isDone: boolean
}

const A_MONTH_MS = 31 * 86_400_000

/**
 * What somebody who began a workspace does first, and what of it is done; none when they know their way, or when it is
 * not for them: in the example and in the workspace of a colleague.
 */
export function firstSteps(
  { relations, notes, colleagues, workspace }: FirstThings,
  person: string,
  now: Date,
): FirstStep[] {
  if (workspace === null || workspace.example || workspace.createdBy !== person) return []
  if (now.getTime() - Date.parse(workspace.createdAt) > A_MONTH_MS) return []
  // Only what is left of the example is called so: the others named their workspace when they began.
  const naming: FirstStep[] = workspace.name === EXAMPLE_MUNICIPALITY ? [{ name: 'name', isDone: false }] : []
  const steps: FirstStep[] = [
    ...naming,
    { name: 'list', isDone: relations > 0 },
    { name: 'note', isDone: notes > 0 },
    { name: 'recovery', isDone: workspace.recoveryRecipient !== '' },
    { name: 'colleague', isDone: colleagues > 1 },
  ]
  return steps.every(({ isDone }) => isDone) ? [] : steps
}
