import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'

/** What every part of a meeting on the screen works with. */
export interface MeetingUse {
  document: SessionDocument
  meeting: Meeting
  isReadOnly: boolean
  /** `yyyy-mm-dd` */
  today: string
  writing: Writing
}

/** How the minutes are written here, and where this user is. */
export interface Writing {
  /** Where the texts are read from: of a document that needs a newer build a copy, where nobody else is. */
  content: Y.Doc
  awareness: Awareness | null
  user: { name: string; color: string }
  /** Id of the agenda item that this user is in; '' for none. */
  place: string
  onPlace: (item: string) => void
}
