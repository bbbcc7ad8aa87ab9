import { derivedId, docId } from '../../kernel/ids.ts'
import { orderAtEnd } from '../../kernel/ordering.ts'
import { Round } from '../../model/round.ts'
import { invite, roundText, writeTable } from '../table.ts'
import { workdayBefore } from './days.ts'
import type { ExampleDocument, MadeProvider, Setting } from './example-document.ts'
import { writeBlocks } from './rich-text.ts'

/** An open table that was held with a few providers, in two rounds. */
export function exampleTable(
  { workspace, today }: Pick<Setting, 'workspace' | 'today'>,
  providers: readonly MadeProvider[],
): ExampleDocument {
  const date = workdayBefore(today, 26)
  return {
    doc: docId('table', derivedId(workspace, 'example', 'table')),
    meta: { audience: 'team', dossier: '' },
    fill(content) {
      writeTable(content, {
        title: 'Dagbesteding dichtbij huis',
        topic: 'zorginhoud',
        date,
        startsAt: '13:30',
        place: 'Buurthuis De Sluis',
        dossiers: providers.map(({ dossier }) => dossier),
        finishedAt: `${date}T15:30:00.000Z`,
      })
      for (const { name, dossier, contacts } of providers) {
        const contact = contacts.find(({ level }) => level === 'uitvoering') ?? contacts[0]
        if (contact === undefined) continue
        const level = contact.level
        invite(content, { person: contact.doc, dossier, name: contact.name, organisation: name, level })
      }
      for (const [place, { question, answer }] of rounds.entries()) {
        const id = derivedId('round', workspace, String(place))
        const order = orderAtEnd(Round.list(content))
        const startedAt = `${date}T1${place + 2}:35:00.000Z`
        Round.write(content, id, { question, minutes: 40, order, startedAt })
        writeBlocks(roundText(content, id), [{ type: 'list', items: answer }])
      }
    },
  }
}

const rounds = [
  {
    question: 'Wanneer is dagbesteding dichtbij genoeg?',
    answer: [
      'Als iemand er zelf kan komen, ook in de winter.',
      'Een kleine groep om de hoek is soms beter dan een mooi gebouw verderop.',
      'Vervoer kost nu bij sommigen meer tijd dan de dagbesteding zelf.',
    ],
  },
  {
    question: 'Wat hebben we daarvoor van elkaar nodig?',
    answer: [
      'Ruimtes delen: twee aanbieders in één buurthuis.',
      'Eén aanspreekpunt bij de gemeente voor vragen over ruimte.',
      'Afspraken die ook gelden als een begeleider van werkgever wisselt.',
    ],
  },
]
