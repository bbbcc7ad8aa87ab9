export const nl = {
  title: 'Welkom bij Wederzijds',
  intro:
    'Voor het contact tussen gemeente en zorgaanbieders. Alles wat u schrijft staat op uw eigen laptop, ook zonder verbinding.',
  you: 'Wie bent u?',
  youWhy: 'Uw collega’s zien bij elke notitie wie die schreef.',
  name: 'Uw naam',
  function: 'Uw functie',
  functionHint: '(niet verplicht, zoals relatiebeheerder)',
  start: 'Waarmee wilt u beginnen?',
  pick: 'Kies wat nu bij u past. De rest kan later nog.',
  choice: {
    empty: 'Een lege werkruimte',
    emptyText: 'U voegt zelf aanbieders toe.',
    example: 'De voorbeeldgemeente bekijken',
    exampleText: 'Met verzonnen aanbieders en notities. Om rustig te proberen.',
    import: 'Een lijst met aanbieders importeren',
    importText: 'Uit een bestand, bijvoorbeeld uit Excel.',
    invitation: 'Ik heb een uitnodiging',
    invitationText: 'Van een collega of van uw beheerder. U werkt dan samen.',
  },
  municipality: 'Naam van de gemeente of regio',
  municipalityWhy: 'Deze naam staat altijd in beeld, zodat u weet voor wie u werkt.',
  laptopOf: 'Laptop van {{name}}',
  begin: 'Begin',
  beginning: 'Even geduld',
  faultsTitle: 'Nog niet alles is ingevuld',
  fault: {
    name: 'Vul uw naam in',
    choice: 'Kies waarmee u wilt beginnen',
    municipality: 'Vul de naam van de gemeente of regio in',
    invitation: 'Plak hier de uitnodiging die u kreeg',
  },
  invitation: {
    label: 'Uw uitnodiging',
    description: 'Plak hier de hele tekst. Die begint met WZ1-',
    for: 'Deze uitnodiging is van: {{name}}',
    first: 'Hiermee deelt u als eerste een werkruimte met uw gemeente.',
    problem: {
      'not-an-invitation': 'Dit is geen uitnodiging. Een uitnodiging begint met WZ1-',
      damaged: 'Deze uitnodiging is niet heel. Kopieer de hele tekst nog een keer.',
      'newer-version': 'Deze uitnodiging is voor een nieuwere versie van Wederzijds. Werk de app bij.',
      expired: 'Deze uitnodiging is verlopen. Vraag een nieuwe aan wie u uitnodigde.',
    },
  },
  refused: {
    unreachable:
      'De gemeente is nu niet bereikbaar. Probeer het later opnieuw; u kunt ook alvast zonder verbinding beginnen.',
    notAgreed:
      'U koos ervoor om niet te verbinden. Wilt u het toch? Sluit Wederzijds, open het opnieuw en plak de uitnodiging nog een keer.',
    insecure:
      'Deze uitnodiging leidt naar een adres zonder beveiligde verbinding. Daarom verbindt Wederzijds niet. Vraag uw beheerder om een nieuwe.',
    used: 'Deze uitnodiging is al gebruikt. Vraag een nieuwe.',
    ended: 'Deze uitnodiging geldt niet meer. Vraag een nieuwe.',
    unknown: 'De gemeente kent deze uitnodiging niet. Vraag een nieuwe.',
    otherWorkspace:
      'Bij deze gemeente wordt al in een andere werkruimte gewerkt. Vraag een collega om een uitnodiging daarvoor.',
    taken: 'U of deze laptop is daar al bekend. Vraag uw beheerder om een nieuwe uitnodiging.',
    updateApp: 'Uw versie van Wederzijds is te oud voor deze gemeente. Werk de app bij.',
    updateThere: 'De gemeente werkt nog met een oudere versie. Vraag uw beheerder om die bij te werken.',
    later: 'De gemeente kan dit nu niet doen. Probeer het over een paar minuten opnieuw.',
    notKept:
      'De toegang kon niet op deze laptop worden bewaard. Vraag een nieuwe uitnodiging en probeer het opnieuw.',
  },
  use: {
    title: 'Gebruik een uitnodiging',
    connects:
      'U deelt dan {{name}} met de gemeente. Collega’s die erbij horen, kunnen lezen en schrijven wat voor het team is.',
    joins: 'U krijgt er een werkruimte bij: {{name}}. Wat nu op deze laptop staat, blijft zoals het is.',
    connect: 'Deel met de gemeente',
    join: 'Doe mee',
    cancel: 'Annuleer',
    close: 'Sluit',
    busy: 'Even geduld',
  },
} as const
