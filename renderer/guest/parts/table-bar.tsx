import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronDown, Download, Ellipsis, Languages, Trash2 } from 'lucide-react'
import type { LinkState } from '../../data/table/table-link.ts'
import { Button, Menu, showToast } from '../../ui/index.ts'
import type { Copy, GuestTable } from '../table/guest-table.ts'
import { takeAlong, takeAlongKinds } from '../take-along.ts'
import { speakOther } from '../words.ts'
import { EraseDialog } from './erase-dialog.tsx'

interface TableBarProps {
  title: string
  table: GuestTable
  copy: Copy
  link: LinkState
}

/** Which table, and what one can do with one's copy. */
export function TableBar({ title, table, copy, link }: TableBarProps) {
  const { t, i18n } = useTranslation('guest')
  const [isErasing, setErasing] = useState(false)
  const take = async (id: string): Promise<void> => {
    const kind = takeAlongKinds.find((known) => known === id)
    if (kind === undefined) return
    const taken = await takeAlong(copy.doc, kind, i18n.language === 'en' ? 'en' : 'nl')
    showToast(
      taken.ok
        ? { text: t('take.taken', { name: taken.value.name }) }
        : { text: t('take.failed'), tone: 'attention' },
    )
  }
  return (
    <header className="wz-guest__bar">
      <h1>{title}</h1>
      <div className="wz-guest__actions">
        <Menu
          trigger={
            <Button icon={Download} iconAfter={ChevronDown}>
              {t('take.label')}
            </Button>
          }
          items={takeAlongKinds.map((id) => ({ id, label: t(`take.${id}`) }))}
          onAction={(id) => void take(id)}
        />
        <Menu
          trigger={
            <Button variant="quiet" icon={Ellipsis}>
              {t('more')}
            </Button>
          }
          items={[
            { id: 'language', label: t('otherLanguage'), icon: Languages },
            { id: 'erase', label: t('erase.label'), icon: Trash2, isDanger: true },
          ]}
          onAction={(id) => (id === 'erase' ? setErasing(true) : void speakOther())}
        />
      </div>
      <EraseDialog
        isOpen={isErasing}
        onOpenChange={setErasing}
        isAllSent={link.name === 'seated' && (link.progress === 'sent' || !link.seat.mayWrite)}
        onErase={() => void table.erase()}
      />
    </header>
  )
}
