import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import * as editorEn from '../editor/strings.en.ts'
import * as editorNl from '../editor/strings.nl.ts'
import * as guestEn from './strings.en.ts'
import * as guestNl from './strings.nl.ts'

const CHOICE = 'wederzijds-taal'

/** Makes the words ready before the first screen. Dutch, unless this browser chose otherwise before. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {
      nl: { guest: guestNl.nl, editor: editorNl.nl },
      en: { guest: guestEn.en, editor: editorEn.en },
    },
    lng: chosenLanguage(),
    fallbackLng: 'nl',
    defaultNS: 'guest',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

export async function speakOther(): Promise<void> {
  const language = i18next.language === 'nl' ? 'en' : 'nl'
  document.documentElement.lang = language
  try {
    localStorage.setItem(CHOICE, language)
  } catch {
    // A private window that keeps nothing: the choice holds until the page is closed.
  }
  await i18next.changeLanguage(language)
}

function chosenLanguage(): 'nl' | 'en' {
  try {
    return localStorage.getItem(CHOICE) === 'en' ? 'en' : 'nl'
  } catch {
    return 'nl'
  }
}
