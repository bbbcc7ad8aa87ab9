import { useTranslation } from 'react-i18next'
import { ChevronDown, Download } from 'lucide-react'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Menu, showToast } from '../../../ui/index.ts'
import { takeAlong, takeAlongKinds } from '../take-along.ts'

/** The text of the table as a file. */
export function TakeAlongMenu({ document }: { document: SessionDocument }) {
  const { t, i18n } = useTranslation('tables')
  const take = async (id: string): Promise<void> => {
    const kind = takeAlongKinds.find((known) => known === id)
    if (kind === undefined) return
    const saved = await takeAlong(document, kind, i18n.language.startsWith('en') ? 'en' : 'nl')
    if (saved.ok) showToast({ text: t('takeAlong.saved', { name: saved.value.name }) })
    else if (saved.reason !== 'cancelled') {
      showToast({ text: t(`takeAlong.${saved.reason}`), tone: 'attention' })
    }
  }
  return (
    <Menu
      trigger={
        <Button icon={Download} iconAfter={ChevronDown}>
          {t('takeAlong.label')}
        </Button>
      }
      items={takeAlongKinds.map((id) => ({ id, label: t(`takeAlong.${id}`) }))}
      onAction={(id) => void take(id)}
    />
  )
}
