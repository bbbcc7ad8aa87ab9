import {
  AppWindow,
  ArchiveRestore,
  BookUser,
  Building2,
  CalendarDays,
  CalendarPlus,
  CircleHelp,
  Contrast,
  Download,
  FileUp,
  Keyboard,
  Languages,
  Lock,
  MapPinPlus,
  Moon,
  NotebookPen,
  Plus,
  Presentation,
  Settings,
  Sun,
  SunMoon,
  Trash2,
  UserPlus,
  Users,
} from 'lucide-react'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { want } from '../common/wanted.ts'
import { appApi } from '../data/app-api.ts'
import type { LucideIcon } from '../ui/index.ts'
import type { nl } from './strings.nl.ts'

/** What a command can do with the app around it. */
export interface CommandUse {
  /** Goes to a place by its path, e.g. `/relaties`. */
  go: (path: string) => void
  changeProfile: (change: (profile: Profile) => Profile) => void
  /** Locks the app; without a passphrase it goes to where one is chosen. */
  lock: () => void
  /** With the relation that is on the screen; without one it asks which. */
  withRelation: (then: (dossier: DocId) => void) => void
}

export interface AppCommand {
  /** Also the name of its words, `commands.<id>` in strings.nl.ts. */
  id: keyof (typeof nl)['commands']
  icon: LucideIcon
  /** As people read them. Only for a key that works everywhere. */
  keys?: string
  /** Only while the workspace is the example, and this person may remove it. */
  isForExample?: true
  run: (use: CommandUse) => void
}

/**
 * Everything that has a name and can be done from anywhere: the search shows it, the overview of keys too. A new one is
 * a line here and its words.
 */
export const appCommands: readonly AppCommand[] = [
  {
    id: 'newRelation',
    icon: Plus,
    run({ go }) {
      go('/relaties')
      want('new-relation')
    },
  },
  {
    id: 'newNote',
    icon: NotebookPen,
    run: ({ go, withRelation }) =>
      withRelation((dossier) => {
        go(`/dossier/${encodeURIComponent(dossier)}/notities`)
        want('new-note')
      }),
  },
  {
    id: 'newVisit',
    icon: MapPinPlus,
    run({ go }) {
      go('/overleg')
      want('new-visit')
    },
  },
  {
    id: 'newMeeting',
    icon: CalendarPlus,
    run({ go }) {
      go('/overleg')
      want('new-meeting')
    },
  },
  {
    id: 'newTable',
    icon: Presentation,
    run({ go }) {
      go('/tafels')
      want('new-table')
    },
  },
  {
    id: 'newContact',
    icon: UserPlus,
    run({ go }) {
      go('/contactgids')
      want('new-contact')
    },
  },
  { id: 'relations', icon: Building2, run: ({ go }) => go('/relaties') },
  { id: 'contacts', icon: BookUser, run: ({ go }) => go('/contactgids') },
  { id: 'gatherings', icon: CalendarDays, run: ({ go }) => go('/overleg') },
  { id: 'tables', icon: Presentation, run: ({ go }) => go('/tafels') },
  { id: 'state', icon: Users, run: ({ go }) => go('/stand') },
  { id: 'settings', icon: Settings, run: ({ go }) => go('/instellingen') },
  { id: 'import', icon: FileUp, run: ({ go }) => go('/import') },
  { id: 'takeEverything', icon: Download, run: ({ go }) => go('/meenemen') },
  { id: 'removeExample', icon: Trash2, isForExample: true, run: () => want('remove-example') },
  { id: 'backups', icon: ArchiveRestore, run: ({ go }) => go('/reservekopieen') },
  {
    id: 'language',
    icon: Languages,
    run: ({ changeProfile }) =>
      changeProfile((now) => ({ ...now, language: now.language === 'nl' ? 'en' : 'nl' })),
  },
  {
    id: 'light',
    icon: Sun,
    run: ({ changeProfile }) => changeProfile((now) => ({ ...now, theme: 'light' })),
  },
  {
    id: 'contrast',
    icon: Contrast,
    run: ({ changeProfile }) => changeProfile((now) => ({ ...now, theme: 'contrast' })),
  },
  {
    id: 'likeLaptop',
    icon: SunMoon,
    run: ({ changeProfile }) => changeProfile((now) => ({ ...now, theme: 'system' })),
  },
  {
    id: 'newWindow',
    icon: AppWindow,
    // The menu of the window listens to it.
    keys: 'Ctrl+Shift+N',
    run: () => void appApi.app.newWindow(),
  },
  { id: 'help', icon: CircleHelp, run: ({ go }) => go('/hulp') },
  { id: 'keys', icon: Keyboard, keys: 'F1', run: () => want('keys') },
  { id: 'lock', icon: Lock, keys: 'Ctrl+L', run: ({ lock }) => lock() },
  { id: 'dark', icon: Moon, run: ({ changeProfile }) => changeProfile((now) => ({ ...now, theme: 'dark' })) },
]
