import type { StringsOf } from '../../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  title: 'Welcome to Wederzijds',
  intro:
    'For the contact between municipality and care providers. All you write is on your own laptop, also without a connection.',
  you: 'Who are you?',
  youWhy: 'Your colleagues see with every note who wrote it.',
  name: 'Your name',
  function: 'Your function',
  functionHint: '(optional, for example relations manager)',
  start: 'What do you want to begin with?',
  pick: 'Choose what fits now. You can do the rest later.',
  choice: {
    empty: 'An empty workspace',
    emptyText: 'You add providers yourself.',
    example: 'Look at the example municipality',
    exampleText: 'With invented providers and notes. To try things out.',
    import: 'Import a list of providers',
    importText: 'From a file, for example from Excel.',
    invitation: 'I have an invitation',
    invitationText: 'From a colleague or your administrator. You then work together.',
    archive: 'Put back a workspace that was taken along',
    archiveText: 'From a file that you made with “Take everything along”.',
  },
  municipality: 'Name of the municipality or region',
  municipalityWhy: 'This name is always visible, so that you know for whom you work.',
  laptopOf: 'Laptop of {{name}}',
  begin: 'Begin',
  beginning: 'One moment',
  faultsTitle: 'Not everything is filled in yet',
  fault: {
    name: 'Fill in your name',
    choice: 'Choose what you want to begin with',
    municipality: 'Fill in the name of the municipality or region',
    invitation: 'Paste the invitation that you received',
    archive: 'Choose the file of the workspace',
  },
  archive: {
    label: 'Drop the file here',
    description: 'A zip file that you made with “Take everything along”.',
    button: 'Choose a file',
    reading: 'Wederzijds checks the file',
    progress: '{{done}} of {{total}}',
    stop: 'Stop',
    good: 'The file is whole: {{name}}, taken along on {{day}}.',
    holds_one: '{{count}} part will be put back.',
    holds_other: '{{count}} parts will be put back.',
    other: 'Choose another file',
    refused: {
      foreign:
        'This is no workspace that was taken along. Choose the zip file that you made with “Take everything along”.',
      damaged: 'This file is not whole. Nothing was put back. Copy it again, or choose an earlier file.',
      newer: 'This file was made with a newer version of Wederzijds. Update the app.',
      'too-large': 'This file is too large to be one of Wederzijds. Nothing was put back.',
    },
  },
  invitation: {
    label: 'Your invitation',
    description: 'Paste the whole text. It begins with WZ1-',
    for: 'This invitation is from: {{name}}',
    first: 'With this you are the first to share a workspace with your municipality.',
    problem: {
      'not-an-invitation': 'This is not an invitation. An invitation begins with WZ1-',
      damaged: 'This invitation is not complete. Copy the whole text once more.',
      'newer-version': 'This invitation is for a newer version of Wederzijds. Update the app.',
      expired: 'This invitation has expired. Ask for a new one.',
    },
  },
  refused: {
    unreachable:
      'The municipality cannot be reached now. Try again later; you can also begin without a connection.',
    notAgreed:
      'You chose not to connect. Do you want to after all? Close Wederzijds, open it again and paste the invitation once more.',
    insecure:
      'This invitation leads to an address without a secure connection, so Wederzijds does not connect. Ask your administrator for a new one.',
    used: 'This invitation has been used. Ask for a new one.',
    ended: 'This invitation is no longer valid. Ask for a new one.',
    unknown: 'The municipality does not know this invitation. Ask for a new one.',
    otherWorkspace:
      'This municipality already works in another workspace. Ask a colleague for an invitation to it.',
    taken: 'You or this laptop are already known there. Ask your administrator for a new invitation.',
    updateApp: 'Your version of Wederzijds is too old for this municipality. Update the app.',
    updateThere: 'The municipality still works with an older version. Ask your administrator to update it.',
    later: 'The municipality cannot do this now. Try again in a few minutes.',
    notKept: 'The access could not be kept on this laptop. Ask for a new invitation and try again.',
  },
  use: {
    title: 'Use an invitation',
    connects:
      'You then share {{name}} with the municipality. Colleagues who belong to it can read and write what is for the team.',
    joins: 'You get a second workspace: {{name}}. What is on this laptop now stays as it is.',
    connect: 'Share with the municipality',
    join: 'Join',
    cancel: 'Cancel',
    close: 'Close',
    busy: 'One moment',
  },
} satisfies StringsOf<typeof nl>
