const STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

export type ZoomStep = 'larger' | 'smaller' | 'normal'

/** The factor that comes after this one. */
export function zoomAfter(factor: number, step: ZoomStep): number {
  if (step === 'normal') return 1
  const next =
    step === 'larger' ? STEPS.find((each) => each > factor) : STEPS.findLast((each) => each < factor)
  return next ?? factor
}
