import type { WindowStrings } from './strings.nl.ts'

export const en: WindowStrings = {
  unkept: {
    message: 'Your last change is not kept yet',
    detail:
      'The disk of this laptop takes nothing now. Stay, free some space, and close Wederzijds only when the line at the bottom says that everything is kept. If you close it now, that change is lost.',
    stay: 'Stay',
    close: 'Close anyway',
  },
  hanging: {
    message: 'This window does not respond',
    detail:
      'Wait a moment: often it comes back. If it stays like this, open it again. Everything that was said to be kept is on this laptop.',
    wait: 'Wait',
    again: 'Open again',
  },
  readOnly: {
    title: 'Wederzijds may not write in its own folder',
    text: 'That is why it cannot keep anything and does not open. Nothing was erased. Ask your administrator to let Wederzijds write there, and open it again.',
    close: 'Close',
  },
}
