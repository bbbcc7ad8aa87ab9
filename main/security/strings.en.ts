import type { SecurityStrings } from './strings.nl.ts'

export const en: SecurityStrings = {
  newServer: {
    message: (host) => `This invitation leads to ${host}. Connect?`,
    detail:
      'That server gets your name and function and the name of this laptop. After that you share the files and notes of this workspace with it. You do not know this address? Ask the person who invited you.',
    connect: 'Connect',
    cancel: 'Cancel',
  },
}
