/** What the keys of a screen do, for the overview of keys. */
export const nl = {
  newRelation: 'Nieuwe relatie',
  newContact: 'Nieuw contact',
  newNote: 'Nieuwe notitie',
  newMeeting: 'Plan een overleg',
  newTable: 'Nieuwe open tafel',
  search: 'Zoek in deze lijst',
  title: 'Wijzig de titel',
  changeContact: 'Wijzig dit contact',
  kept: 'Hoort of alles bewaard is; bewaren gaat vanzelf',
  back: 'Ga terug',
  closeDetail: 'Sluit het contact naast de lijst',
  find: 'Zoek of doe iets',
  lock: 'Vergrendel Wederzijds',
  show: 'Bekijk de toetsen',
} as const
