export const nl = {
  firstStart: 'Eerste start: nog geen werkruimte',
  skip: 'Naar de inhoud',
  nav: {
    label: 'Hoofdmenu',
    more: 'Meer',
    relations: 'Relaties',
    contacts: 'Contactgids',
    gatherings: 'Overleg en bezoek',
    tables: 'Open tafels',
    state: 'Wie heeft wat',
    settings: 'Instellingen',
  },
  workspace: {
    prefix: 'U werkt voor',
    example: 'Voorbeeld',
    current: 'Hier werkt u nu',
    useInvitation: 'Gebruik een uitnodiging',
  },
  search: 'Zoek of doe iets (Ctrl+K)',
  commands: {
    newRelation: { label: 'Nieuwe relatie', also: 'maak toevoegen aanbieder dossier' },
    newNote: { label: 'Nieuwe notitie', also: 'maak toevoegen schrijf verslag gesprek' },
    newVisit: { label: 'Nieuw bezoek', also: 'maak plan locatie werkbezoek' },
    newMeeting: { label: 'Nieuw overleg', also: 'maak plan vergadering agenda' },
    newTable: { label: 'Nieuwe open tafel', also: 'maak plan bijeenkomst' },
    newContact: { label: 'Nieuw contact', also: 'maak toevoegen persoon' },
    relations: { label: 'Ga naar Relaties', also: 'aanbieders lijst open' },
    contacts: { label: 'Ga naar Contactgids', also: 'personen mensen telefoon' },
    gatherings: { label: 'Ga naar Overleg en bezoek', also: 'vergaderingen agenda open' },
    tables: { label: 'Ga naar Open tafels', also: 'bijeenkomsten' },
    state: { label: 'Ga naar Wie heeft wat', also: 'delen collega uitnodiging gemeente laptop' },
    settings: { label: 'Ga naar Instellingen', also: 'voorkeuren opties naam' },
    import: { label: 'Importeer een lijst', also: 'csv excel bestand inlezen aanbieders' },
    takeEverything: { label: 'Neem alles mee', also: 'exporteer zip bestand back-up reservekopie' },
    language: { label: 'Switch to English', also: 'taal engels nederlands language' },
    light: { label: 'Maak het scherm licht', also: 'thema kleuren dag' },
    lock: { label: 'Vergrendel nu', also: 'slot wachtzin beveiliging' },
    dark: { label: 'Maak het scherm donker', also: 'thema kleuren nacht dark' },
  },
  toSettings: 'Naar uw instellingen',
  toasts: { label: 'Meldingen', close: 'Sluit' },
  loading: 'Even geduld',
  opening: {
    title: 'Even geduld',
    open: 'De gegevens worden geopend',
    restoring: 'De gegevens worden teruggezet',
    sealing: 'De gegevens worden versleuteld; dat gebeurt één keer',
    filling: 'De voorbeeldgemeente wordt klaargezet',
    count: '{{done, number}} van {{total, number}}',
  },
  failed: {
    newerTitle: 'Deze gegevens zijn gemaakt met een nieuwere versie van Wederzijds',
    newerText:
      'Deze versie kan er niet mee werken. Er is niets gewijzigd. Werk de app bij en open hem opnieuw.',
    ioTitle: 'De gegevens op deze laptop zijn nu niet te openen',
    ioText:
      'Er is niets gewist. Misschien is de schijf vol, of houdt een ander programma de bestanden vast. Maak ruimte vrij, sluit andere programma’s en probeer het opnieuw. Lukt het niet, vraag dan uw beheerder om hulp.',
    profileDamagedTitle: 'Uw instellingen op deze laptop zijn beschadigd',
    profileDamagedText:
      'Wederzijds kan niet lezen wie u bent en voor wie u werkt. Uw notities en dossiers staan nog op deze laptop; er is niets gewijzigd. Vraag uw beheerder om hulp.',
    writeTitle: 'Uw gegevens kunnen nu niet worden bewaard',
    writeText: 'Er is nog niets gewijzigd. Maak ruimte vrij op de schijf en probeer het opnieuw.',
    again: 'Probeer opnieuw',
  },
  error: {
    title: 'Er ging iets mis op dit scherm',
    text: 'Wat bewaard was, is niet kwijt. Probeer het opnieuw. Gebeurt het vaker, vertel dan uw beheerder wat u deed.',
    again: 'Probeer opnieuw',
    toast:
      'Er ging iets mis. Wat bewaard was, is niet kwijt. Gebeurt het vaker, vertel dan uw beheerder wat u deed.',
  },
  notices: {
    hide: 'Verberg',
    restoredTitle: 'De opslag op deze laptop was beschadigd',
    restored_one: '{{count}} document is teruggezet; er is niets kwijt.',
    restored_other: '{{count}} documenten zijn teruggezet; er is niets kwijt.',
    spaceTitle: 'De schijf van deze laptop is bijna vol',
    space: 'Er is nog {{space}} vrij. Maak ruimte vrij, anders kan Wederzijds straks niets meer bewaren.',
    lists: 'De lijsten worden bijgewerkt',
    notKeptTitle: 'Uw laatste wijziging is nog niet bewaard',
    notKept: {
      'no-space':
        'De schijf is vol. Maak ruimte vrij en laat Wederzijds open: het probeert het steeds opnieuw.',
      timeout:
        'De schijf reageert niet. Laat Wederzijds open: het probeert het steeds opnieuw. Duurt het lang, schrijf dan over wat u niet kwijt wilt.',
      failed:
        'Bewaren lukt nu niet. Laat Wederzijds open: het probeert het steeds opnieuw. Duurt het lang, schrijf dan over wat u niet kwijt wilt.',
    },
  },
  profileRestored:
    'Uw instellingen waren beschadigd. De vorige instellingen zijn gebruikt; kijk na of uw naam en werkruimten kloppen.',
  profileNotKept: 'Deze instelling kon niet worden bewaard. Probeer het straks opnieuw.',
} as const
