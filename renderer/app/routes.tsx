import type { ReactNode } from 'react'
import { createRootRoute, createRoute, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import { DossierPlace } from './places/dossier.tsx'
import { RelationsPlace } from './places/relations.tsx'
import { relationsAlone } from './relations-alone.ts'
import { SettingsPlace } from './places/settings.tsx'
import { StatePlace } from './places/state.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: ToRelations })
const getParentRoute = () => root

const start = createRoute({ getParentRoute, path: '/', component: ToRelations })

/** One place for the list alone and with a relation beside it, so that the list keeps where it was. */
const relations = createRoute({ getParentRoute, path: '/relaties/{-$dossier}', component: RelationsPlace })

const contacts = createRoute({
  getParentRoute,
  path: '/contactgids/{-$person}',
  component: lazyRouteComponent(() => import('./places/contacts.tsx'), 'ContactsPlace'),
})

const dossier = createRoute({ getParentRoute, path: '/dossier/$dossier/$tab', component: DossierPlace })

/** The editor is heavy: it is loaded when the first note is opened. */
const note = createRoute({
  getParentRoute,
  path: '/dossier/$dossier/notities/$note',
  component: lazyRouteComponent(() => import('./places/note.tsx'), 'NotePlace'),
})

const gatherings = createRoute({
  getParentRoute,
  path: '/overleg',
  component: lazyRouteComponent(() => import('./places/gatherings.tsx'), 'GatheringsPlace'),
})

const meeting = createRoute({
  getParentRoute,
  path: '/overleg/$meeting',
  component: lazyRouteComponent(() => import('./places/meeting.tsx'), 'MeetingPlace'),
})

const visit = createRoute({
  getParentRoute,
  path: '/bezoek/$visit',
  component: lazyRouteComponent(() => import('./places/visit.tsx'), 'VisitPlace'),
})

const tables = createRoute({
  getParentRoute,
  path: '/tafels',
  component: lazyRouteComponent(() => import('./places/tables.tsx'), 'TablesPlace'),
})

const table = createRoute({
  getParentRoute,
  path: '/tafel/$table',
  component: lazyRouteComponent(() => import('./places/table.tsx'), 'TablePlace'),
})

const importing = createRoute({
  getParentRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./places/import.tsx'), 'ImportPlace'),
})

const takeEverything = createRoute({
  getParentRoute,
  path: '/meenemen',
  component: lazyRouteComponent(() => import('./places/take-everything.tsx'), 'TakeEverythingPlace'),
})

const backups = createRoute({
  getParentRoute,
  path: '/reservekopieen',
  component: lazyRouteComponent(() => import('./places/backups.tsx'), 'BackupsPlace'),
})

const state = createRoute({ getParentRoute, path: '/stand', component: StatePlace })

const settings = createRoute({ getParentRoute, path: '/instellingen', component: SettingsPlace })

/** Carries the handbook. */
const help = createRoute({
  getParentRoute,
  path: '/hulp/{-$page}',
  component: lazyRouteComponent(() => import('./places/help.tsx'), 'HelpPlace'),
})

/** Every screen by its address. */
export const routeTree = root.addChildren([
  start,
  relations,
  contacts,
  dossier,
  note,
  gatherings,
  meeting,
  visit,
  tables,
  table,
  importing,
  takeEverything,
  backups,
  state,
  settings,
  help,
])

function ToRelations(): ReactNode {
  return <Navigate {...relationsAlone} replace />
}
