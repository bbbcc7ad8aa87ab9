/** The words on what goes along, where no screen gives them. */
export const nl = {
  table: {
    untitled: 'Open tafel',
    when: 'Wanneer',
    at: '{{day}}, {{time}} uur',
    place: 'Waar',
    invited: 'Uitgenodigd',
    guests: 'Aan tafel',
    round: 'Ronde {{number}}',
    heading: '{{number}}. {{question}}',
    nothing: 'Hier is nog niets opgeschreven.',
    footer: 'Meegenomen van de open tafel op {{day}}. De tekst is van iedereen aan tafel samen.',
  },
} as const
