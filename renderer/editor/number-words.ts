import type { TFunction } from 'i18next'
import type { TextGuardWords } from '../ui/index.ts'

/** What is said when a number was hidden, to who may let it stand and to who may not. */
export function numberWords(t: TFunction<'editor'>, mayKeep: boolean): TextGuardWords {
  return {
    message: mayKeep ? t('number.message') : t('number.guest'),
    keep: t('number.keep'),
    dismiss: mayKeep ? t('number.dismiss') : t('number.close'),
  }
}
