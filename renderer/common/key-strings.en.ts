import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './key-strings.nl.ts'

export const en = {
  newRelation: 'New relation',
  newContact: 'New contact',
  newNote: 'New note',
  newMeeting: 'Plan a meeting',
  newTable: 'New open table',
  search: 'Search in this list',
  title: 'Change the title',
  changeContact: 'Change this contact',
  kept: 'Says whether all is saved; saving happens by itself',
  back: 'Go back',
  closeDetail: 'Close the contact beside the list',
  find: 'Search or do something',
  lock: 'Lock Wederzijds',
  show: 'Show the keys',
} satisfies StringsOf<typeof nl>
