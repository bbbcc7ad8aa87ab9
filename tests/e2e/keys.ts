import { expect, type Locator, type Page } from '@playwright/test'

const ENOUGH = 60

/** Presses Tab until this has the focus; on the way every stop must show that it has it. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < ENOUGH; press++) {
    if (await hasFocus(goal)) return
    await page.keyboard.press(key)
    await expectVisibleFocus(page)
  }
  await expect(goal).toBeFocused()
}

async function hasFocus(goal: Locator): Promise<boolean> {
  if ((await goal.count()) === 0) return false
  return goal.first().evaluate((element) => element === document.activeElement)
}

/** What has the focus is in view, with a ring: its own, or of the box that is drawn for it. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  expect(await page.evaluate(lookAtFocus)).toBeNull()
}

/** Null when all is well (also when nothing has the focus), else what has it. */
function lookAtFocus(): string | null {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return null
  const hasRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
    const isOutlined =
      outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !outlineColor.endsWith(', 0)')
    return isOutlined || boxShadow !== 'none'
  }
  // A text has a caret. The input of a tick or a choice is not seen; its label draws the box.
  const isText = focused.matches('[contenteditable=true]')
  const drawn = [focused, focused.parentElement, ...(focused.closest('label')?.querySelectorAll('*') ?? [])]
  const { top, bottom, left, right } = (focused.closest('label') ?? focused).getBoundingClientRect()
  const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  const isShown = isText || drawn.some((element) => element !== null && hasRing(element))
  return isInView && isShown ? null : focused.outerHTML.slice(0, 300)
}

/** Nothing sticks out at the side: no scrolling sideways, and nothing to press beyond the edge. */
export async function expectNothingBeyondTheSide(page: Page, screen: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('html, body, main, [role=dialog], [role=grid]')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className} scrolls sideways`)
    const out = [...document.querySelectorAll('a[href], button, input, textarea, [tabindex="0"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1)
      })
      .map((element) => element.outerHTML.slice(0, 200))
    return [...wide, ...out]
  })
  expect(beyond, screen).toEqual([])
}
