/** The words for what the model knows, shared by every screen. `none`: nothing chosen; `unknown`: from a newer build. */
export const nl = {
  domain: {
    wmo: 'Wmo',
    jeugd: 'Jeugd',
    'beschermd-wonen-mo': 'Beschermd wonen/MO',
    participatie: 'Participatie',
    none: 'Geen domein',
    unknown: 'Onbekend domein',
  },
  size: { klein: 'Klein', middel: 'Middel', groot: 'Groot', none: 'Niet ingevuld', unknown: 'Onbekend' },
  kind: {
    gesprek: 'Gesprek',
    bezoek: 'Bezoek',
    telefoon: 'Telefoon',
    intern: 'Intern',
    none: 'Geen soort',
    unknown: 'Onbekende soort',
  },
  level: {
    bestuur: 'Bestuur',
    management: 'Management',
    uitvoering: 'Uitvoering',
    beleid: 'Beleid',
    inkoop: 'Inkoop',
    toegang: 'Toegang',
    contract: 'Contract',
    client: 'Cliënt',
    none: 'Niet ingevuld',
    unknown: 'Onbekend',
  },
  perspective: { gemeente: 'Gemeente', aanbieder: 'Aanbieder', zorggebruiker: 'Zorggebruiker' },
  audience: { team: 'Team', intern: 'Intern', persoonlijk: 'Persoonlijk' },
  audienceMeans: {
    team: 'Iedereen in deze werkruimte kan dit lezen.',
    intern: 'Alleen collega’s die in deze werkruimte schrijven, lezen dit.',
    persoonlijk: 'Alleen u leest dit, op uw eigen laptops.',
  },
} as const
