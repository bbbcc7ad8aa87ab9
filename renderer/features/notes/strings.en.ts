import type { StringsOf } from '../../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  loading: 'Opening the note …',
  failed: {
    title: 'The note cannot be opened now.',
    text: 'Go back and try again. Your words are not lost.',
  },
  missing: {
    title: 'This note is not here (any more).',
    text: 'Perhaps it has not reached this laptop yet. It appears by itself once there is a connection.',
  },
  deleted: {
    title: 'This note was deleted',
    text: 'Nobody sees it in the dossier any more. You can put it back.',
    restore: 'Put back',
    toast: 'The note was deleted.',
    restored: 'The note is back.',
  },
  back: 'Back to the dossier',
  untitled: 'Note without a title',
  title: 'Title',
  titlePlaceholder: 'Give the note a title',
  kind: 'Kind',
  kindPlaceholder: 'Choose a kind',
  date: 'Date',
  changed: 'A colleague filled in something too: {{other}}',
  whoWasThere: 'Who was there?',
  perspective: {
    label: 'Seen from',
    choose: 'Seen from: {{names}}',
    none: 'Whose view is it?',
    description: 'Whose view does this note carry?',
  },
  audience: 'For: {{who}}',
  readOnly: {
    title: 'You can read this note, not change it.',
    newer: 'It was made with a newer version of Wederzijds. Update the app to write in it.',
    reader: 'You were invited to read along.',
  },
  delete: 'Delete',
  keptByItself: 'Everything is kept by itself. There is nothing you need to do.',
  text: 'Text of the note',
  textPlaceholder: 'Start typing. Everything is kept on this laptop at once.',
} satisfies StringsOf<typeof nl>
