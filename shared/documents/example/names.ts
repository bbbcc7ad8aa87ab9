/** What the example municipality is called where its workspace is made. */
export const EXAMPLE_MUNICIPALITY = 'Voorbeeldgemeente Waterdam-Zuid'

/**
 * Invented names. No organisation, place or person is meant: the places and the names of organisations are
 * made up, postcodes begin with 0, numbers with 00 and mail ends in .example, which none in the world do.
 */
export const firstNames = [
  'Agnès',
  'Anaïs',
  'Bart',
  'Çağla',
  'Daniël',
  'Esther',
  'Fenna',
  'Gijs',
  'Hülya',
  'Ilse',
  'Jörgen',
  'Karim',
  'Loïs',
  'Maud',
  'Noëlle',
  'Oksana',
  'Pim',
  'Renée',
  'Soraya',
  'Tjitske',
  'Wessel',
  'Zoë',
] as const

export const familyNames = [
  'van der Kolk',
  'El Amrani',
  'ten Brinke',
  'Öztekin',
  "van 't Hoenderhok",
  'Gonçalves',
  'de Rietmaker',
  'Wagenvoorde',
  'van den Elsloot',
  'Čapek-Visser',
  'Sluiswachter',
  'Ramcharan',
  'op den Dries',
  'Müller-de Wit',
  'Kraggenaar',
  'van Dobbelsteen',
] as const

export const colleagues = ['Marjan Veldhoen', 'Yassin op den Akker'] as const

export const places = [
  'Waterdam',
  'Kleiwaard',
  'Rietermeer',
  'Dobbelaar',
  'Oosterweer',
  'Sluisbuurt',
] as const
export const streets = [
  'Kerkpad',
  'Molenweer',
  'Dorpsdijk',
  'Het Lage Eind',
  'Veenkade',
  'Schoolsteeg',
  'Haverland',
  'Achter de Sluis',
] as const

const landmarks = [
  'Zevenwilgen',
  'Kievitsweel',
  'Klaverdobbe',
  'Zwanenwiel',
  'Otterkolk',
  'Vlindersloot',
  'Lisdoddehof',
  'Dotterdijk',
  'Roerdompstee',
  'Hazelaarswerf',
  'Ransuilbos',
  'Bieslookhoek',
  'Wilgenwaard',
  'Snoekenbrug',
] as const

/** What an organisation does: how it is named, what it works in and how big it usually is. */
export interface Trade {
  title: (landmark: string) => string
  domains: readonly string[]
  size: 'klein' | 'middel' | 'groot'
  place: string
}

export const trades: readonly [Trade, ...Trade[]] = [
  {
    title: (landmark) => `Zorghoeve ${landmark}`,
    domains: ['wmo', 'participatie'],
    size: 'klein',
    place: 'De hoeve',
  },
  { title: (landmark) => `Jeugdhulp ${landmark}`, domains: ['jeugd'], size: 'middel', place: 'Behandelhuis' },
  {
    title: (landmark) => `Stichting ${landmark}`,
    domains: ['wmo', 'beschermd-wonen-mo'],
    size: 'groot',
    place: 'Woonlocatie',
  },
  { title: (landmark) => `Thuisbegeleiding ${landmark}`, domains: ['wmo'], size: 'klein', place: 'Kantoor' },
  {
    title: (landmark) => `Werkplaats ${landmark}`,
    domains: ['participatie'],
    size: 'middel',
    place: 'Werkplaats',
  },
  {
    title: (landmark) => `Opvanghuis ${landmark}`,
    domains: ['beschermd-wonen-mo'],
    size: 'middel',
    place: 'Opvang',
  },
  {
    title: (landmark) => `Gezinshuizen ${landmark}`,
    domains: ['jeugd', 'wmo'],
    size: 'klein',
    place: 'Gezinshuis',
  },
]

/** The name of provider `index`: different for as many as there are trades and landmarks, then numbered. */
export function providerName(index: number): { name: string; landmark: string; trade: Trade } {
  const trade = trades[index % trades.length] ?? trades[0]
  const round = Math.floor(index / trades.length)
  // Every landmark once in the first fourteen, and every pair of trade and landmark once before any returns.
  const landmark = landmarks[((index % trades.length) * 2 + round) % landmarks.length] ?? landmarks[0]
  const again = Math.floor(index / (trades.length * landmarks.length))
  return { name: `${trade.title(landmark)}${again === 0 ? '' : ` ${again + 1}`}`, landmark, trade }
}
