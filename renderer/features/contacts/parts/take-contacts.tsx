import { useTranslation } from 'react-i18next'
import { ChevronDown, Download, IdCard, Upload } from 'lucide-react'
import { usePersonWords } from '../../../common/person-words.ts'
import { TakeList } from '../../../common/take-list.tsx'
import { Button, Menu } from '../../../ui/index.ts'
import { contactsSheet } from '../contacts-sheet.ts'
import type { ContactLine } from '../list.ts'
import { useTakeCards } from '../take-cards.ts'

interface TakeContactsProps {
  /** Who is shown now. */
  lines: readonly ContactLine[]
  /** Null for who may only read. */
  onImport: (() => void) | null
}

/** The people who are shown, to take along: as a list or as business cards; and cards to bring in. */
export function TakeContacts({ lines, onImport }: TakeContactsProps) {
  const { t } = useTranslation('contacts')
  const words = usePersonWords()
  const takeCards = useTakeCards()
  const headings = [
    t('column.name'),
    t('column.organisation'),
    t('column.function'),
    t('sheet.title'),
    t('column.level'),
    t('column.topics'),
    t('column.phone'),
    t('sheet.mobile'),
    t('column.email'),
    t('sheet.reach'),
    t('sheet.reachNote'),
    t('column.lastMet'),
  ]
  const act = (id: string): void => {
    if (id === 'import') onImport?.()
    else void takeCards(lines, id === 'four' ? '4.0' : '3.0', t('take.file'))
  }
  return (
    <>
      <TakeList
        name={t('sheet.file')}
        sheet={() => contactsSheet(lines, { name: t('sheet.file'), headings, say: words.say })}
      />
      <Menu
        trigger={
          <Button icon={IdCard} iconAfter={ChevronDown}>
            {t('cards.button')}
          </Button>
        }
        items={[
          ...(onImport === null ? [] : [{ id: 'import', label: t('importCards'), icon: Upload }]),
          { id: 'three', label: t('take.three'), description: t('take.threeText'), icon: Download },
          { id: 'four', label: t('take.four'), description: t('take.fourText'), icon: Download },
        ]}
        onAction={act}
      />
    </>
  )
}
