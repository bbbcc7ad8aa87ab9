import { en as peopleEn } from '../../common/person-strings.en.ts'
import { nl as peopleNl } from '../../common/person-strings.nl.ts'
import { en } from '../../common/strings.en.ts'
import { nl } from '../../common/strings.nl.ts'
import { dossierWords, type DossierWords, type Names } from '../../export/dossier/words.ts'

/** The words on what goes along, in the language of the screen. */
export function wordsIn(language: 'nl' | 'en', names: Names): DossierWords {
  const vocabulary = language === 'en' ? en : nl
  const { functionCode } = language === 'en' ? peopleEn : peopleNl
  return dossierWords(language, { ...vocabulary, functionCode }, names)
}
