export const nl = {
  loading: 'De notitie wordt geopend …',
  failed: {
    title: 'De notitie kan nu niet worden geopend.',
    text: 'Ga terug en probeer het opnieuw. Uw woorden zijn niet weg.',
  },
  missing: {
    title: 'Deze notitie is hier niet (meer).',
    text: 'Misschien is de notitie nog niet op deze laptop. Zodra er verbinding is, verschijnt hij vanzelf.',
  },
  deleted: {
    title: 'Deze notitie is verwijderd',
    text: 'Niemand ziet de notitie nog in het dossier. U kunt hem terugzetten.',
    restore: 'Zet terug',
    toast: 'De notitie is verwijderd.',
    restored: 'De notitie staat er weer.',
  },
  back: 'Terug naar het dossier',
  untitled: 'Notitie zonder titel',
  title: 'Titel',
  titlePlaceholder: 'Geef de notitie een titel',
  kind: 'Soort',
  kindPlaceholder: 'Kies een soort',
  date: 'Datum',
  changed: 'Een collega vulde ook iets in: {{other}}',
  whoWasThere: 'Wie waren erbij?',
  perspective: {
    label: 'Bekeken vanuit',
    choose: 'Bekeken vanuit: {{names}}',
    none: 'Vanuit wie bekeken?',
    description: 'Van wie komt wat er in deze notitie staat?',
  },
  audience: 'Voor wie: {{who}}',
  readOnly: {
    title: 'U kunt deze notitie lezen, niet wijzigen.',
    newer:
      'De notitie is gemaakt met een nieuwere versie van Wederzijds. Werk de app bij om te kunnen schrijven.',
    reader: 'U bent uitgenodigd om mee te lezen.',
  },
  delete: 'Verwijder',
  keptByItself: 'Alles wordt vanzelf bewaard. U hoeft niets te doen.',
  text: 'Tekst van de notitie',
  textPlaceholder: 'Begin te typen. Alles wordt meteen bewaard op deze laptop.',
} as const
