import * as backupsEn from '../features/backups/strings.en.ts'
import * as backupsNl from '../features/backups/strings.nl.ts'
import * as contactsEn from '../features/contacts/strings.en.ts'
import * as contactsNl from '../features/contacts/strings.nl.ts'
import * as dossierEn from '../features/dossier/strings.en.ts'
import * as dossierNl from '../features/dossier/strings.nl.ts'
import * as exportingEn from '../features/exporting/strings.en.ts'
import * as exportingNl from '../features/exporting/strings.nl.ts'
import * as helpEn from '../features/help/strings.en.ts'
import * as helpNl from '../features/help/strings.nl.ts'
import * as importEn from '../features/import/strings.en.ts'
import * as importNl from '../features/import/strings.nl.ts'
import * as meetingsEn from '../features/meetings/strings.en.ts'
import * as meetingsNl from '../features/meetings/strings.nl.ts'
import * as notesEn from '../features/notes/strings.en.ts'
import * as notesNl from '../features/notes/strings.nl.ts'
import * as relationsEn from '../features/relations/strings.en.ts'
import * as relationsNl from '../features/relations/strings.nl.ts'
import * as safetyEn from '../features/safety/strings.en.ts'
import * as safetyNl from '../features/safety/strings.nl.ts'
import * as searchEn from '../features/search/strings.en.ts'
import * as searchNl from '../features/search/strings.nl.ts'
import * as settingsEn from '../features/settings/strings.en.ts'
import * as settingsNl from '../features/settings/strings.nl.ts'
import * as editorEn from '../editor/strings.en.ts'
import * as editorNl from '../editor/strings.nl.ts'
import * as keysEn from '../common/key-strings.en.ts'
import * as keysNl from '../common/key-strings.nl.ts'
import * as personEn from '../common/person-strings.en.ts'
import * as personNl from '../common/person-strings.nl.ts'
import * as numbersEn from '../common/number-strings.en.ts'
import * as numbersNl from '../common/number-strings.nl.ts'
import * as vocabularyEn from '../common/strings.en.ts'
import * as vocabularyNl from '../common/strings.nl.ts'
import * as tablesEn from '../features/tables/strings.en.ts'
import * as tablesNl from '../features/tables/strings.nl.ts'
import * as visitsEn from '../features/visits/strings.en.ts'
import * as visitsNl from '../features/visits/strings.nl.ts'
import * as welcomeEn from '../features/welcome/strings.en.ts'
import * as welcomeNl from '../features/welcome/strings.nl.ts'
import * as statusEn from '../features/workspace-status/strings.en.ts'
import * as statusNl from '../features/workspace-status/strings.nl.ts'
import * as appEn from './strings.en.ts'
import * as appNl from './strings.nl.ts'

/** All words by feature. Dutch is the source; its keys are the keys there are. */
export const nl = {
  app: appNl.nl,
  backups: backupsNl.nl,
  contacts: contactsNl.nl,
  dossier: dossierNl.nl,
  editor: editorNl.nl,
  exporting: exportingNl.nl,
  help: helpNl.nl,
  import: importNl.nl,
  keys: keysNl.nl,
  meetings: meetingsNl.nl,
  notes: notesNl.nl,
  numbers: numbersNl.nl,
  person: personNl.nl,
  relations: relationsNl.nl,
  safety: safetyNl.nl,
  search: searchNl.nl,
  settings: settingsNl.nl,
  tables: tablesNl.nl,
  visits: visitsNl.nl,
  vocabulary: vocabularyNl.nl,
  welcome: welcomeNl.nl,
  'workspace-status': statusNl.nl,
} as const

export const en = {
  app: appEn.en,
  backups: backupsEn.en,
  contacts: contactsEn.en,
  dossier: dossierEn.en,
  editor: editorEn.en,
  exporting: exportingEn.en,
  help: helpEn.en,
  import: importEn.en,
  keys: keysEn.en,
  meetings: meetingsEn.en,
  notes: notesEn.en,
  numbers: numbersEn.en,
  person: personEn.en,
  relations: relationsEn.en,
  safety: safetyEn.en,
  search: searchEn.en,
  settings: settingsEn.en,
  tables: tablesEn.en,
  visits: visitsEn.en,
  vocabulary: vocabularyEn.en,
  welcome: welcomeEn.en,
  'workspace-status': statusEn.en,
} as const
