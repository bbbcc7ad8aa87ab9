import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../shared/rules/say-date.ts'
import type { CardVersion } from '../../../shared/rules/vcard/card.ts'
import { writeVCards } from '../../../shared/rules/vcard/write-vcards.ts'
import { saveFile } from '../../data/files.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { showToast } from '../../ui/index.ts'
import { cardOf } from './card-plan.ts'
import type { ContactLine } from './list.ts'

/** Takes people along as a file of business cards; `name` is what the file is called. */
export function useTakeCards(): (
  lines: readonly ContactLine[],
  version: CardVersion,
  name: string,
) => Promise<void> {
  const { t } = useTranslation('contacts')
  return async (lines, version, name) => {
    const cards = lines.map((line) => cardOf(line, line.work))
    const file = fileNameOf(`${dayOf(new Date())} ${name}`, 'vcf')
    const taken = await saveFile(file, writeVCards(cards, version), 'vcf')
    if (taken.ok) showToast({ text: t('take.saved', { name: taken.value.name }) })
    else if (taken.reason !== 'cancelled') {
      showToast({ text: t(`take.failed.${taken.reason}`), tone: 'attention' })
    }
  }
}
