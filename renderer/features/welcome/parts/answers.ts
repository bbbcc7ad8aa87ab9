import type { Archive } from '../../../export/archive/read-archive.ts'
import { readInvitation } from './invitation-field.tsx'

export const choices = ['empty', 'example', 'import', 'invitation', 'archive'] as const
export type ChoiceId = (typeof choices)[number]

/** Everything a person fills in on the first screen. */
export interface Answers {
  name: string
  function: string
  choice: ChoiceId | null
  municipality: string
  invitation: string
  archive: Archive | null
}

type FaultName = 'name' | 'choice' | 'municipality' | 'invitation' | 'archive'

/** Which questions still lack an answer, in the order of the screen. */
export function unanswered(answers: Answers): FaultName[] {
  const needed: [FaultName, boolean][] = [
    ['name', answers.name.trim() === ''],
    ['choice', answers.choice === null],
    ['invitation', answers.choice === 'invitation' && readInvitation(answers.invitation).name === 'empty'],
    ['archive', answers.choice === 'archive' && answers.archive === null],
    ['municipality', asksMunicipality(answers) && answers.municipality.trim() === ''],
  ]
  return needed.filter(([, isMissing]) => isMissing).map(([name]) => name)
}

/** A name is asked for every workspace that begins here: not for the example or a workspace of colleagues. */
export function asksMunicipality({ choice, invitation }: Answers): boolean {
  if (choice === 'empty' || choice === 'import') return true
  const read = readInvitation(invitation)
  return choice === 'invitation' && read.name === 'good' && read.invitation.workspace === undefined
}
