import type { DocId } from '../../../shared/kernel/ids.ts'
import { careDomains } from '../../../shared/model/provider.ts'
import type { Paper } from '../paper.ts'
import { en } from '../strings.en.ts'
import { nl } from '../strings.nl.ts'

/** The words for what the model knows, as the screens have them: by the stored value, `none` and `unknown`. */
export interface Vocabulary {
  domain: Choices
  size: Choices
  kind: Choices
  level: Choices
  perspective: Choices
  audience: Choices
  verdict: Choices
  functionCode: Choices
}

type Choices = Readonly<Record<string, string>>

/** What the ids in a dossier stand for. */
export interface Names {
  people: ReadonlyMap<DocId, string>
  providers: ReadonlyMap<DocId, string>
  colleagues: ReadonlyMap<string, string>
  /** Domains that the workspace added, and its own names for functions. */
  domains: ReadonlyMap<string, string>
  functions: ReadonlyMap<string, string>
}

type Templates = { readonly [Key in keyof typeof nl.dossier]: string }

export interface DossierWords {
  language: Paper['language']
  t: Templates
  /** A stored choice in words; '' for none chosen. */
  choice: (of: Exclude<keyof Vocabulary, 'domain'>, value: string) => string
  domains: (ids: readonly string[]) => string
  /** Names of who were there: ids of contacts and `colleague:ID`, and names with commas between them. */
  present: (of: { present: readonly string[]; presentOthers: string }) => string
  provider: (dossier: DocId) => string
  functionOf: (person: { functionCode: string; function: string }) => string
  writers: (ids: readonly string[]) => string
  /** "dinsdag 3 maart 2026": on paper nobody knows what "gisteren" was; '' for no day. */
  day: (iso: string) => string
}

const COLLEAGUE = 'colleague:'

export function dossierWords(
  language: Paper['language'],
  vocabulary: Vocabulary,
  { people, providers, colleagues, domains, functions }: Names,
): DossierWords {
  const t: Templates = language === 'nl' ? nl.dossier : en.dossier
  const choice: DossierWords['choice'] = (of, value) =>
    value === '' ? '' : (vocabulary[of][value] ?? vocabulary[of]['unknown'] ?? '')
  const nameOf = (ref: string): string | undefined =>
    ref.startsWith(COLLEAGUE) ? colleagues.get(ref.slice(COLLEAGUE.length)) : people.get(ref)
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  })
  return {
    language,
    t,
    choice,
    domains: (ids) =>
      [...careDomains.filter((id) => ids.includes(id)), ...ids.filter((id) => !isStandard(id))]
        .map((id) => domains.get(id) ?? vocabulary.domain[id] ?? vocabulary.domain['unknown'] ?? '')
        .join(', '),
    present: ({ present, presentOthers }) =>
      [...new Set(present.flatMap((ref) => nameOf(ref) ?? [])), presentOthers]
        .filter((name) => name.trim() !== '')
        .join(', '),
    provider: (dossier) => providers.get(dossier) ?? '',
    functionOf: (person) =>
      functions.get(person.functionCode) || choice('functionCode', person.functionCode) || person.function,
    writers: (ids) => ids.flatMap((id) => colleagues.get(id) ?? []).join(', '),
    day(iso) {
      const moment = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
      return iso === '' || Number.isNaN(moment.getTime()) ? '' : day.format(moment)
    },
  }
}

function isStandard(domain: string): boolean {
  return careDomains.some((known) => known === domain)
}

/** In one pass, so that words which somebody typed are never taken for a place to fill in. */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (_place, name: string) => values[name] ?? '')
}
