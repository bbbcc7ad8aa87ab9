import { useTranslation } from 'react-i18next'
import { Columns3, RotateCcw } from 'lucide-react'
import { Button, Checkbox, Popover, SortableList, Stack, type SortableWords } from '../../../ui/index.ts'
import {
  columnIds,
  isStandard,
  knownColumns,
  moveColumn,
  NAME_COLUMN,
  standardColumns,
  toggleColumn,
  type ColumnChoice,
  type ColumnId,
} from '../columns.ts'
import './columns-menu.css'

interface ColumnsMenuProps {
  choice: ColumnChoice
  onChange: (choice: ColumnChoice) => void
}

/** Which columns the list has, and in which order. */
export function ColumnsMenu({ choice, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation('relations')
  const shown = knownColumns(choice).filter((id) => id !== NAME_COLUMN)
  const others = columnIds.filter((id) => id !== NAME_COLUMN && !shown.includes(id))
  const isPlain = isStandard(choice) && Object.keys(choice.widths).length === 0
  const say = (how: 'pickedUp' | 'moved' | 'dropped') => (item: Item, place: number, of: number) =>
    t(`columns.${how}`, { name: t(`column.${item.id}`), place, of })
  const words: SortableWords<Item> = {
    handle: (item) => t('columns.handle', { name: t(`column.${item.id}`) }),
    instructions: t('columns.instructions'),
    pickedUp: say('pickedUp'),
    moved: say('moved'),
    dropped: say('dropped'),
    cancelled: (item) => t('columns.cancelled', { name: t(`column.${item.id}`) }),
  }
  const box = (id: ColumnId) => (
    <Checkbox isSelected={shown.includes(id)} onChange={() => onChange(toggleColumn(choice, id))}>
      {t(`column.${id}`)}
    </Checkbox>
  )
  return (
    <Popover trigger={<Button icon={Columns3}>{t('columns.button')}</Button>} placement="bottom end">
      <div className="wz-columns-menu">
        <Stack gap="sm">
          <p className="wz-columns-menu__hint">{t('columns.fixed')}</p>
          <SortableList
            label={t('columns.list')}
            items={shown.map((id): Item => ({ id }))}
            onMove={(id, index) => onChange(moveColumn(choice, id, index))}
            words={words}
          >
            {({ id }, handle) => (
              <div className="wz-columns-menu__line">
                {handle}
                {box(id)}
              </div>
            )}
          </SortableList>
          {others.length > 0 && (
            <div role="group" aria-label={t('columns.others')}>
              <p className="wz-columns-menu__hint">{t('columns.others')}</p>
              {others.map((id) => (
                <div className="wz-columns-menu__line wz-columns-menu__line--other" key={id}>
                  {box(id)}
                </div>
              ))}
            </div>
          )}
          {!isPlain && (
            <Button
              size="sm"
              variant="quiet"
              icon={RotateCcw}
              onPress={() => onChange({ ...choice, ...standardColumns })}
            >
              {t('columns.reset')}
            </Button>
          )}
        </Stack>
      </div>
    </Popover>
  )
}

interface Item {
  id: ColumnId
}
