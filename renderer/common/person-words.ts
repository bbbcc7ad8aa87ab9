import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { functionCodes, levels, Person, waysToReach } from '../../shared/model/person.ts'
import { wordKey } from '../../shared/rules/word-key.ts'
import { functionNames, providerNames } from '../data/queries/people.ts'
import { useQuery } from '../data/react.ts'

/** The fields of a person that stand in words. */
export const personFields = [
  'name',
  'organisation',
  'functionCode',
  'function',
  'level',
  'topics',
  'phone',
  'mobile',
  'email',
  'reach',
  'reachNote',
] as const

export type PersonField = (typeof personFields)[number]

interface PersonWords {
  /** The functions there are, as this municipality calls them. */
  functions: { id: (typeof functionCodes)[number]; label: string }[]
  /** '' while nothing was chosen. */
  sayFunctionCode: (code: string) => string
  /** What somebody does: the municipality's name for it, else the title on their card. */
  sayFunction: (person: Pick<Person, 'functionCode' | 'function'>) => string
  /** '' while nothing was chosen. */
  sayLevel: (level: string) => string
  /** Where somebody works, in words; '' when that is not known. */
  sayOrganisation: (person: Pick<Person, 'dossier' | 'organisation'>) => string
  /** A field as people read it. */
  say: (person: Person, field: PersonField) => string
  /** One stored value as people read it, by the name of its field in the record. */
  sayValue: (field: string, value: string) => string
  /** The name of a field, by its name in the record. */
  label: (field: string) => string
}

/** The words for what is known of people. */
export function usePersonWords(): PersonWords {
  const { t } = useTranslation(['person', 'vocabulary'])
  const own = useQuery(functionNames(), 'function-names')
  const names = useQuery(providerNames(), 'provider-names')
  const renamed = own.state === 'ready' ? own.value : null
  const providers = names.state === 'ready' ? names.value : null
  return useMemo(() => {
    const sayFunctionCode = (code: string): string =>
      code === '' ? '' : (renamed?.get(code) ?? t(`functionCode.${wordKey(functionCodes, code)}`))
    const sayLevel = (level: string): string =>
      level === '' ? '' : t(`vocabulary:level.${wordKey(levels, level)}`)
    const sayOrganisation: PersonWords['sayOrganisation'] = ({ dossier, organisation }) =>
      dossier === '' ? organisation : (providers?.get(dossier) ?? (organisation || t('missing')))
    const sayings: { [F in PersonField]: (person: Person) => string } = {
      name: ({ name }) => name,
      organisation: sayOrganisation,
      functionCode: ({ functionCode }) => sayFunctionCode(functionCode),
      function: (person) => person.function,
      level: ({ level }) => sayLevel(level),
      topics: ({ topics }) => topics.join(', '),
      phone: ({ phone }) => phone,
      mobile: ({ mobile }) => mobile,
      email: ({ email }) => email,
      reach: ({ reach }) => (reach === '' ? '' : t(`reach.${wordKey(waysToReach, reach)}`)),
      reachNote: ({ reachNote }) => reachNote,
    }
    return {
      functions: functionCodes.map((id) => ({ id, label: sayFunctionCode(id) })),
      sayFunctionCode,
      sayFunction: (person) => sayFunctionCode(person.functionCode) || person.function,
      sayLevel,
      sayOrganisation,
      say: (person, field) => sayings[field](person),
      sayValue(field, value) {
        const stored = { ...Person.empty(''), [field]: value }
        const known = field === 'dossier' ? 'organisation' : field
        return isField(known) && known !== 'topics' ? sayings[known](stored) : value
      },
      label(field) {
        const known = field === 'dossier' ? 'organisation' : field
        return isField(known) ? t(`field.${known}`) : field
      },
    }
  }, [t, renamed, providers])
}

function isField(field: string): field is PersonField {
  return personFields.some((known) => known === field)
}
