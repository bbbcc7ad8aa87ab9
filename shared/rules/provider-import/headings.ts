import { fold } from '../../kernel/text-fold.ts'
import { listFields, type ListField } from './fields.ts'

/** Headings as people write them, without capitals, accents, spaces and signs. */
const synonyms: Record<ListField, readonly string[]> = {
  naam: [
    ...['aanbieder', 'zorgaanbieder', 'naamaanbieder', 'naamzorgaanbieder', 'organisatie', 'bedrijfsnaam'],
    ...['naamorganisatie', 'organisatienaam', 'aanbiedernaam', 'instelling', 'naaminstelling', 'handelsnaam'],
    ...['gecontracteerdeaanbieder', 'naamvandeaanbieder', 'naamvandezorgaanbieder', 'relatie', 'leverancier'],
  ],
  kvk: ['kvknummer', 'kvknr', 'kamervankoophandel', 'nummerkvk', 'inschrijfnummerkvk'],
  agb: ['agbcode', 'agbnummer', 'agbnr', 'agbcodes', 'vektiscode'],
  grootte: ['omvang', 'groottevanaanbieder', 'grootteorganisatie'],
  domeinen: [
    ...['domein', 'zorgdomein', 'zorgdomeinen', 'wet', 'wetten', 'perceel', 'percelen'],
    ...['soortzorg', 'zorgsoort', 'zorgsoorten', 'zorgvorm', 'zorgvormen'],
  ],
  accounthouder: ['accountmanager', 'relatiebeheerder', 'contractmanager', 'relatiemanager'],
  locatie: ['locatienaam', 'naamlocatie', 'vestiging', 'vestigingsnaam', 'naamvestiging', 'locaties'],
  adres: ['straat', 'straatenhuisnummer', 'bezoekadres', 'straatnaam', 'adresregel', 'vestigingsadres'],
  huisnummer: ['huisnr', 'hnr', 'nr', 'huisnummertoevoeging'],
  postcode: ['pc', 'postcodes', 'zip'],
  plaats: ['woonplaats', 'stad', 'plaatsnaam', 'vestigingsplaats', 'dorp'],
  afdeling: ['team', 'afdelingsnaam', 'onderdeel'],
  contact: ['contactpersoon', 'naamcontactpersoon', 'contactpersonen', 'contactnaam', 'aanspreekpunt'],
  voornaam: ['voornamen', 'roepnaam', 'voornaamcontactpersoon'],
  achternaam: ['familienaam', 'achternaamcontactpersoon'],
  functie: ['functiecontactpersoon', 'rol', 'functienaam', 'functietitel'],
  telefoon: ['tel', 'telefoonnummer', 'telnr', 'telefoonnr', 'telefoonvast', 'telefooncontactpersoon'],
  mobiel: ['mobielnummer', 'gsm', 'mobieletelefoon', 'mobiel06', '06', '06nummer', 'mobielnr'],
  mail: ['email', 'emailadres', 'mailadres', 'emailcontactpersoon', 'emailadrescontactpersoon'],
}

const fieldByName = new Map<string, ListField>(
  listFields.flatMap((field) => [field, ...synonyms[field]].map((name) => [name, field] as const)),
)

/** Words in a longer heading, the telling ones first: *Tel.nr. contactpersoon* is a telephone number. */
const telling: readonly (readonly [RegExp, ListField])[] = [
  [/kvk|koophandel/u, 'kvk'],
  [/agb/u, 'agb'],
  [/mail/u, 'mail'],
  [/mobiel|gsm/u, 'mobiel'],
  [/telefoon|^tel[^a]?|telnr/u, 'telefoon'],
  [/postcode/u, 'postcode'],
  [/huisnummer|huisnr/u, 'huisnummer'],
  [/plaats/u, 'plaats'],
  [/straat|adres/u, 'adres'],
  [/voornaam|roepnaam/u, 'voornaam'],
  [/achternaam/u, 'achternaam'],
  [/functie/u, 'functie'],
  [/account|relatiebeheer|contractm/u, 'accounthouder'],
  [/contactpers|aanspreek/u, 'contact'],
  [/domein|perce/u, 'domeinen'],
  [/grootte|omvang/u, 'grootte'],
  [/afdeling/u, 'afdeling'],
  [/locatie|vestiging/u, 'locatie'],
  [/aanbieder|organisatie|instelling/u, 'naam'],
]

/** Longer than this it is a sentence and no heading. */
const LONGEST_HEADING = 60

/** The field that a heading names outright, whatever its capitals, accents, spaces and signs; null when none. */
export function fieldNamed(heading: string): ListField | null {
  return fieldByName.get(plain(heading)) ?? null
}

/** The same, and else the field that the words in it point at. */
export function fieldHinted(heading: string): ListField | null {
  const named = fieldNamed(heading)
  if (named !== null || heading.length > LONGEST_HEADING) return named
  const text = plain(heading)
  return telling.find(([word]) => word.test(text))?.[1] ?? null
}

/** How many different fields a line names: the line that names most is the one with the headings. */
export function fieldsNamed(cells: readonly string[]): number {
  return new Set(cells.map(fieldHinted).filter((field) => field !== null)).size
}

function plain(heading: string): string {
  return fold(heading).replace(/[^a-z0-9]/gu, '')
}
