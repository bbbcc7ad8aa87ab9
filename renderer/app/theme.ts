import type { Profile } from '../../shared/ipc/profile.ts'

/** Light, dark or high contrast as the user chose; `system` leaves it to the machine. */
export function showTheme(theme: Profile['theme']): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
}
