import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  table: {
    untitled: 'Open table',
    when: 'When',
    at: '{{day}}, {{time}}',
    place: 'Where',
    invited: 'Invited',
    guests: 'At the table',
    round: 'Round {{number}}',
    heading: '{{number}}. {{question}}',
    nothing: 'Nothing was written here yet.',
    footer: 'Taken along from the open table on {{day}}. The text is by everybody at the table together.',
  },
} satisfies StringsOf<typeof nl>
