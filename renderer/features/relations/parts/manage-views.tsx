import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import {
  Button,
  CommitTextField,
  Dialog,
  RadioGroup,
  showToast,
  Stack,
  VisuallyHidden,
} from '../../../ui/index.ts'
import { removeView, renameView, type SavedView, type SavedViews } from '../views.ts'
import './manage-views.css'

interface ManageViewsProps {
  saved: SavedViews
  onSaved: (saved: SavedViews) => void
  onClose: () => void
}

/** To call views otherwise, to take them away, and to say which one comes first. */
export function ManageViews({ saved, onSaved, onClose }: ManageViewsProps) {
  const { t } = useTranslation('relations')
  const remove = (view: SavedView): void => {
    onSaved(removeView(saved, view.id))
    showToast({
      text: t('views.removed', { name: view.name }),
      action: { label: t('views.restore'), onPress: () => onSaved(saved) },
    })
    if (saved.views.length === 1) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('views.list.title')}
      closeLabel={t('views.close')}
      size="sm"
    >
      <Stack>
        <ul className="wz-manage-views">
          {saved.views.map((view) => (
            <li key={view.id}>
              <CommitTextField
                label={t('views.list.rename')}
                value={view.name}
                changedText={(other) => t('views.list.changed', { other })}
                onCommit={(name) => {
                  if (name.trim() !== '') onSaved(renameView(saved, view.id, name))
                }}
                maxLength={80}
              />
              <Button variant="quiet" icon={Trash2} onPress={() => remove(view)}>
                <span aria-hidden>{t('views.list.remove')}</span>
                <VisuallyHidden>{t('views.list.removeOf', { name: view.name })}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
        <RadioGroup
          label={t('views.list.start')}
          options={[
            { id: WHOLE, label: t('views.list.whole') },
            ...saved.views.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={saved.start ?? WHOLE}
          onChange={(id) => onSaved({ ...saved, start: id === WHOLE ? null : id })}
        />
      </Stack>
    </Dialog>
  )
}

const WHOLE = 'whole'
