import './theme/index.css'

export { UiProvider } from './lib/ui-provider.tsx'
export type { LucideIcon } from './lib/icon.tsx'
export { followContrast } from './theme/follow-contrast.ts'
export { useShortcut } from './lib/use-shortcut.ts'
export {
  followKeys,
  knownKeys,
  useKeyArea,
  type KeyArea,
  type KnownKey,
  type KnownKeys,
} from './lib/known-keys.ts'
export { VisuallyHidden } from './lib/visually-hidden.tsx'

export { AppShell } from './shell/app-shell.tsx'
export { NavList } from './shell/nav-list.tsx'
export { NavItem } from './shell/nav-item.tsx'
export { WorkspaceMark } from './shell/workspace-mark.tsx'
export { StateLine } from './shell/state-line.tsx'

export { Button } from './actions/button.tsx'

export { TextField } from './forms/text-field.tsx'
export { TextArea } from './forms/text-area.tsx'
export { SearchField } from './forms/search-field.tsx'
export type { Option } from './forms/options.tsx'
export { Select } from './forms/select.tsx'
export { ComboField } from './forms/combo-field.tsx'
export { Checkbox } from './forms/checkbox.tsx'
export { CheckboxGroup } from './forms/checkbox-group.tsx'
export { RadioGroup } from './forms/radio-group.tsx'
export { DateField } from './forms/date-field.tsx'
export { TimeField } from './forms/time-field.tsx'
export { TitleField } from './forms/title-field.tsx'
export { FileDrop } from './forms/file-drop.tsx'
export { Form } from './forms/form.tsx'
export { CommitTextField } from './forms/commit-text-field.tsx'
export { commitPendingFields, onCommitPending } from './forms/pending-commits.ts'
export { AlsoEntered } from './forms/also-entered.tsx'
export { TextGuardNotice } from './forms/text-guard-notice.tsx'
export { TextGuardProvider, type TextGuard, type TextGuardWords } from './lib/text-guard.ts'

export { Dialog } from './overlays/dialog.tsx'
export { Popover } from './overlays/popover.tsx'
export { Menu, type MenuAction } from './overlays/menu.tsx'
export { SearchMenu } from './overlays/search-menu.tsx'
export { Palette, type PaletteItem } from './overlays/palette.tsx'

export { Toasts, showToast } from './feedback/toasts.tsx'
export { ProgressBar } from './feedback/progress-bar.tsx'
export { Banner } from './feedback/banner.tsx'
export { Badge } from './feedback/badge.tsx'
export { EmptyState } from './feedback/empty-state.tsx'
export { Loading } from './feedback/loading.tsx'

export { Page } from './layout/page.tsx'
export { Stack, Inline } from './layout/stack.tsx'
export { PageHeader } from './layout/page-header.tsx'
export { Section } from './layout/section.tsx'
export { Tabs } from './layout/tabs.tsx'
export { ListDetail } from './layout/list-detail.tsx'

export { VirtualTable } from './data/virtual-table.tsx'
export type { TableColumn } from './data/table-columns.ts'
export type { TableSort } from './data/table-header.tsx'
export { NOTHING_TICKED, tickNone, type TickState } from './data/table-selection.ts'
export { ChooseMany } from './data/choose-many.tsx'
export { Chips } from './data/chips.tsx'
export { DefinitionList } from './data/definition-list.tsx'
export { Timeline, type TimelineEntry } from './data/timeline.tsx'
export { Avatar } from './data/avatar.tsx'
export { SortableList, type SortableWords } from './data/sortable-list.tsx'

export { drawCaret } from './editor/caret.ts'
export { RichText } from './editor/rich-text.tsx'
export { RichTextToolbar, type ToolbarItem } from './editor/rich-text-toolbar.tsx'
