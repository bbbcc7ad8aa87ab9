import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  task: 'Task: {{text}}',
  taskEmpty: 'Task without text',
  toolbar: {
    label: 'Formatting',
    heading: 'Heading',
    subheading: 'Small heading',
    bold: 'Bold',
    italic: 'Italic',
    bullets: 'Bullets',
    numbers: 'Numbers',
    tasks: 'Task list',
    link: 'Link',
    undo: 'Undo',
    redo: 'Redo',
  },
  link: {
    title: 'Link',
    address: 'Address',
    addressDescription: 'A website, an e-mail address or a telephone number.',
    wrong: 'This is not an address. Type for instance www.example.nl or name@example.nl.',
    faults: 'Please look at this field again',
    save: 'Save link',
    remove: 'Remove link',
    copy: 'Copy address',
    copied: 'The address was copied.',
    notCopied: 'Copying does not work. Select the address and press Ctrl+C.',
    close: 'Close',
  },
} satisfies StringsOf<typeof nl>
