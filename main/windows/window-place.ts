import type { Rectangle } from 'electron'

const SMALLEST = { width: 320, height: 400 }
const USUAL = { width: 1280, height: 800 }
/** So much of the top of a window must be on a display, or nobody can take hold of it. */
const GRIP = { width: 120, height: 32 }

/**
 * Where a window can be seen and moved: where it was, unless the display it was on is gone. `areas`: what the displays
 * have for windows, the main one first; `aside` moves it so that it does not hide the window before it.
 */
export function visiblePlace(
  remembered: Rectangle | null,
  areas: readonly Rectangle[],
  aside = 0,
): Rectangle | { width: number; height: number } {
  const main = areas[0]
  if (main === undefined) return remembered ?? USUAL
  if (remembered === null) return fitted(USUAL, main)
  const wanted = { ...remembered, x: remembered.x + aside, y: remembered.y + aside }
  const on = areas.find((area) => hasGrip(wanted, area))
  return on === undefined ? fitted(remembered, main) : { ...wanted, ...fitted(wanted, on) }
}

function fitted(size: { width: number; height: number }, area: Rectangle): { width: number; height: number } {
  return {
    width: Math.max(SMALLEST.width, Math.min(size.width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(size.height, area.height)),
  }
}

function hasGrip(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const top = window.y
  return width >= GRIP.width && top >= area.y && top + GRIP.height <= area.y + area.height
}
