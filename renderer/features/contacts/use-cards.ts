import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readVCards } from '../../../shared/rules/vcard/read-vcards.ts'
import { contacts, providerNames } from '../../data/queries/people.ts'
import { useSession } from '../../data/react.ts'
import { showToast } from '../../ui/index.ts'
import { planCards, type CardPlan } from './card-plan.ts'
import { importCards } from './commands.ts'

export type CardsFault = 'no-cards' | 'too-large' | 'too-many' | 'unreadable'

/** Where the user is with a file of business cards. */
export type CardsStep =
  | { name: 'choose'; fault: CardsFault | null }
  | { name: 'reading' }
  | { name: 'planned'; plan: CardPlan; chosen: readonly number[] }
  | { name: 'running'; done: number; total: number }

interface Cards {
  step: CardsStep
  read: (file: File) => void
  /** Which cards come in, by their number in the file. */
  choose: (numbers: readonly number[]) => void
  start: () => void
  stop: () => void
  again: () => void
}

/** More than the reader takes is not even read. */
const MOST_BYTES = 64 * 2 ** 20

/** One import of business cards, from file to contacts. Closing the dialog stops it; what was made stays. */
export function useCards(onDone: () => void): Cards {
  const { t } = useTranslation('contacts')
  const session = useSession()
  const [step, setStep] = useState<CardsStep>({ name: 'choose', fault: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function read(file: File): Promise<void> {
    setStep({ name: 'reading' })
    const bytes = file.size > MOST_BYTES ? null : await file.arrayBuffer().catch(() => null)
    const cards = bytes === null ? null : readVCards(new Uint8Array(bytes))
    if (cards === null || !cards.ok) {
      const fault = cards === null ? (file.size > MOST_BYTES ? 'too-large' : 'unreadable') : cards.reason
      return setStep({ name: 'choose', fault })
    }
    const [directory, providers] = await Promise.all([
      contacts()(session.queries),
      providerNames()(session.queries),
    ])
    const plan = planCards(cards.value, directory, providers)
    const chosen = plan.cards.filter(({ known }) => known === null).map(({ number }) => number)
    setStep({ name: 'planned', plan, chosen })
  }

  async function run(plan: CardPlan, chosen: readonly number[]): Promise<void> {
    const controller = new AbortController()
    running.current = controller
    const numbers = new Set(chosen)
    const cards = plan.cards.filter(({ number }) => numbers.has(number))
    const total = cards.length
    setStep({ name: 'running', done: 0, total })
    const { docs, undo } = await importCards(session, cards, controller.signal, (done) =>
      setStep({ name: 'running', done, total }),
    )
    onDone()
    showToast({
      text: t('cards.done', { count: docs.length }),
      action: {
        label: t('cards.undo'),
        onPress: () => void undo().then(() => showToast({ text: t('cards.undone'), tone: 'info' })),
      },
    })
  }

  return {
    step,
    read: (file) => void read(file),
    choose(chosen) {
      if (step.name === 'planned') setStep({ ...step, chosen })
    },
    start() {
      if (step.name === 'planned') void run(step.plan, step.chosen)
    },
    stop: () => running.current?.abort(),
    again: () => setStep({ name: 'choose', fault: null }),
  }
}
