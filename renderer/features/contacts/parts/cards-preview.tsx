import { useTranslation } from 'react-i18next'
import { Button, CheckboxGroup, Inline, Section, Stack } from '../../../ui/index.ts'
import type { CardPlan, PlannedCard } from '../card-plan.ts'

interface CardsPreviewProps {
  plan: CardPlan
  /** Which cards come in, by their number in the file. */
  chosen: readonly number[]
  onChoose: (numbers: readonly number[]) => void
}

/** So many are shown to choose among; more follow what was chosen for all. */
const SHOWN = 100

/** What a file of business cards would bring: who is new, who may be here already, and what could not be read. */
export function CardsPreview({ plan, chosen, onChoose }: CardsPreviewProps) {
  const { t } = useTranslation('contacts')
  const fresh = plan.cards.filter(({ known }) => known === null)
  const here = plan.cards.filter(({ known }) => known !== null)
  const left = plan.leftOut.map((what) => t(`cards.left.${what}`)).join(', ')
  const among = (cards: readonly PlannedCard[], numbers: readonly number[]): void => {
    const others = chosen.filter((number) => !cards.some((card) => card.number === number))
    onChoose([...others, ...numbers])
  }
  return (
    <Stack gap="lg">
      {fresh.length > 0 && (
        <Some
          title={t('cards.newOnes')}
          text={t('cards.newText')}
          cards={fresh}
          chosen={chosen}
          onChoose={(them) => among(fresh, them)}
        />
      )}
      {here.length > 0 && (
        <Some
          title={t('cards.here')}
          text={t('cards.hereText')}
          cards={here}
          chosen={chosen}
          onChoose={(them) => among(here, them)}
        />
      )}
      {plan.bad.length > 0 && (
        <Section title={t('cards.bad')}>
          <ul className="wz-cards__list">
            {plan.bad.slice(0, SHOWN).map(({ number, reason }) => (
              <li key={number}>{t('cards.badCard', { number, reason: t(`cards.badReason.${reason}`) })}</li>
            ))}
          </ul>
          <More count={plan.bad.length - SHOWN} />
        </Section>
      )}
      {left !== '' && <p className="wz-contact__quiet">{t('cards.leftOut', { what: left })}</p>}
    </Stack>
  )
}

interface SomeProps {
  title: string
  text: string
  cards: readonly PlannedCard[]
  chosen: readonly number[]
  onChoose: (numbers: readonly number[]) => void
}

function Some({ title, text, cards, chosen, onChoose }: SomeProps) {
  const { t } = useTranslation('contacts')
  const shown = cards.slice(0, SHOWN)
  const hidden = cards.slice(SHOWN).map(({ number }) => number)
  const describe = ({ values, known }: PlannedCard): string => {
    const facts = [values.function, values.mobile || values.phone, values.email].filter((fact) => fact !== '')
    return known === null ? facts.join(' · ') : t(`cards.same.${known.by}`, { name: known.name })
  }
  const all = cards.map(({ number }) => number)
  const isAll = all.every((number) => chosen.includes(number))
  return (
    <Section
      title={`${title} (${cards.length})`}
      actions={
        <Inline>
          <Button size="sm" variant="quiet" onPress={() => onChoose(isAll ? [] : all)}>
            {isAll ? t('cards.none') : t('cards.all')}
          </Button>
        </Inline>
      }
    >
      <CheckboxGroup
        label={text}
        options={shown.map((card) => ({
          id: String(card.number),
          label: card.values.name,
          description: describe(card),
        }))}
        value={shown.filter(({ number }) => chosen.includes(number)).map(({ number }) => String(number))}
        onChange={(ticked) =>
          onChoose([...ticked.map(Number), ...hidden.filter((number) => chosen.includes(number))])
        }
      />
      <More count={hidden.length} />
    </Section>
  )
}

function More({ count }: { count: number }) {
  const { t } = useTranslation('contacts')
  return count > 0 ? <p className="wz-contact__quiet">{t('cards.moreShown', { count })}</p> : null
}
