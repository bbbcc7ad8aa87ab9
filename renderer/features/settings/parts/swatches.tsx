import { forwardRef } from 'react'
import { Square } from 'lucide-react'
import { workspaceColours, type WorkspaceColour } from '../../../../shared/rules/workspace-colours.ts'
import type { LucideIcon } from '../../../ui/index.ts'

/** Each colour as an icon beside its name. */
export const swatches: Record<WorkspaceColour, LucideIcon> = {
  petrol: swatch(workspaceColours.petrol),
  aubergine: swatch(workspaceColours.aubergine),
  oker: swatch(workspaceColours.oker),
  bosgroen: swatch(workspaceColours.bosgroen),
  baksteen: swatch(workspaceColours.baksteen),
  leisteen: swatch(workspaceColours.leisteen),
}

function swatch(colour: string): LucideIcon {
  return forwardRef((props, ref) => <Square {...props} ref={ref} fill={colour} color={colour} />)
}
