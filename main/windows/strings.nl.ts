/** What is asked and said outside the pages; the source for other languages. */
export const nl = {
  unkept: {
    message: 'Uw laatste wijziging is nog niet bewaard',
    detail:
      'De schijf van deze laptop neemt nu niets aan. Blijf, maak ruimte vrij, en sluit Wederzijds pas als onderin staat dat alles is bewaard. Sluit u nu toch, dan bent u die wijziging kwijt.',
    stay: 'Blijf',
    close: 'Sluit toch',
  },
  hanging: {
    message: 'Dit venster reageert niet',
    detail:
      'Wacht even: vaak komt het terug. Blijft het zo, open het dan opnieuw. Alles wat als bewaard is gemeld, staat op deze laptop.',
    wait: 'Wacht',
    again: 'Open opnieuw',
  },
  readOnly: {
    title: 'Wederzijds mag niet schrijven in zijn eigen map',
    text: 'Daarom kan Wederzijds niets bewaren en gaat het niet open. Er is niets gewist. Vraag uw beheerder om Wederzijds schrijfrechten te geven en open het dan opnieuw.',
    close: 'Sluit',
  },
}

export type WindowStrings = typeof nl
