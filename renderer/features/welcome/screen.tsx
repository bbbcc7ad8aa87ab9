import { useState } from 'react'
import { Building2, FileSpreadsheet, MailOpen, PackageOpen, Sprout } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../shared/ipc/profile.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { AppApi } from '../../../shared/ipc/api.ts'
import { Banner, Button, Form, RadioGroup, TextField } from '../../ui/index.ts'
import {
  beginExample,
  beginOwn,
  beginRestored,
  join,
  type Beginning,
  type RedeemFailure,
} from './commands.ts'
import { ArchiveField } from './parts/archive-field.tsx'
import { asksMunicipality, choices, unanswered, type Answers } from './parts/answers.ts'
import { InvitationField } from './parts/invitation-field.tsx'
import { Step } from './parts/step.tsx'
import { newProfile } from './profile.ts'
import { refusalKeys } from './refusal-words.ts'
import './screen.css'

const icons = {
  empty: Building2,
  example: Sprout,
  import: FileSpreadsheet,
  invitation: MailOpen,
  archive: PackageOpen,
}

export interface WelcomeScreenProps {
  api: Pick<AppApi, 'secrets' | 'app' | 'servers'>
  /** Null on a laptop that is used for the first time. */
  profile: Profile | null
  /** What was filled in the time before, which came to nothing. */
  before: Answers | null
  /** Why it came to nothing. */
  notice: { tone: 'info' | 'attention'; title: string; text: string } | null
  onBegin: (beginning: Beginning, answers: Answers) => void
}

/** The first start: who are you, and what do you want to begin with. */
export function WelcomeScreen({ api, profile, before, notice, onBegin }: WelcomeScreenProps) {
  const { t } = useTranslation('welcome')
  const [answers, setAnswers] = useState<Answers>(() => before ?? empty(profile))
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<RedeemFailure | null>(null)

  const answer = (change: Partial<Answers>) => {
    // A file is read while the user goes on typing.
    setAnswers((now) => ({ ...now, ...change }))
    setFailure(null)
  }
  const missing = isTried ? unanswered(answers) : []
  const wordsFor = (name: (typeof missing)[number]) =>
    missing.includes(name) ? t(`fault.${name}`) : undefined
  const refusal = failure === null ? undefined : t(refusalKeys[failure])
  const faults = missing.map((name) => ({ name, message: t(`fault.${name}`) }))

  const submit = async () => {
    setTried(true)
    if (unanswered(answers).length > 0 || isBusy) return
    // Only an invitation waits for somebody else.
    setBusy(answers.choice === 'invitation')
    const begun = await begin(
      api,
      answers,
      profileOf(answers, profile, t('laptopOf', { name: answers.name.trim() })),
    )
    setBusy(false)
    if (begun.ok) onBegin(begun.value, answers)
    else setFailure(begun.reason)
  }

  return (
    <main className="wz-welcome">
      <header className="wz-welcome__head">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </header>
      {notice && (
        <Banner tone={notice.tone} title={notice.title}>
          {notice.text}
        </Banner>
      )}
      <Form
        onSubmit={() => void submit()}
        faults={faults}
        faultsTitle={t('faultsTitle')}
        actions={
          <Button type="submit" variant="primary" isPending={isBusy} pendingLabel={t('beginning')}>
            {t('begin')}
          </Button>
        }
      >
        <Step title={t('you')} why={t('youWhy')}>
          <div className="wz-welcome__pair">
            <TextField
              name="name"
              label={t('name')}
              value={answers.name}
              onChange={(name) => answer({ name })}
              errorMessage={wordsFor('name')}
              maxLength={120}
              autoComplete="name"
              autoFocus
            />
            <TextField
              label={t('function')}
              hint={t('functionHint')}
              value={answers.function}
              onChange={(value) => answer({ function: value })}
              maxLength={120}
            />
          </div>
        </Step>
        <Step title={t('start')}>
          <RadioGroup
            name="choice"
            label={t('pick')}
            appearance="cards"
            options={choices.map((id) => ({
              id,
              icon: icons[id],
              label: t(`choice.${id}`),
              description: t(`choice.${id}Text`),
            }))}
            value={answers.choice}
            onChange={(choice) => answer({ choice })}
            errorMessage={wordsFor('choice')}
          />
          {answers.choice === 'invitation' && (
            <InvitationField
              text={answers.invitation}
              onChange={(invitation) => answer({ invitation })}
              failure={wordsFor('invitation') ?? refusal}
            />
          )}
          {answers.choice === 'archive' && (
            <ArchiveField
              archive={answers.archive}
              onArchive={(archive) => answer({ archive })}
              errorMessage={wordsFor('archive')}
            />
          )}
          {asksMunicipality(answers) && (
            <TextField
              name="municipality"
              label={t('municipality')}
              description={t('municipalityWhy')}
              value={answers.municipality}
              onChange={(municipality) => answer({ municipality })}
              errorMessage={wordsFor('municipality')}
              maxLength={120}
            />
          )}
        </Step>
      </Form>
    </main>
  )
}

function empty(profile: Profile | null): Answers {
  const { name = '', function: does = '' } = profile?.person ?? {}
  return { name, function: does, choice: null, municipality: '', invitation: '', archive: null }
}

function profileOf(answers: Answers, known: Profile | null, device: string): Profile {
  const person = { name: answers.name.trim(), function: answers.function.trim() }
  return known ? { ...known, person: { ...known.person, ...person } } : newProfile(person, device, 'nl')
}

async function begin(
  api: WelcomeScreenProps['api'],
  answers: Answers,
  profile: Profile,
): Promise<Result<Beginning, RedeemFailure>> {
  const name = answers.municipality.trim()
  if (answers.choice === 'archive' && answers.archive !== null) {
    return ok(beginRestored(profile, answers.archive))
  }
  if (answers.choice === 'example') return ok(await beginExample(profile))
  if (answers.choice === 'import') return ok(beginOwn(profile, name, { contents: 'new', then: 'import' }))
  if (answers.choice !== 'invitation')
    return ok(beginOwn(profile, name, { contents: 'new', then: 'relations' }))
  const bring = asksMunicipality(answers) ? { id: newId(), name } : null
  const joined = await join(api, answers.invitation, profile, bring)
  if (!joined.ok) return err(joined.reason)
  return ok({
    profile: joined.value.profile,
    contents: joined.value.isBrought ? 'new' : 'shared',
    then: 'relations',
  })
}
