import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Profile } from '../../shared/ipc/profile.ts'
import { en, nl } from './resources.ts'

/** Makes the words ready before the first screen; they are part of the app, so nothing is waited for. */
export async function startWords(language: Profile['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { nl, en },
    lng: language,
    fallbackLng: 'nl',
    defaultNS: 'app',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** Changes the language of everything on the screen, without a restart. */
export async function speak(language: Profile['language']): Promise<void> {
  document.documentElement.lang = language
  if (i18next.language !== language) await i18next.changeLanguage(language)
}

/** BCP 47, for dates, numbers and sorting. */
export function localeOf(language: Profile['language']): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB'
}
