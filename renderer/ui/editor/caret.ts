/**
 * The caret of a colleague, for the `render` option of the editor's collaboration extension. The colour comes from
 * the other laptop: anything but six-digit hex becomes grey, and the name on it stays readable.
 */
export function drawCaret(user: { name?: string; color?: string }): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'collaboration-carets__caret'
  const label = document.createElement('div')
  label.className = 'collaboration-carets__label'
  label.textContent = user.name ?? ''
  const colour = /^#[0-9a-f]{6}$/i.test(user.color ?? '') ? String(user.color) : '#526067'
  caret.style.borderColor = colour
  label.style.backgroundColor = colour
  label.style.color = isLight(colour) ? '#000000' : '#ffffff'
  // What its label holds on to (carets.css).
  const anchor = `--caret-${(drawn += 1)}`
  caret.style.setProperty('anchor-name', anchor)
  label.style.setProperty('position-anchor', anchor)
  caret.append(label)
  return caret
}

let drawn = 0

/** Black reads better than white on this six-digit hex colour (relative luminance of WCAG). */
function isLight(colour: string): boolean {
  const linear = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2)
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179
}
