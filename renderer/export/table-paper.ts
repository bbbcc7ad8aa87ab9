import type * as Y from 'yjs'
import { blocksOf } from '../../shared/documents/blocks-of.ts'
import { paragraphOf } from '../../shared/documents/blocks.ts'
import { roundsOf, roundText } from '../../shared/documents/table.ts'
import { Guest } from '../../shared/model/guest.ts'
import { Seat } from '../../shared/model/seat.ts'
import { OpenTable, TABLE_RECORD } from '../../shared/model/table.ts'
import { dayOf } from '../../shared/rules/say-date.ts'
import type { Fact, Paper } from './paper.ts'
import { en } from './strings.en.ts'
import { nl } from './strings.nl.ts'

type Words = { readonly [Key in keyof typeof nl.table]: string }

/**
 * What somebody takes along from an open table: the question of each round and what the table answered. The same in
 * the app and in a guest's browser.
 */
export function tablePaper(doc: Y.Doc, language: Paper['language'], now: Date): Paper {
  const words = language === 'nl' ? nl.table : en.table
  const table = OpenTable.read(doc, TABLE_RECORD)
  const day = (iso: string): string => wholeDay(iso, language)
  return {
    title: table.title || words.untitled,
    language,
    facts: facts(doc, table, words, day(table.date)),
    sections: roundsOf(doc).map(({ id, question }, index) => {
      const blocks = blocksOf(roundText(doc, id))
      const number = String(index + 1)
      return {
        heading: question === '' ? say(words.round, { number }) : say(words.heading, { number, question }),
        facts: [],
        blocks: blocks.length > 0 ? blocks : [paragraphOf(words.nothing)],
      }
    }),
    footer: say(words.footer, { day: day(dayOf(now)) }),
  }
}

function facts(doc: Y.Doc, table: OpenTable, words: Words, day: string): Fact[] {
  const when = day !== '' && table.startsAt !== '' ? say(words.at, { day, time: table.startsAt }) : day
  return [
    { label: words.when, value: when },
    { label: words.place, value: table.place },
    { label: words.invited, value: sayPeople(Seat.list(doc)) },
    { label: words.guests, value: sayPeople(Guest.list(doc)) },
  ].filter(({ value }) => value !== '')
}

function sayPeople(people: readonly { name: string; organisation: string }[]): string {
  return people
    .map(({ name, organisation }) => (organisation === '' ? name : `${name} (${organisation})`))
    .sort((a, b) => a.localeCompare(b, 'nl'))
    .join(', ')
}

/** In one pass, so that words which somebody typed are never taken for a place to fill in. */
function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (_place, name: string) => values[name] ?? '')
}

/** On paper "yesterday" means nothing: "zondag 22 november 2026"; '' for no day. */
function wholeDay(iso: string, language: Paper['language']): string {
  const day = new Date(`${iso}T00:00:00Z`)
  if (iso === '' || Number.isNaN(day.getTime())) return ''
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(day)
}
