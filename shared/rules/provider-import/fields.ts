/**
 * What a column of a list can fill, by its Dutch name: of the provider, of one of its locations, of a department, of a
 * contact. `voornaam` and `achternaam` together are a contact's name, `huisnummer` goes behind the address.
 */
export const listFields = [
  'naam',
  'kvk',
  'agb',
  'grootte',
  'domeinen',
  'accounthouder',
  'locatie',
  'adres',
  'huisnummer',
  'postcode',
  'plaats',
  'afdeling',
  'contact',
  'voornaam',
  'achternaam',
  'functie',
  'telefoon',
  'mobiel',
  'mail',
] as const

export type ListField = (typeof listFields)[number]

/** The fields of one row; a field that no column fills is ''. */
export type RowCells = Record<ListField, string>

export function emptyCells(): RowCells {
  return Object.fromEntries(listFields.map((field) => [field, ''])) as RowCells
}
