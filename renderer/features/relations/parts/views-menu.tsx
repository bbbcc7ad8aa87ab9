import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bookmark, BookmarkPlus, Check, Settings2, Save } from 'lucide-react'
import { useStore } from 'zustand'
import { Button, Menu, showToast, type MenuAction } from '../../../ui/index.ts'
import type { ColumnChoice } from '../columns.ts'
import { relationsUi } from '../ui-store.ts'
import { isSameLook, saveView, type SavedViews } from '../views.ts'
import { ManageViews } from './manage-views.tsx'
import { SaveView } from './save-view.tsx'

interface ViewsMenuProps {
  saved: SavedViews
  onSaved: (saved: SavedViews) => void
  columns: ColumnChoice
  onColumns: (columns: ColumnChoice) => void
}

/** The ways of looking at the list that were kept, and to keep this one. */
export function ViewsMenu({ saved, onSaved, columns, onColumns }: ViewsMenuProps) {
  const { t } = useTranslation('relations')
  const { filters, sort, view, show, setView } = useStore(relationsUi)
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const look = { filters, sort, columns }
  const current = saved.views.find(({ id }) => id === view)
  const hasChanged = current !== undefined && !isSameLook(current, look)

  const items: MenuAction[] = [
    { id: ALL, label: t('views.all'), ...(current === undefined ? { icon: Check } : {}) },
    ...saved.views.map(({ id, name }) => ({
      id: PREFIX + id,
      label: name,
      ...(id === view ? { icon: Check } : {}),
    })),
    ...(hasChanged ? [{ id: 'update', label: t('views.update', { name: current.name }), icon: Save }] : []),
    { id: 'save', label: t('views.save'), icon: BookmarkPlus },
    ...(saved.views.length > 0 ? [{ id: 'manage', label: t('views.manage'), icon: Settings2 }] : []),
  ]
  const choose = (id: string): void => {
    if (id === 'save' || id === 'manage') return setOpen(id)
    if (id === 'update' && current !== undefined) return keep(current.name, saved.start === current.id)
    const chosen = saved.views.find((each) => PREFIX + each.id === id) ?? null
    show(chosen)
    // The whole list has no columns of its own: those that stand there stay.
    if (chosen !== null) onColumns({ ...columns, ...chosen.columns })
  }
  const keep = (name: string, isStart: boolean): void => {
    const kept = saveView(saved, name, look, isStart)
    onSaved(kept.saved)
    setView(kept.id)
    showToast({ text: t('views.saved', { name }) })
  }
  const words =
    current === undefined
      ? t('views.button')
      : t(hasChanged ? 'views.changed' : 'views.current', { name: current.name })
  return (
    <>
      <Menu
        placement="bottom start"
        trigger={
          <Button icon={Bookmark}>
            <span className="wz-relations-view">{words}</span>
          </Button>
        }
        items={items}
        onAction={choose}
      />
      {open === 'save' && <SaveView saved={saved} onClose={() => setOpen(null)} onSave={keep} />}
      {open === 'manage' && <ManageViews saved={saved} onSaved={onSaved} onClose={() => setOpen(null)} />}
    </>
  )
}

const ALL = 'all'
// A view may be called anything; its id never is one of the commands.
const PREFIX = 'view:'
