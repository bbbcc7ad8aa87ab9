import { derivedId, docId } from '../../kernel/ids.ts'
import { addAction } from '../action.ts'
import { addAgendaItem, addDecision, minutesOf, writeMeeting } from '../meeting.ts'
import { workdayBefore } from './days.ts'
import type { ExampleDocument, MadeProvider, Setting } from './example-document.ts'
import { seededRandom } from './random.ts'
import { writeBlocks } from './rich-text.ts'

/** A meeting with a few providers: one that was held, with decisions and open ends, or one that is still to come. */
export function exampleMeeting(
  { workspace, today, seed }: Pick<Setting, 'workspace' | 'today' | 'seed'>,
  providers: readonly MadeProvider[],
): ExampleDocument {
  const number = providers[0]?.index ?? 0
  const random = seededRandom(seed * 41 + number * 32_452_843)
  const isDone = number % 8 === 0
  const date = workdayBefore(today, isDone ? random.between(6, 120) : -random.between(3, 30))
  const dossiers = providers.map(({ dossier }) => dossier)
  const key = String(number)
  return {
    doc: docId('meeting', derivedId(workspace, 'example', 'meeting', key)),
    meta: { audience: 'team', dossier: '' },
    fill(content) {
      writeMeeting(content, {
        title: random.pick([
          'Kwartaaloverleg',
          'Overleg over de instroom',
          'Overleg dagbesteding en vervoer',
        ]),
        date,
        startsAt: random.pick(['09:00', '10:30', '14:00']),
        minutes: 90,
        form: random.pick(['fysiek', 'online', 'hybride']),
        place: 'Gemeentehuis, kamer 2.14',
        dossiers,
        present: providers.flatMap(({ contacts }) => contacts.slice(0, 1).map(({ doc }) => doc)),
        ...(isDone ? { finishedAt: `${date}T16:00:00.000Z` } : {}),
      })
      for (const [place, { title, purpose, said }] of agenda.entries()) {
        const item = derivedId('item', key, String(place))
        addAgendaItem(
          content,
          {
            title,
            purpose,
            owner: providers[0]?.contacts[0]?.name ?? '',
            minutes: 25,
            // The last one was left for the next time.
            state: isDone && place < agenda.length - 1 ? 'afgerond' : 'open',
          },
          item,
        )
        if (isDone) writeBlocks(minutesOf(content, item), [{ type: 'paragraph', text: said }])
      }
      if (!isDone) return
      const item = derivedId('item', key, '1')
      const decision = 'De aanbieders melden een vrije plek binnen een week bij het wijkteam.'
      addDecision(content, { text: decision, date, dossiers, item }, derivedId('decision', key))
      addAction(
        content,
        {
          text: 'Een voorstel maken voor één formulier bij de start',
          owner: 'Marjan Veldhoen',
          due: workdayBefore(date, -21),
          dossiers,
          item,
        },
        derivedId('action', 'meeting', key),
      )
    },
  }
}

const agenda = [
  {
    title: 'Hoe gaat het met de samenwerking?',
    purpose: 'meningvormend',
    said: 'De wijkteams zijn beter te bereiken dan vorig jaar. Een vaste naam per wijk helpt.',
  },
  {
    title: 'Vrije plekken en wachttijden',
    purpose: 'besluiten',
    said: 'Iedereen houdt een eigen lijst bij. Die lijsten spreken elkaar tegen.',
  },
  {
    title: 'Wat speelt er bij de cliëntenraden?',
    purpose: 'informeren',
    said: 'De raden vragen om uitleg in gewone taal en om een gezicht bij de gemeente.',
  },
] as const
