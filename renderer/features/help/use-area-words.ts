import { useTranslation } from 'react-i18next'
import type { AreaWords, KeyLine } from './keys.ts'

/** What the keys do in the parts of a screen that have keys of their own. */
export function useAreaWords(): AreaWords {
  const { t } = useTranslation('help')
  return {
    table: [
      { keys: t('keys.key.arrows'), does: t('keys.table.rows') },
      { keys: t('keys.key.sideways'), does: t('keys.table.cells') },
      { keys: t('keys.key.page'), does: t('keys.table.page') },
      { keys: t('keys.key.ends'), does: t('keys.table.ends') },
      { keys: t('keys.key.enter'), does: t('keys.table.open') },
      { keys: t('keys.key.letters'), does: t('keys.table.letters') },
    ],
    ticks: [
      { keys: t('keys.key.space'), does: t('keys.ticks.one') },
      { keys: t('keys.key.shiftArrows'), does: t('keys.ticks.range') },
      { keys: 'Ctrl+A', does: t('keys.ticks.all') },
      { keys: 'Esc', does: t('keys.ticks.none') },
      { keys: 'Alt+Enter', does: t('keys.ticks.beside') },
    ],
    lines: [
      { keys: t('keys.key.arrows'), does: t('keys.lines.move') },
      { keys: t('keys.key.enter'), does: t('keys.lines.open') },
    ],
    detail: [{ keys: 'Esc', does: t('keys.detail.close') }],
    sortable: [
      { keys: t('keys.key.space'), does: t('keys.sortable.take') },
      { keys: t('keys.key.arrows'), does: t('keys.sortable.move') },
      { keys: 'Esc', does: t('keys.sortable.cancel') },
    ],
    text: [
      { keys: 'Alt+F10', does: t('keys.text.toolbar') },
      { keys: '@', does: t('keys.text.mention') },
    ],
  }
}

/** What works everywhere without being a command: the browser's own and those of the menu. */
export function useGeneralKeys(): readonly KeyLine[] {
  const { t } = useTranslation('help')
  return [
    { keys: t('keys.key.tab'), does: t('keys.everywhere.next') },
    { keys: 'Ctrl++', does: t('keys.everywhere.larger') },
    { keys: 'Ctrl+-', does: t('keys.everywhere.smaller') },
    { keys: 'Ctrl+0', does: t('keys.everywhere.normal') },
  ]
}
