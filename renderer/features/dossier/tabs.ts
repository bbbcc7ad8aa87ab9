export const dossierTabs = ['overzicht', 'tijdlijn', 'notities', 'contacten', 'overleg', 'acties'] as const

/** The parts of a dossier, as they stand in its address. */
export type DossierTab = (typeof dossierTabs)[number]
