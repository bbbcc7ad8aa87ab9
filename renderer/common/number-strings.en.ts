import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './number-strings.nl.ts'

export const en = {
  reason: {
    title: 'Why may this number stay?',
    text: 'A citizen service number (BSN) may hardly ever be here. Is it another number, such as an order number? Then it can stay. Your colleagues can read the reason.',
    label: 'Reason',
    missing: 'Write down why this number may stay.',
    faults: 'Please look at this again',
    keep: 'Let it stay',
    close: 'Close',
  },
  check: {
    title: 'Look at this first',
    looking: 'The texts are being checked …',
    text_one:
      'In {{count}} place there is something that looks like a citizen service number. Others will see it too.',
    text_other:
      'In {{count}} places there is something that looks like a citizen service number. Others will see it too.',
    list: 'Found',
    more_one: 'And {{count}} more place.',
    more_other: 'And {{count}} more places.',
    hide: 'Hide all and go on',
    hiding: 'The numbers are being hidden …',
    keep: 'Go on with a reason',
    failed: 'Checking does not work. Close this window and try again.',
    close: 'Stop',
  },
  place: {
    note: 'Note',
    visit: 'Visit',
    meeting: 'Meeting',
    table: 'Open table',
    dossier: 'Dossier',
    directory: 'Contact',
    workspace: 'Settings',
    other: 'Somewhere else',
  },
} satisfies StringsOf<typeof nl>
