import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Search, X } from 'lucide-react'
import {
  Autocomplete,
  Button,
  Collection,
  Dialog,
  FieldInputContext,
  Header,
  Input,
  Keyboard,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SelectableCollectionContext,
  TextField,
} from 'react-aria-components'
import { MarkedText, type MarkedWords } from '../data/marked-text.tsx'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import '../forms/field.css'
import './dialog.css'
import './palette.css'

export interface PaletteItem {
  id: string
  icon: LucideIcon
  label: MarkedWords
  /** What it is and where, behind the label. */
  more?: string | undefined
  sentence?: MarkedWords | undefined
  /** As people read them, e.g. "Ctrl+N". */
  keys?: string | undefined
}

export interface PaletteGroup {
  id: string
  title: string
  items: readonly PaletteItem[]
  /** These are for what stood in the field before; those for what stands there now are on their way. */
  isBehind?: boolean
}

export interface PaletteProps {
  /** What this is, for a screen reader. */
  title: string
  /** Read aloud, and shown inside the empty field. */
  label: string
  value: string
  onChange: (value: string) => void
  filters?: ReactNode
  groups: readonly PaletteGroup[]
  /** How much there is, in words; said aloud when it changes. */
  status: string
  /** Shown instead of the list when there is nothing in it. */
  empty: ReactNode
  /** What the keys do, in words. */
  hint: string
  closeLabel: string
  /** `isBeside`: with Ctrl, to be shown beside what is on the screen. */
  onChoose: (id: string, isBeside: boolean) => void
  onClose: () => void
}

/**
 * One field to find anything and go there. The arrows walk through the list while the focus stays in the field; Enter
 * takes the item that was walked to, else the first for the words that stand there, also when those are typed faster
 * than they are found. Escape leaves it, and the focus returns to where it was.
 */
export function Palette({ title, label, value, onChange, filters, groups, ...props }: PaletteProps) {
  const { status, empty, hint, closeLabel, onChoose, onClose } = props
  const isBesideClick = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // What was walked to may be gone after a filter; the library only looks while the focus is in the field.
    const look = requestAnimationFrame(() => {
      const id = field.current?.getAttribute('aria-activedescendant') ?? null
      if (id !== null && document.getElementById(id) === null)
        field.current?.removeAttribute('aria-activedescendant')
    })
    return () => cancelAnimationFrame(look)
  }, [groups])
  const shown = groups.filter(({ items }) => items.length > 0)
  const first = shown[0]?.items[0]
  const isBehind = groups.some((group) => group.isBehind)
  const sure = shown[0]?.isBehind ? undefined : first
  const entered = useRef<{ value: string; isBeside: boolean } | null>(null)
  useEffect(() => {
    if (entered.current === null || (sure === undefined && isBehind)) return
    const { value: forValue, isBeside } = entered.current
    entered.current = null
    if (sure !== undefined && forValue === value) onChoose(sure.id, isBeside)
  })

  const takeEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
      return
    event.preventDefault()
    event.stopPropagation()
    const walkedTo = document.getElementById(event.target.getAttribute('aria-activedescendant') ?? '')
    const id = walkedTo?.dataset['key'] ?? sure?.id
    const isBeside = event.ctrlKey || event.metaKey
    if (id !== undefined) onChoose(id, isBeside)
    else if (isBehind) entered.current = { value, isBeside }
  }

  return (
    <ModalOverlay className="wz-overlay wz-overlay--palette" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="wz-modal wz-modal--palette">
        <Dialog className="wz-dialog wz-palette" aria-label={title}>
          <Autocomplete inputValue={value} onInputChange={onChange} disableAutoFocusFirst>
            <div className="wz-palette__head" onKeyDownCapture={takeEnter}>
              <TextField className="wz-palette__field" autoFocus type="search">
                <Label className="wz-visually-hidden">{label}</Label>
                <Icon of={Search} />
                <Input
                  ref={field}
                  className="wz-palette__input"
                  placeholder={label}
                  role="combobox"
                  aria-expanded={shown.length > 0}
                  aria-haspopup="listbox"
                />
              </TextField>
              <Button className="wz-dialog__close" slot="close">
                <Icon of={X} />
                <span>{closeLabel}</span>
              </Button>
            </div>
            {filters && (
              // A menu of a filter is a list of its own: the field must not walk through it instead.
              <SelectableCollectionContext.Provider value={null}>
                <FieldInputContext.Provider value={null}>
                  <div className="wz-palette__filters">{filters}</div>
                </FieldInputContext.Provider>
              </SelectableCollectionContext.Provider>
            )}
            <div
              className="wz-palette__body"
              onClickCapture={({ ctrlKey, metaKey }) => {
                isBesideClick.current = ctrlKey || metaKey
              }}
            >
              <ListBox
                className="wz-palette__list"
                aria-label={title}
                items={shown}
                renderEmptyState={() => !isBehind && <div className="wz-palette__empty">{empty}</div>}
                onAction={(id) => onChoose(String(id), isBesideClick.current)}
              >
                {(group) => (
                  <ListBoxSection className="wz-palette__group" id={group.id}>
                    <Header className="wz-palette__title">{group.title}</Header>
                    <Collection items={group.items}>
                      {(item) => <Item item={item} isFirst={item === first} />}
                    </Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            </div>
          </Autocomplete>
          <footer className="wz-palette__foot">
            <span role="status">{status}</span>
            <span className="wz-palette__hint">{hint}</span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Item({
  item: { id, icon, label, more, sentence, keys },
  isFirst,
}: {
  item: PaletteItem
  isFirst: boolean
}) {
  return (
    <ListBoxItem
      className="wz-palette__item"
      id={id}
      textValue={label.text}
      {...(isFirst ? { 'data-first': true } : {})}
    >
      <Icon of={icon} />
      <span className="wz-palette__words">
        <span className="wz-palette__line">
          <span className="wz-palette__label">
            <MarkedText {...label} />
          </span>
          {more && <span className="wz-palette__more">{more}</span>}
        </span>
        {sentence && (
          <span className="wz-palette__sentence">
            <MarkedText {...sentence} />
          </span>
        )}
      </span>
      {keys && <Keyboard className="wz-palette__keys">{keys}</Keyboard>}
    </ListBoxItem>
  )
}
