import { Fragment, useEffect } from 'react'
import { Button, Separator, ToggleButton, Toolbar } from 'react-aria-components'
import { classes } from '../lib/classes.ts'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import { registerKeys } from '../lib/known-keys.ts'
import { Tooltip } from '../overlays/tooltip.tsx'
import './rich-text-toolbar.css'

export interface ToolbarItem {
  id: string
  label: string
  icon: LucideIcon
  /** As people read it, e.g. "Ctrl+B". */
  shortcut?: string | undefined
  /** Given: on or off. Left out: a plain button. */
  isActive?: boolean | undefined
  isDisabled?: boolean | undefined
  onPress: () => void
}

export interface RichTextToolbarProps {
  label: string
  /** Icons only, as wide as they are, on a surface of its own. */
  isCompact?: boolean | undefined
  /** Groups with a line between them. */
  groups: ReadonlyArray<readonly ToolbarItem[]>
}

/** The buttons above a text. One tab stop; arrows move inside. The words drop out where there is no room. */
export function RichTextToolbar({ label, isCompact = false, groups }: RichTextToolbarProps) {
  useEffect(() => {
    const named = groups
      .flat()
      .flatMap(({ label: does, shortcut }) =>
        shortcut === undefined ? [] : [{ keys: shortcut, does, where: 'text' as const }],
      )
    return registerKeys(named)
  }, [groups])
  return (
    <div className={classes('wz-toolbar-room', isCompact && 'wz-toolbar-room--compact')}>
      <Toolbar className="wz-toolbar" aria-label={label}>
        {groups.map((items, index) => (
          <Fragment key={items.map(({ id }) => id).join()}>
            {index > 0 && <Separator className="wz-toolbar__line" orientation="vertical" />}
            {items.map((item) => (
              <ToolbarButton key={item.id} {...item} />
            ))}
          </Fragment>
        ))}
      </Toolbar>
    </div>
  )
}

function ToolbarButton({ label, icon, shortcut, isActive, isDisabled = false, onPress }: ToolbarItem) {
  const shared = {
    className: 'wz-toolbar__button',
    'aria-label': label,
    isDisabled,
    children: (
      <>
        <Icon of={icon} />
        <span className="wz-toolbar__word">{label}</span>
      </>
    ),
  }
  return (
    <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>
      {isActive === undefined ? (
        <Button {...shared} onPress={() => onPress()} />
      ) : (
        <ToggleButton {...shared} isSelected={isActive} onChange={() => onPress()} />
      )}
    </Tooltip>
  )
}
