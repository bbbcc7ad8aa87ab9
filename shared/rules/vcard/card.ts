/** What a business card tells that we keep; '' for what it does not tell. Texts of one line. */
export interface Card {
  name: string
  function: string
  organisation: string
  /** The department, or several behind one another with commas. */
  department: string
  phone: string
  mobile: string
  email: string
  topics: readonly string[]
}

/** What stood on a card and was left out, for a screen to say in words. */
export const leftOutOfCards = [
  'note',
  'photo',
  'fax',
  'address',
  'birthday',
  'more-numbers',
  'more-mails',
] as const
export type LeftOutOfCard = (typeof leftOutOfCards)[number]

export const cardVersions = ['2.1', '3.0', '4.0'] as const
export type CardVersion = (typeof cardVersions)[number]

/** `not-a-person`: the card of a company or a group. */
export const badCards = ['no-name', 'not-a-person', 'not-closed', 'too-long'] as const
export type BadCard = (typeof badCards)[number]
