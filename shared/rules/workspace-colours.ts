/**
 * The colours a workspace can have on this laptop, six-digit hex: apart from each other, also for people who see
 * less colour, and visible on white and on black. The name always stands beside it.
 */
export const workspaceColours = {
  petrol: '#1f7a8c',
  aubergine: '#8a4f7d',
  oker: '#b7791f',
  bosgroen: '#3f7d4e',
  baksteen: '#b5533c',
  leisteen: '#5b6b8c',
} as const

export type WorkspaceColour = keyof typeof workspaceColours

/** The colour for the next workspace on a laptop that has `present` of them. */
export function colourFor(present: number): string {
  const colours = Object.values(workspaceColours)
  return colours[present % colours.length] ?? workspaceColours.petrol
}
