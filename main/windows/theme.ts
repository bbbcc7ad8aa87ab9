import { nativeTheme } from 'electron'
import type { ProfileStore } from '../profile/profile.ts'

/** The user's theme decides prefers-color-scheme and the window's own colours. */
export function setupTheme(profile: ProfileStore): void {
  profile.watch((current) => {
    const theme = current?.theme ?? 'system'
    // High contrast is light or dark as the laptop is.
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme
  })
}

/** What the window shows before the page has painted. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#16191d' : '#ffffff'
}
