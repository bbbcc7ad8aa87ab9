import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Merge, Users } from 'lucide-react'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { personFields, usePersonWords, type PersonField } from '../../../common/person-words.ts'
import { useSession } from '../../../data/react.ts'
import { Button, Dialog, Inline, RadioGroup, showToast, Stack } from '../../../ui/index.ts'
import { keepApart, mergePeople } from '../commands.ts'
import { choiceFor, differencesOf, patchFor, type Choices, type Pair } from '../merge.ts'
import type { Double } from '../use-doubles.ts'
import './contacts.css'

interface DoublesDialogProps {
  /** Who may be one person; the dialog asks about one pair after the other. */
  doubles: readonly Double[]
  onClose: () => void
}

/** Asks of two records that look alike whether they are about one person (*samenvoegen*). */
export function DoublesDialog({ doubles, onClose }: DoublesDialogProps) {
  const { t } = useTranslation('contacts')
  const session = useSession()
  const [handled, setHandled] = useState<readonly string[]>([])
  const todo = doubles.filter(({ key }) => !handled.includes(key))
  const [pair] = todo
  const next = (key: string): void => {
    setHandled((now) => [...now, key])
    if (todo.length > 1) return
    onClose()
    showToast({ text: t('doubles.done'), tone: 'info' })
  }
  const merge = async (chosen: Double, choices: Choices): Promise<void> => {
    const patch = patchFor(chosen, choices)
    next(chosen.key)
    const undo = await mergePeople(session, chosen, patch)
    showToast({
      text: t('doubles.merged', { name: patch.name ?? chosen.one.person.name }),
      action: { label: t('doubles.apart'), onPress: () => void undo() },
    })
  }
  const refuse = async (chosen: Double): Promise<void> => {
    next(chosen.key)
    await keepApart(session, chosen)
    showToast({ text: t('doubles.kept'), tone: 'info' })
  }
  if (pair === undefined) return null
  const place = t('doubles.place', { place: handled.length + 1, count: handled.length + todo.length })
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('doubles.title')}
      closeLabel={t('doubles.close')}
      size="lg"
    >
      <Comparison
        key={pair.key}
        pair={pair}
        place={todo.length + handled.length > 1 ? place : ''}
        onMerge={(choices) => void merge(pair, choices)}
        onRefuse={() => void refuse(pair)}
        onSkip={todo.length > 1 ? () => next(pair.key) : null}
      />
    </Dialog>
  )
}

interface ComparisonProps {
  pair: Double
  /** Which of how many; '' for the only one. */
  place: string
  onMerge: (choices: Choices) => void
  onRefuse: () => void
  onSkip: (() => void) | null
}

function Comparison({ pair, place, onMerge, onRefuse, onSkip }: ComparisonProps) {
  const { t, i18n } = useTranslation(['contacts', 'person'])
  const words = usePersonWords()
  const [choices, setChoices] = useState<Choices>({})
  const { one, other } = pair
  const different = differencesOf(pair)
  const said = (side: Pair['one'], field: PersonField): string => words.say(side.person, field)
  const equal = personFields.filter(
    (field) => !different.includes(field) && field !== 'topics' && said(one, field) !== '',
  )
  const topics = [...new Set([...one.person.topics, ...other.person.topics])].join(', ')
  const today = dayOf(new Date())
  const since = ({ person }: Pair['one']): string =>
    person.createdAt === ''
      ? ''
      : t('doubles.made', { day: sayDay(dayOf(new Date(person.createdAt)), today, i18n.language) })
  const reasons = pair.because.map((reason) => t(`doubles.because.${reason}`)).join(', ')
  const option = (id: 'one' | 'other', side: Pair['one'], field: PersonField) => ({
    id,
    label: said(side, field) || t('person:notFilledIn'),
  })
  return (
    <Stack>
      <div className="wz-contact__quiet">
        {place !== '' && <p>{place}</p>}
        {reasons !== '' && <p>{t('doubles.why', { reasons })}</p>}
        <p>{t('doubles.explain')}</p>
      </div>
      <div className="wz-doubles">
        <div className="wz-doubles__row">
          <span className="wz-doubles__term">{t('doubles.field')}</span>
          {[one, other].map((side, index) => (
            <p className="wz-doubles__side" key={side.doc}>
              <span className="wz-doubles__head">{index === 0 ? t('doubles.one') : t('doubles.other')}</span>{' '}
              {since(side)}
            </p>
          ))}
        </div>
        {different.map((field) => (
          <RadioGroup
            key={field}
            label={words.label(field)}
            options={[option('one', one, field), option('other', other, field)]}
            value={choices[field] ?? choiceFor(pair, field)}
            onChange={(side) => setChoices((now) => ({ ...now, [field]: side }))}
          />
        ))}
        {equal.map((field) => (
          <div className="wz-doubles__row" key={field}>
            <span className="wz-doubles__term">{words.label(field)}</span>
            {[one, other].map((side) => (
              <span className="wz-doubles__value" key={side.doc}>
                {said(side, field)}
              </span>
            ))}
          </div>
        ))}
        {topics !== '' && (
          <div className="wz-doubles__row">
            <span className="wz-doubles__term">{words.label('topics')}</span>
            <span className="wz-doubles__both">{topics}</span>
          </div>
        )}
      </div>
      <Inline>
        <Button variant="primary" icon={Merge} onPress={() => onMerge(choices)} autoFocus>
          {t('doubles.merge')}
        </Button>
        <Button icon={Users} onPress={onRefuse}>
          {t('doubles.two')}
        </Button>
        {onSkip !== null && (
          <Button variant="quiet" onPress={onSkip}>
            {t('doubles.skip')}
          </Button>
        )}
      </Inline>
    </Stack>
  )
}
