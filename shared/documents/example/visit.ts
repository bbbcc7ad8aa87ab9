import { derivedId, docId } from '../../kernel/ids.ts'
import { orderAtEnd } from '../../kernel/ordering.ts'
import type { verdicts } from '../../model/verdict.ts'
import { VisitQuestion } from '../../model/visit-question.ts'
import { addAction } from '../action.ts'
import { locationIdFor } from '../dossier.ts'
import { verdictIdFor, visitBody, writeVerdict, writeVisit } from '../visit.ts'
import { workdayBefore } from './days.ts'
import type { ExampleDocument, MadeProvider, Setting } from './example-document.ts'
import { seededRandom, type Random } from './random.ts'
import { writeBlocks } from './rich-text.ts'

/** Half of the providers were visited; one in six has a visit in the coming weeks, with questions to ask. */
export function* exampleVisits(setting: Setting, provider: MadeProvider): Generator<ExampleDocument> {
  const random = seededRandom(setting.seed * 37 + setting.index * 15_485_863)
  if (setting.index % 2 === 0) yield visit(setting, provider, random, true)
  if (setting.index % 6 === 1) yield visit(setting, provider, random, false)
}

function visit(
  { workspace, index, today }: Setting,
  { dossier, contacts, locations }: MadeProvider,
  random: Random,
  isDone: boolean,
): ExampleDocument {
  const key = `${index}-${isDone ? 'done' : 'planned'}`
  const location = locations[0]
  const contact = contacts[0]
  const story = random.pick(stories)
  const date = isDone
    ? workdayBefore(today, random.between(3, 160))
    : workdayBefore(today, -random.between(2, 21))
  return {
    doc: docId('visit', derivedId(workspace, 'example', 'visit', key)),
    meta: { audience: 'team', dossier },
    fill(content) {
      writeVisit(content, {
        title: isDone ? story.title : 'Kwartaalbezoek',
        location: location === undefined ? '' : locationIdFor(location),
        place: '',
        date,
        startsAt: random.pick(['09:30', '10:00', '13:30', '15:00']),
        ...(contact === undefined ? {} : { present: [contact.doc] }),
        ...(isDone ? { finishedAt: `${date}T15:40:00.000Z` } : {}),
      })
      for (const [place, text] of questions.entries()) {
        VisitQuestion.write(content, derivedId('question', key, String(place)), {
          text,
          about: '',
          order: orderAtEnd(VisitQuestion.list(content)),
          done: isDone && place < 2,
          answer: isDone && place === 0 ? story.answer : '',
        })
      }
      if (!isDone) return
      writeBlocks(visitBody(content), [
        { type: 'paragraph', text: story.seen },
        { type: 'list', items: story.points },
      ])
      writeVerdict(content, verdictIdFor(story.theme, 'example'), {
        theme: story.theme,
        verdict: story.verdict,
        because: story.because,
        followUp: story.followUp,
        followedUpAt: random.between(0, 2) === 0 ? `${workdayBefore(date, -5)}T09:00:00.000Z` : '',
        by: 'example',
      })
      addAction(
        content,
        {
          text: story.action,
          owner: contact?.name ?? '',
          due: workdayBefore(date, -30),
          dossiers: [dossier],
          item: '',
        },
        derivedId('action', key),
      )
    },
  }
}

const questions = [
  'Hoe gaat het met de wachttijd?',
  'Wat vinden de deelnemers zelf van de begeleiding?',
  'Wat kan de gemeente anders doen?',
]

interface VisitStory {
  title: string
  seen: string
  points: string[]
  answer: string
  theme: string
  verdict: (typeof verdicts)[number]
  because: string
  followUp: string
  action: string
}

const stories: readonly [VisitStory, ...VisitStory[]] = [
  {
    title: 'Bezoek aan de werkplaats',
    seen: 'We liepen een ochtend mee. De deelnemers kregen uitleg van elkaar; de begeleider hield zich op de achtergrond.',
    points: ['De pauzeruimte is te klein.', 'Twee nieuwe vrijwilligers zijn begonnen.'],
    answer: 'Ongeveer zes weken, en dat is korter dan in het voorjaar.',
    theme: 'Werk dat bij mensen past',
    verdict: 'goed-zo',
    because: 'Iedereen kon vertellen waarom deze taak de zijne is.',
    followUp: 'Vertellen in het overleg met de andere aanbieders',
    action: 'Foto’s van de nieuwe ruimte delen met het team Toegang',
  },
  {
    title: 'Bezoek na de verhuizing',
    seen: 'De verhuizing is drie weken geleden. Er staan nog dozen, maar de groepen draaien weer.',
    points: ['Het tweede lokaal heeft nog geen verwarming.', 'De halte is verder lopen dan gedacht.'],
    answer: 'De wachtlijst is even dicht geweest en gaat deze maand weer open.',
    theme: 'Bereikbaarheid',
    verdict: 'beter',
    because: 'Wie slecht loopt, komt nu niet meer zelf.',
    followUp: 'Met de vervoerder bespreken of de halte kan worden verplaatst',
    action: 'Uitzoeken wie over de halte gaat',
  },
  {
    title: 'Kennismaking met het nieuwe team',
    seen: 'Drie van de vijf begeleiders zijn nieuw. Ze kennen de bewoners al goed bij naam.',
    points: ['Het inwerkboek is zelf gemaakt en goed leesbaar.', 'Er is nog geen vaste invaller.'],
    answer: 'Er is geen wachttijd, er zijn zelfs twee plekken vrij.',
    theme: 'Vaste gezichten',
    verdict: 'meer',
    because: 'Bewoners noemen de wisselingen als het moeilijkste van dit jaar.',
    followUp: 'Vragen hoe andere aanbieders invallers delen',
    action: 'De vrije plekken doorgeven aan de wijkteams',
  },
  {
    title: 'Gesprek aan de keukentafel',
    seen: 'We aten mee. Het gesprek ging over regels die niemand meer kan uitleggen.',
    points: ['Elke maand dezelfde gegevens in drie formulieren.', 'De groep zou graag langer open zijn.'],
    answer: 'Acht weken. Twee gezinnen wachten op een besluit van ons.',
    theme: 'Papierwerk',
    verdict: 'minder',
    because: 'Een begeleider is er een dag in de week mee bezig.',
    followUp: 'De drie formulieren naast elkaar leggen',
    action: 'Nagaan waar de twee besluiten op wachten',
  },
]
