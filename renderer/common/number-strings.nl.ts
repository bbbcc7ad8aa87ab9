export const nl = {
  reason: {
    title: 'Waarom mag dit nummer blijven staan?',
    text: 'Een burgerservicenummer mag hier bijna nooit staan. Is het een ander nummer, zoals een ordernummer? Dan kan het blijven. Uw collega’s kunnen de reden lezen.',
    label: 'Reden',
    missing: 'Schrijf op waarom dit nummer mag blijven staan.',
    faults: 'Kijk dit nog eens na',
    keep: 'Laat staan',
    close: 'Sluit',
  },
  check: {
    title: 'Kijk dit eerst na',
    looking: 'De teksten worden nagekeken …',
    text_one:
      'Op {{count}} plaats staat iets dat op een burgerservicenummer lijkt. Anderen krijgen dat ook te zien.',
    text_other:
      'Op {{count}} plaatsen staat iets dat op een burgerservicenummer lijkt. Anderen krijgen dat ook te zien.',
    list: 'Gevonden',
    more_one: 'En nog {{count}} plaats.',
    more_other: 'En nog {{count}} plaatsen.',
    hide: 'Verberg alles en ga verder',
    hiding: 'De nummers worden verborgen …',
    keep: 'Ga verder met reden',
    failed: 'Het nakijken lukt niet. Sluit dit venster en probeer het opnieuw.',
    close: 'Stop',
  },
  place: {
    note: 'Notitie',
    visit: 'Bezoek',
    meeting: 'Overleg',
    table: 'Open tafel',
    dossier: 'Dossier',
    directory: 'Contact',
    workspace: 'Instellingen',
    other: 'Ergens anders',
  },
} as const
