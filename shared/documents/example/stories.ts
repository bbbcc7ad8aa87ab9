import type { noteKinds, perspectives } from '../../model/note.ts'
import type { Random } from './random.ts'
import type { Block } from './rich-text.ts'

/** Whom and what a story is about. */
export interface Scene {
  provider: string
  /** A contact of the provider, as one writes about them: first and family name. */
  contact: string
  place: string
  colleague: string
  random: Random
}

/** What one note tells. */
export interface Story {
  kind: (typeof noteKinds)[number]
  title: string
  perspectives: ReadonlyArray<(typeof perspectives)[number]>
  audience?: 'intern' | 'persoonlijk'
  blocks: (scene: Scene) => Block[]
}

const text = (words: string): Block => ({ type: 'paragraph', text: words })
const heading = (words: string): Block => ({ type: 'heading', text: words })
const list = (...items: string[]): Block => ({ type: 'list', items })
const done = (words: string) => ({ text: words, done: true })
const open = (words: string) => ({ text: words, done: false })

export const stories: readonly Story[] = [
  {
    kind: 'bezoek',
    title: 'Kennismaking op locatie',
    perspectives: ['gemeente', 'aanbieder'],
    blocks: ({ provider, contact, place, random }) => [
      text(`Op bezoek bij ${provider} in ${place}. ${contact} liet ons het hele terrein zien.`),
      text(
        random.pick([
          'De sfeer is rustig. Bewoners en begeleiders eten samen en iedereen heeft een eigen taak in huis.',
          'Er waren elf deelnemers aan het werk. Ze vertelden zelf wat ze doen, dat gebeurt niet overal.',
          'Het gebouw is oud maar netjes. De gezamenlijke ruimte is klein voor de groep van nu.',
        ]),
      ),
      heading('Wat ons opviel'),
      list(
        'Het team is al drie jaar bijna hetzelfde. Dat merken de cliënten.',
        `De bus naar ${place} rijdt na zes uur niet meer, dus avondgroepen lukken niet.`,
        'De wachttijd is nu ongeveer acht weken.',
      ),
      heading('Afgesproken'),
      {
        type: 'tasks',
        items: [done('Verslag delen met het team Toegang'), open('Over drie maanden opnieuw langsgaan')],
      },
    ],
  },
  {
    kind: 'telefoon',
    title: 'Wachttijd loopt op',
    perspectives: ['aanbieder'],
    blocks: ({ contact, random }) => [
      text(
        `${contact} belde: de wachttijd is in een maand van zes naar ${random.between(9, 14)} weken gegaan.`,
      ),
      text(
        'Er zijn twee begeleiders ziek en een vacature staat al sinds de zomer open. Nieuwe aanmeldingen nemen ze nog wel aan, maar ze starten later.',
      ),
      {
        type: 'tasks',
        items: [
          open('Toegang vragen om eerst te bellen voor een nieuwe verwijzing'),
          open('Over twee weken terugbellen'),
        ],
      },
    ],
  },
  {
    kind: 'gesprek',
    title: 'Kwartaalgesprek',
    perspectives: ['gemeente', 'aanbieder'],
    blocks: ({ provider, contact, colleague, random }) => [
      text(`Aan tafel met ${contact}. Van onze kant was ${colleague} erbij.`),
      heading('Hoe het gaat'),
      text(
        `${provider} begeleidt nu ${random.between(18, 64)} inwoners uit onze gemeente. Dat zijn er iets meer dan in het vorige kwartaal.`,
      ),
      text(
        'De samenwerking met het wijkteam loopt beter sinds er een vast aanspreekpunt is. De berichten over start en einde van zorg komen nog vaak te laat.',
      ),
      heading('Afspraken'),
      {
        type: 'tasks',
        items: [
          open('Aanbieder stuurt voor het einde van de maand een overzicht van de open berichten'),
          open('Wij zoeken uit waarom drie facturen zijn afgekeurd'),
          done('Datum voor het volgende gesprek geprikt'),
        ],
      },
    ],
  },
  {
    kind: 'gesprek',
    title: 'Cliëntenraad over het vervoer',
    perspectives: ['zorggebruiker'],
    blocks: ({ place }) => [
      text(
        'Twee leden van de cliëntenraad vertelden hoe het vervoer gaat. De taxi komt vaak een half uur te laat en de chauffeur wisselt steeds.',
      ),
      text(
        `Voor mensen die van ${place} moeten komen is dat extra lastig: zij missen dan het begin van de dag.`,
      ),
      list('Een vaste chauffeur geeft rust.', 'Een belletje als de taxi later komt zou al veel helpen.'),
      {
        type: 'tasks',
        items: [open('Bespreken met de vervoerder'), open('Terugkoppelen aan de cliëntenraad')],
      },
    ],
  },
  {
    kind: 'intern',
    title: 'Signaal: veel wisselingen in het team',
    perspectives: ['gemeente'],
    audience: 'intern',
    blocks: ({ provider, random }) => [
      text(
        `Vanuit het wijkteam komt voor de ${random.pick(['tweede', 'derde'])} keer het signaal dat begeleiders bij ${provider} snel weggaan. Inwoners moeten hun verhaal steeds opnieuw vertellen.`,
      ),
      text('We weten nog niet hoe groot dit is. Eerst vragen, dan pas iets vinden.'),
      {
        type: 'tasks',
        items: [
          open('Navragen bij twee andere wijkteams'),
          open('Op de agenda zetten voor het volgende gesprek'),
        ],
      },
    ],
  },
  {
    kind: 'bezoek',
    title: 'Meegelopen met de ochtendgroep',
    perspectives: ['zorggebruiker', 'aanbieder'],
    blocks: ({ contact, place, random }) => [
      text(`Een ochtend meegelopen in ${place}. ${contact} begeleidt de groep samen met een stagiair.`),
      text(
        random.pick([
          'Een deelnemer liet trots de kas zien. Hij komt hier drie dagen per week en wil in het voorjaar een dag erbij.',
          'De groep bakte brood voor de buurtwinkel. Wie geen zin had in praten kon gewoon meewerken.',
        ]),
      ),
      text(
        'Om half elf drinkt iedereen samen koffie. Daar hoor je het meest: over de bus, over de huur, over wie er jarig is.',
      ),
      list(
        'Wat goed gaat: vaste gezichten, duidelijke dag.',
        'Wat beter kan: er is geen plek om je even terug te trekken.',
      ),
    ],
  },
  {
    kind: 'telefoon',
    title: 'Vraag over een verlenging',
    perspectives: ['aanbieder'],
    blocks: ({ contact, colleague }) => [
      text(
        `${contact} vraagt of de begeleiding van twee gezinnen na de zomer door kan lopen. De beschikking eindigt midden in de schoolvakantie.`,
      ),
      text(`${colleague} zoekt uit of een korte verlenging kan, zodat er geen gat valt.`),
      {
        type: 'tasks',
        items: [
          done('Teruggebeld: antwoord volgt binnen een week'),
          open('Besluit doorgeven aan de aanbieder'),
        ],
      },
    ],
  },
  {
    kind: 'gesprek',
    title: 'Plannen voor een nieuwe locatie',
    perspectives: ['gemeente', 'aanbieder'],
    blocks: ({ provider, contact, place, random }) => [
      text(
        `${provider} wil een tweede plek openen in ${place}. ${contact} denkt aan ${random.between(6, 12)} plaatsen.`,
      ),
      heading('Wat ze van ons vragen'),
      list(
        'Meedenken over de buurt: wie moet het als eerste horen?',
        'Duidelijkheid over het tarief voor volgend jaar.',
        'Een aanspreekpunt voor de vergunning.',
      ),
      heading('Wat wij hebben gezegd'),
      text(
        'We vinden het een goed plan, maar beloven nog niets over aantallen. Eerst praten met de buren, dan pas een bericht in de krant.',
      ),
      {
        type: 'tasks',
        items: [
          open('Afspraak maken met de collega van Ruimte'),
          open('Aanbieder stuurt een plan van één bladzijde'),
        ],
      },
    ],
  },
  {
    kind: 'intern',
    title: 'Voorbereiding jaargesprek',
    perspectives: ['gemeente'],
    blocks: ({ provider, colleague }) => [
      text(`Met ${colleague} doorgenomen wat we met ${provider} willen bespreken.`),
      list(
        'Complimenten voor de overdracht naar school: die is sterk verbeterd.',
        'Hoe betrekken ze de familie als iemand dat zelf niet wil?',
        'Wat hebben ze nodig om de wachttijd onder de zes weken te krijgen?',
      ),
      text('Niet over geld beginnen voordat we weten hoe het met de mensen gaat.'),
    ],
  },
  {
    kind: 'gesprek',
    title: 'Klacht van een ouder besproken',
    perspectives: ['zorggebruiker', 'aanbieder'],
    audience: 'intern',
    blocks: ({ contact }) => [
      text(
        'Een ouder vond dat er niet naar haar geluisterd was toen de begeleiding stopte. De aanbieder heeft haar uitgenodigd en excuses gemaakt.',
      ),
      text(
        `${contact} vertelt dat ze nu altijd een eindgesprek plannen, ook als de zorg eerder stopt dan bedacht.`,
      ),
      {
        type: 'tasks',
        items: [
          done('Ouder gebeld: zij is tevreden met de uitkomst'),
          open('In het volgende gesprek vragen of de eindgesprekken ook echt gebeuren'),
        ],
      },
    ],
  },
  {
    kind: 'bezoek',
    title: 'Open dag',
    perspectives: ['gemeente', 'zorggebruiker'],
    blocks: ({ provider, place, random }) => [
      text(
        `${provider} hield open dag in ${place}. Er kwamen ongeveer ${random.between(4, 9) * 10} mensen uit de buurt.`,
      ),
      text(
        'Een bewoonster gaf zelf de rondleiding. Buren vroegen vooral of ze iets konden doen. Daar was nog geen antwoord op.',
      ),
      { type: 'tasks', items: [open('Aanbieder in contact brengen met het vrijwilligerspunt')] },
    ],
  },
  {
    kind: 'telefoon',
    title: 'Vast aanspreekpunt gewisseld',
    perspectives: ['aanbieder'],
    blocks: ({ contact, provider }) => [
      text(
        `${contact} is vanaf nu ons vaste aanspreekpunt bij ${provider}. De vorige contactpersoon heeft een andere baan.`,
      ),
      text('Bereikbaar op maandag, dinsdag en donderdag. Buiten die dagen liever een mailtje.'),
    ],
  },
  {
    kind: 'gesprek',
    title: 'Samenwerking met het wijkteam',
    perspectives: ['gemeente', 'aanbieder', 'zorggebruiker'],
    blocks: ({ contact, place }) => [
      text(`Met ${contact} en het wijkteam van ${place} besproken wie wat doet als iemand vastloopt.`),
      list(
        'De aanbieder belt het wijkteam voordat de zorg stopt, niet erna.',
        'Het wijkteam laat binnen twee werkdagen iets horen.',
        'De inwoner zit bij het gesprek, tenzij die dat zelf niet wil.',
      ),
      text(
        'Een ervaringsdeskundige las mee en vond het eerste punt het belangrijkst: “Dan hoef ik niet zelf alles uit te leggen.”',
      ),
      {
        type: 'tasks',
        items: [done('Afspraken op papier gezet'), open('Na een half jaar kijken of het werkt')],
      },
    ],
  },
  {
    kind: 'intern',
    title: 'Zelf onthouden',
    perspectives: ['gemeente'],
    audience: 'persoonlijk',
    blocks: ({ contact }) => [
      text(`De volgende keer eerst vragen hoe het met ${contact} zelf gaat. Die had het zichtbaar zwaar.`),
      text('Minder zelf praten. Na een vraag echt even stil zijn.'),
    ],
  },
  {
    kind: 'bezoek',
    title: 'Rondgang na de verbouwing',
    perspectives: ['aanbieder', 'zorggebruiker'],
    blocks: ({ place, contact, random }) => [
      text(
        `De verbouwing in ${place} is klaar. ${contact} wees aan wat er op verzoek van de bewoners anders is gedaan.`,
      ),
      list(
        'Eigen voordeurbel bij elke studio.',
        `Een gedeelde keuken voor ${random.between(4, 8)} mensen in plaats van voor het hele huis.`,
        'Meer licht op het pad naar de fietsenstalling.',
      ),
      text('Nog niet klaar: de lift doet het, maar de knoppen zitten te hoog voor wie in een rolstoel zit.'),
      { type: 'tasks', items: [open('Navragen wanneer de knoppen worden aangepast')] },
    ],
  },
]
