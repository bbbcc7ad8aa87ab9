/**
 * Shows high contrast while the system asks for it. In the page and not in the style sheet: there the same colours
 * would stand twice, for the wish of the system and for the choice in the app.
 */
export function followContrast(): void {
  const wish = matchMedia('(prefers-contrast: more)')
  const show = (): void => {
    document.documentElement.toggleAttribute('data-more-contrast', wish.matches)
  }
  wish.addEventListener('change', show)
  show()
}
