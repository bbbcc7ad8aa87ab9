import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  table: 'Open table',
  untitled: 'Open table without a title',
  otherLanguage: 'In het Nederlands',
  faults: 'Please look at this again',
  code: {
    title: 'To the open table',
    intro: 'Type the code that the host shows. The first seven groups are enough.',
    label: 'Code of the table',
    description: 'Capitals, spaces and dashes do not matter.',
    go: 'Continue',
    problem: {
      incomplete: 'The code is not complete yet. Type at least the first seven groups.',
      mistyped: 'There is a slip in the code. Please look at it again.',
      'not-a-code': 'This is not the code of a table. A code has letters and digits only.',
      'wrong-code':
        'This code does not belong to this table. Look at it again, or ask the host for the code.',
    },
  },
  name: {
    title: 'To the open table',
    intro:
      'The host sees your name and organisation and lets you in. Everybody at the table sees who you are.',
    name: 'Your name',
    nameMissing: 'Fill in your name.',
    organisation: 'Your organisation',
    organisationHint: '(optional)',
    go: 'Ask for a seat',
    kept: 'Your copy of the text stays in this browser until you erase it or do not use it for thirty days.',
  },
  door: {
    connecting: 'Looking for the table …',
    opening: 'Getting the text of the table …',
    waiting: 'One moment please',
    waitingText: 'The host sees your name and will let you in. You need not do anything.',
    lost: 'The table cannot be reached',
    lostText: 'Check that this device is on the same network as the host. This page keeps trying.',
    again: 'Try now',
  },
  refused: {
    'wrong-code': {
      title: 'This code does not belong to this table',
      text: 'Ask the host for the code and open the page again.',
    },
    'not-admitted': {
      title: 'The host did not let you in',
      text: 'Do you think this is wrong? Ask the host and then try again.',
    },
    ejected: {
      title: 'The host took you off the table',
      text: 'You can no longer write. What you had on this device you can still read and take along.',
    },
    'other-workspace': {
      title: 'This is a table of another municipality',
      text: 'Ask the host for the right code.',
    },
    closed: {
      title: 'The table is closed',
      text: 'Thank you for your part in it. You can still read the text here and take it along. Do so before you close this page.',
    },
    full: {
      title: 'The table is full',
      text: 'There is no seat left now. Try again when somebody has left.',
    },
    'too-old': {
      title: 'This page no longer fits the table',
      text: 'Reload the page. What you wrote stays on this device.',
    },
    'bad-message': {
      title: 'The table did not accept your last change',
      text: 'What you wrote is still on this device. Take the text along and then reload the page.',
    },
    'too-large': {
      title: 'The text is too large for the table',
      text: 'What you wrote is still on this device. Take out a large piece of text and try again.',
    },
    replaced: {
      title: 'You went on in another window',
      text: 'In this window you can only read.',
    },
    number: {
      title: 'The table did not take your last change',
      text: 'There is something in it that looks like a citizen service number. That may not be here. Do you want to keep your text? Then take it along first. After that, go on with the text of the table.',
    },
    other: {
      title: 'The connection with the table was broken',
      text: 'What you wrote is still on this device. Try again.',
    },
  },
  again: {
    connect: 'Try again',
    ask: 'Ask again',
    here: 'Go on here',
    fresh: 'Go on with the text of the table',
  },
  readOnly: {
    title: 'You are reading along',
    text: 'The host lets you read only for now. You see everything that is written at the table.',
  },
  rounds: {
    label: 'Rounds',
    number: 'Round {{number}}',
    numberOf: 'Round {{number}} of {{count}}',
    choose: 'Choose a round',
    now: 'going on',
    noQuestion: 'This round has no question yet.',
    text: 'Text of round {{number}}',
    placeholder: 'Write here',
    none: 'There is no round yet',
    noneText: 'As soon as the host prepares a round, you see its question here.',
    movedOn: 'The table is now at round {{number}}',
    movedOnUnknown: 'The table is now at another round',
    follow: 'Go along',
    editorComes: 'The text is coming …',
  },
  clock: {
    label: 'Time of this round',
    whole: '{{time}} for this round',
    left: '{{time}} left',
    over: '{{time}} over time',
    lastMinute: 'One minute left for this round.',
    isOver: 'The time of this round is over.',
  },
  people: {
    title: 'At the table',
    you: '(you)',
    host: 'host',
    away: 'away for now',
    reads: 'reads along',
  },
  take: {
    label: 'Take along',
    docx: 'As a Word file',
    md: 'As a text file (markdown)',
    taken: 'The file “{{name}}” is among your downloads.',
    failed: 'The file could not be made. Try again.',
  },
  more: 'More',
  erase: {
    label: 'Erase my copy',
    title: 'Do you want to erase your copy?',
    text: 'The text disappears from this browser and you leave the table. This cannot be undone. What you wrote stays at the table.',
    notSent: 'Mind: not everything that you wrote has reached the table yet.',
    confirm: 'Erase my copy',
    keep: 'Leave it',
    doneTitle: 'Your copy was erased',
    doneText: 'Nothing of this table is left in this browser. You can close the page.',
  },
  state: {
    kept: 'Kept on this device · {{time}}',
    keeping: 'Being kept on this device …',
    notKept: 'Not kept on this device. Take the text along before you close this page.',
    atTable: '{{kept}} — also at the table',
    onItsWay: '{{kept}} — on its way to the table',
    joining: '{{kept}} — comparing with the table',
    lost: 'The connection is gone. You can go on writing; everything goes to the table as soon as there is a connection again. {{kept}}',
    lostReading:
      'The connection is gone. The text catches up by itself as soon as there is a connection again. {{kept}}',
    waiting: 'The host sees your name and will let you in. {{kept}}',
    connecting: 'Looking for the table … {{kept}}',
    reading: '{{kept}} — the same as at the table',
  },
  toasts: { label: 'Messages', close: 'Close message' },
  close: 'Close',
  broken: {
    title: 'Something went wrong',
    text: 'What was said to be kept is still there. Reload the page.',
    again: 'Reload',
  },
} satisfies StringsOf<typeof nl>
