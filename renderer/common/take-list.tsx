import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Download, FileSpreadsheet, FileText } from 'lucide-react'
import { dayOf } from '../../shared/rules/say-date.ts'
import { saveFile } from '../data/files.ts'
import { fileNameOf } from '../export/file-name.ts'
import { sheetAsCsv, sheetAsXlsx, type Sheet } from '../export/sheet.ts'
import { Button, Menu, showToast } from '../ui/index.ts'

export interface TakeListProps {
  /** What the list is called in the name of the file, after the day. */
  name: string
  /** The list as it is on the screen now. */
  sheet: () => Sheet
}

/** A list as a file (*Neem mee*): for Excel, or as text for other programs. */
export function TakeList({ name, sheet }: TakeListProps) {
  const { t } = useTranslation('vocabulary')
  const [isBusy, setBusy] = useState(false)

  const take = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true)
    const list = sheet()
    const bytes = kind === 'csv' ? sheetAsCsv(list) : await sheetAsXlsx(list)
    const taken = await saveFile(fileNameOf(`${dayOf(new Date())} ${name}`, kind), bytes, kind)
    setBusy(false)
    if (taken.ok) showToast({ text: t('take.saved', { name: taken.value.name }) })
    else if (taken.reason !== 'cancelled')
      showToast({ text: t(`take.failed.${taken.reason}`), tone: 'attention' })
  }

  return (
    <Menu
      trigger={
        <Button icon={Download} isPending={isBusy} pendingLabel={t('take.busy')}>
          {t('take.button')}
        </Button>
      }
      items={[
        { id: 'xlsx', label: t('take.xlsx'), icon: FileSpreadsheet },
        { id: 'csv', label: t('take.csv'), description: t('take.csvText'), icon: FileText },
      ]}
      onAction={(id) => void take(id === 'csv' ? 'csv' : 'xlsx')}
    />
  )
}
