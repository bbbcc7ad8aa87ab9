import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  firstStart: 'First start: no workspace yet',
  skip: 'Go to the content',
  nav: {
    label: 'Main menu',
    more: 'More',
    relations: 'Relations',
    contacts: 'Contacts',
    gatherings: 'Meetings and visits',
    tables: 'Open tables',
    state: 'Who has what',
    settings: 'Settings',
    help: 'Help',
  },
  workspace: {
    prefix: 'You work for',
    current: 'You work here now',
    useInvitation: 'Use an invitation',
  },
  search: 'Find or do something (Ctrl+K)',
  commands: {
    newRelation: { label: 'New relation', also: 'make add provider dossier' },
    newNote: { label: 'New note', also: 'make add write report conversation' },
    newVisit: { label: 'New visit', also: 'make plan location' },
    newMeeting: { label: 'New meeting', also: 'make plan agenda' },
    newTable: { label: 'New open table', also: 'make plan gathering' },
    newContact: { label: 'New contact', also: 'make add person' },
    relations: { label: 'Go to Relations', also: 'providers list open' },
    contacts: { label: 'Go to Contacts', also: 'people directory phone' },
    gatherings: { label: 'Go to Meetings and visits', also: 'agenda open' },
    tables: { label: 'Go to Open tables', also: 'gatherings' },
    state: { label: 'Go to Who has what', also: 'share colleague invitation municipality laptop' },
    settings: { label: 'Go to Settings', also: 'preferences options name' },
    import: { label: 'Import a list', also: 'csv excel file read providers' },
    takeEverything: { label: 'Take everything along', also: 'export zip file backup' },
    removeExample: { label: 'Remove the example', also: 'clear empty invented start over' },
    backups: { label: 'Go to Backups', also: 'back-up restore put back earlier version' },
    language: { label: 'Schakel over naar Nederlands', also: 'language dutch english taal' },
    light: { label: 'Make the screen light', also: 'theme colours day' },
    contrast: { label: 'Make the contrast high', also: 'theme colours see readable' },
    likeLaptop: { label: 'Colours as the laptop', also: 'theme system light dark' },
    newWindow: { label: 'New window', also: 'second screen open beside' },
    help: { label: 'Go to Help', also: 'handbook explanation version licence logs question' },
    keys: { label: 'Show the keys', also: 'shortcuts keyboard f1 help' },
    lock: { label: 'Lock now', also: 'passphrase safety' },
    dark: { label: 'Make the screen dark', also: 'theme colours night' },
  },
  toSettings: 'Go to your settings',
  toasts: { label: 'Messages', close: 'Close' },
  loading: 'One moment',
  opening: {
    title: 'One moment',
    open: 'Opening your data',
    restoring: 'Putting your data back',
    sealing: 'The data are being encrypted; this happens once',
    filling: 'Preparing the example municipality',
    discarding: 'Removing what was there already',
    count: '{{done, number}} of {{total, number}}',
    stop: 'Stop',
  },
  notBegun: {
    stopped: {
      title: 'You stopped',
      text: 'Nothing of it was kept. You can begin again right away.',
    },
    unreadable: {
      title: 'Putting it back did not work',
      text: 'The file was removed or changed in the meantime. Nothing of it was kept. Choose the file again.',
    },
    write: {
      title: 'Your data cannot be kept now',
      text: 'Nothing was left half done. Free some space on the disk and try again.',
    },
  },
  failed: {
    newerTitle: 'This data was made with a newer version of Wederzijds',
    newerText: 'This version cannot work with it. Nothing was changed. Update the app and open it again.',
    ioTitle: 'The data on this laptop cannot be opened now',
    ioText:
      'Nothing was erased. Perhaps the disk is full, or another program holds the files. Free some space, close other programs and try again. If that does not help, ask your administrator.',
    fullTitle: 'The disk of this laptop is full',
    fullText:
      'That is why Wederzijds cannot open your data now. Nothing was erased. Free some space on the disk and try again.',
    readOnlyTitle: 'Wederzijds may not write in its own folder',
    readOnlyText:
      'That is why Wederzijds cannot keep anything and does not open. Nothing was erased. Ask your administrator to let Wederzijds write there, and try again.',
    profileDamagedTitle: 'Your settings on this laptop are damaged',
    profileDamagedText:
      'Wederzijds cannot read who you are and for whom you work. Your notes and dossiers are still on this laptop; nothing was changed. Ask your administrator for help.',
    writeTitle: 'Your data cannot be kept now',
    writeText: 'Nothing was changed yet. Free some space on the disk and try again.',
    again: 'Try again',
  },
  error: {
    title: 'Something went wrong on this screen',
    text: 'What was kept is not lost. Try again. If it happens more often, tell your administrator what you did.',
    again: 'Try again',
    toast:
      'Something went wrong. What was kept is not lost. If it happens more often, tell your administrator what you did.',
  },
  notices: {
    hide: 'Hide',
    restoredTitle: 'The storage on this laptop was damaged',
    restored_one: '{{count}} document was put back; nothing is lost.',
    restored_other: '{{count}} documents were put back; nothing is lost.',
    renewedTitle: 'The second copy on this laptop was damaged',
    renewed: 'Wederzijds made a new one. Nothing is lost and you need not do anything.',
    syncedTitle: 'The data of Wederzijds stand in a folder of {{program}}',
    synced:
      '{{program}} copies that folder to other computers and may damage the files. You can go on working. Ask your administrator to put the data of Wederzijds in a place that {{program}} does not copy.',
    clockTitle: 'The clock of this laptop is wrong',
    clockAhead:
      'It is ahead of the clock of the municipality. Your notes get a wrong date because of that. Set the clock of the laptop right, or let it set itself.',
    clockBehind:
      'It is behind the clock of the municipality. Your notes get a wrong date because of that. Set the clock of the laptop right, or let it set itself.',
    spaceTitle: 'The disk of this laptop is almost full',
    space: 'There is {{space}} left. Free some space, or Wederzijds will soon not be able to keep anything.',
    lists: 'The lists are being updated',
    notKeptTitle: 'Your last change is not kept yet',
    notKept: {
      'no-space': 'The disk is full. Free some space and leave Wederzijds open: it keeps trying.',
      timeout:
        'The disk does not answer. Leave Wederzijds open: it keeps trying. If it takes long, copy down what you must not lose.',
      failed:
        'Keeping does not work now. Leave Wederzijds open: it keeps trying. If it takes long, copy down what you must not lose.',
    },
  },
  notLeft: {
    lock: 'Wederzijds cannot lock now: your last change is not kept yet. See at the top what you can do.',
    switch:
      'You cannot go to another workspace now: your last change is not kept yet. See at the top what you can do.',
  },
  profileRestored:
    'Your settings were damaged. The previous settings were used; check that your name and workspaces are right.',
  profileNotKept: 'This setting could not be kept. Try again later.',
} satisfies StringsOf<typeof nl>
