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
    help: 'Hulp',
  },
  workspace: {
    prefix: 'U werkt voor',
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
    removeExample: { label: 'Verwijder het voorbeeld', also: 'wis opruimen verzonnen leeg beginnen' },
    backups: { label: 'Ga naar Reservekopieën', also: 'back-up terugzetten herstellen eerder vorige versie' },
    language: { label: 'Switch to English', also: 'taal engels nederlands language' },
    light: { label: 'Maak het scherm licht', also: 'thema kleuren dag' },
    contrast: { label: 'Maak het contrast hoog', also: 'thema kleuren zien leesbaar slechtziend' },
    likeLaptop: { label: 'Kleuren zoals de laptop', also: 'thema systeem licht donker' },
    newWindow: { label: 'Nieuw venster', also: 'tweede scherm open naast elkaar' },
    help: { label: 'Ga naar Hulp', also: 'handleiding uitleg versie licentie logboek vraag' },
    keys: { label: 'Bekijk de toetsen', also: 'sneltoetsen toetsenbord f1 hulp' },
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
    discarding: 'Wat er al stond, wordt weggehaald',
    count: '{{done, number}} van {{total, number}}',
    stop: 'Stop',
  },
  notBegun: {
    stopped: {
      title: 'U bent gestopt',
      text: 'Er is niets van bewaard. U kunt meteen opnieuw beginnen.',
    },
    unreadable: {
      title: 'Terugzetten is niet gelukt',
      text: 'Het bestand is onderweg weggehaald of gewijzigd. Er is niets van bewaard. Kies het bestand opnieuw.',
    },
    write: {
      title: 'Uw gegevens kunnen nu niet worden bewaard',
      text: 'Er is niets half blijven staan. Maak ruimte vrij op de schijf en probeer het opnieuw.',
    },
  },
  failed: {
    newerTitle: 'Deze gegevens zijn gemaakt met een nieuwere versie van Wederzijds',
    newerText:
      'Deze versie kan er niet mee werken. Er is niets gewijzigd. Werk de app bij en open hem opnieuw.',
    ioTitle: 'De gegevens op deze laptop zijn nu niet te openen',
    ioText:
      'Er is niets gewist. Misschien is de schijf vol, of houdt een ander programma de bestanden vast. Maak ruimte vrij, sluit andere programma’s en probeer het opnieuw. Lukt het niet, vraag dan uw beheerder om hulp.',
    fullTitle: 'De schijf van deze laptop is vol',
    fullText:
      'Daarom kan Wederzijds uw gegevens nu niet openen. Er is niets gewist. Maak ruimte vrij op de schijf en probeer het opnieuw.',
    readOnlyTitle: 'Wederzijds mag niet schrijven in zijn eigen map',
    readOnlyText:
      'Daarom kan Wederzijds niets bewaren en gaat het niet open. Er is niets gewist. Vraag uw beheerder om Wederzijds schrijfrechten te geven en probeer het dan opnieuw.',
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
    renewedTitle: 'De tweede kopie op deze laptop was beschadigd',
    renewed: 'Wederzijds heeft een nieuwe gemaakt. Er is niets kwijt en u hoeft niets te doen.',
    syncedTitle: 'De gegevens van Wederzijds staan in een map van {{program}}',
    synced:
      '{{program}} kopieert die map naar andere computers en kan de bestanden daarmee beschadigen. U kunt gewoon doorwerken. Vraag uw beheerder om de gegevens van Wederzijds op een plek te zetten die {{program}} niet kopieert.',
    clockTitle: 'De klok van deze laptop staat verkeerd',
    clockAhead:
      'De klok loopt voor op die van de gemeente. Daardoor krijgen uw notities een verkeerde datum. Zet de klok van de laptop goed, of laat hem de tijd zelf ophalen.',
    clockBehind:
      'De klok loopt achter op die van de gemeente. Daardoor krijgen uw notities een verkeerde datum. Zet de klok van de laptop goed, of laat hem de tijd zelf ophalen.',
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
  notLeft: {
    lock: 'Wederzijds kan nu niet op slot: uw laatste wijziging is nog niet bewaard. Kijk bovenaan wat u kunt doen.',
    switch:
      'U kunt nu niet naar een andere werkruimte: uw laatste wijziging is nog niet bewaard. Kijk bovenaan wat u kunt doen.',
  },
  profileRestored:
    'Uw instellingen waren beschadigd. De vorige instellingen zijn gebruikt; kijk na of uw naam en werkruimten kloppen.',
  profileNotKept: 'Deze instelling kon niet worden bewaard. Probeer het straks opnieuw.',
} as const
