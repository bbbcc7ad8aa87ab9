import type { StringsOf } from '../../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  title: 'Settings',
  changed: 'Changed meanwhile to: {{other}}',
  me: {
    title: 'Who you are',
    name: 'Your name',
    nameWhy: 'Your colleagues see with every note who wrote it.',
    nameMissing: 'A name is needed. Your previous name was put back.',
    function: 'Your function',
  },
  screen: {
    title: 'Language and appearance',
    language: 'Language',
    nl: 'Nederlands',
    en: 'English',
    theme: 'Colours',
    system: 'As the laptop',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  spelling: {
    title: 'Spelling',
    check: 'Check Dutch spelling while I type',
    why: 'This happens on this laptop; not a word leaves it. Words that you add to your own list can be read on the disk. So do not add names of clients.',
  },
  workspace: {
    title: 'This workspace',
    name: 'Name of the municipality or region',
    nameWhy: 'For everybody who works here.',
    nameMissing: 'A name is needed. The previous name was put back.',
    readOnly: 'You cannot change the name: you may only read here.',
    colour: 'Colour',
    colourWhy: 'On this laptop only. It shows at once for whom you work.',
    loading: 'One moment',
    failed: 'The name cannot be read now. Nothing was changed.',
  },
  colour: {
    petrol: 'Petrol',
    aubergine: 'Aubergine',
    oker: 'Ochre',
    bosgroen: 'Forest green',
    baksteen: 'Brick',
    leisteen: 'Slate',
  },
} satisfies StringsOf<typeof nl>
