import type { NewFormerJob } from '../../shared/documents/person.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { Person } from '../../shared/model/person.ts'
import type { Workplace } from './organisation-field.tsx'
import type { PersonValues } from './person-commands.ts'

/** What stands in the form: the organisation and the topics as they are typed. */
export interface PersonForm extends Omit<PersonValues, 'dossier' | 'organisation' | 'topics'> {
  workplace: Workplace
  topics: string
}

/** A field that cannot stay so; `word` is its key in the strings. */
export interface PersonFault {
  field: 'name' | 'email' | 'topics'
  word: 'nameMissing' | 'emailWrong' | 'topicLong'
}

export function formOf(
  { dossier, organisation, topics, ...values }: PersonValues,
  workplace: string,
): PersonForm {
  return { ...values, workplace: { dossier, text: workplace || organisation }, topics: topics.join(', ') }
}

/** The values that a form stands for, cleaned of the spaces around them. */
export function readForm({ workplace, topics, ...form }: PersonForm, before: PersonValues): PersonValues {
  const trimmed = Object.entries(form).map(([key, value]) => [key, value.trim()])
  const words = topics.split(',').map((topic) => topic.trim())
  return {
    ...(Object.fromEntries(trimmed) as typeof form),
    dossier: workplace.dossier,
    organisation: organisationOf(workplace, before),
    topics: [...new Set(words.filter((topic) => topic !== ''))],
  }
}

function organisationOf({ dossier, text }: Workplace, before: PersonValues): string {
  if (dossier === '') return text.trim()
  // Beside a dossier the words say nothing; who changed something else does not touch them.
  return dossier === before.dossier ? before.organisation : ''
}

export function faultsOf(values: PersonValues): PersonFault[] {
  const faults: PersonFault[] = []
  if (values.name === '') faults.push({ field: 'name', word: 'nameMissing' })
  if (!Person.schema.partial().safeParse({ topics: values.topics }).success) {
    faults.push({ field: 'topics', word: 'topicLong' })
  }
  if (!isEmail(values.email)) faults.push({ field: 'email', word: 'emailWrong' })
  return faults
}

/** Where somebody worked, when a form says that they work somewhere else now; null when nothing is left behind. */
export function jobLeft(
  before: PersonValues,
  after: PersonValues,
  { organisation, today, work }: { organisation: string; today: string; work: string },
): NewFormerJob | null {
  const isSame =
    before.dossier === after.dossier && (after.dossier !== '' || before.organisation === after.organisation)
  const hadNone = before.dossier === '' && before.organisation === ''
  // Without a new place the old one was only taken out, perhaps because it was never right.
  const hasNone = after.dossier === '' && after.organisation === ''
  if (isSame || hadNone || hasNone) return null
  const dossier: DocId | '' = before.dossier
  return { dossier, organisation, function: work, until: today }
}

function isEmail(text: string): boolean {
  return text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)
}
