import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import { Verdict } from '../../../../shared/model/verdict.ts'
import { themesInUse } from '../../../data/queries/visits.ts'
import { useEntities, useQuery, useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Section, showToast } from '../../../ui/index.ts'
import { addVerdict, removeVerdict } from '../commands.ts'
import { AddLine } from './add-line.tsx'
import { OthersVerdict } from './others-verdict.tsx'
import { OwnVerdict } from './own-verdict.tsx'

const MOST_SUGGESTIONS = 8
const neutral = ['sfeer', 'personeel', 'activiteiten', 'huisvesting', 'veiligheid'] as const

/** What one thinks of the care (*beeld*), per theme: each person their own, those of colleagues beside it. */
export function Verdicts({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('visits')
  const { person } = useSession()
  const verdicts = byTheme(useEntities(document, Verdict))
  const own = verdicts.filter(({ by }) => by === person.id)
  const suggestions = useSuggestions(own)
  const list = useRef<HTMLDivElement>(null)
  const [begun, setBegun] = useState<string | null>(null)
  useEffect(() => {
    if (begun === null) return
    // A theme was just chosen: the next thing to do is to choose a verdict.
    list.current?.querySelector<HTMLElement>(`[data-verdict="${begun}"] input`)?.focus()
    setBegun(null)
  }, [begun])

  const begin = (theme: string): void => setBegun(addVerdict(document, theme, person.id))
  const remove = (id: string): void => {
    const restore = removeVerdict(document, id)
    showToast({ text: t('verdicts.removed'), action: { label: t('putBack'), onPress: restore } })
  }
  return (
    <Section title={t('verdicts.title')}>
      <div className="wz-visit__verdicts" ref={list}>
        {verdicts.map((verdict) =>
          verdict.by === person.id ? (
            <OwnVerdict
              key={verdict.id}
              document={document}
              verdict={verdict}
              onRemove={() => remove(verdict.id)}
            />
          ) : (
            <OthersVerdict key={verdict.id} verdict={verdict} />
          ),
        )}
      </div>
      <div className="wz-visit__themes" role="group" aria-label={t('verdicts.suggestions')}>
        <p>{t('verdicts.intro')}</p>
        {suggestions.map((theme) => (
          <Button key={theme} onPress={() => begin(theme)}>
            {theme}
          </Button>
        ))}
      </div>
      <AddLine label={t('verdicts.theme')} maxLength={120} onAdd={begin} />
    </Section>
  )
}

/** Themes that were used before and a few that nobody objects to, without those of which this person said something. */
function useSuggestions(own: readonly Verdict[]): string[] {
  const { t } = useTranslation('visits')
  const used = useQuery(themesInUse(), 'themes')
  const themes = [
    ...(used.state === 'ready' ? used.value.slice(0, MOST_SUGGESTIONS - neutral.length) : []),
    ...neutral.map((theme) => t(`verdicts.themes.${theme}`)),
    ...(used.state === 'ready' ? used.value.slice(MOST_SUGGESTIONS - neutral.length) : []),
  ]
  const said = new Set(own.map(({ theme }) => fold(theme)))
  const unique = new Map(themes.toReversed().map((theme) => [fold(theme), theme]))
  return [...unique]
    .toReversed()
    .filter(([key]) => !said.has(key))
    .map(([, theme]) => theme)
    .slice(0, MOST_SUGGESTIONS)
}

export function byTheme(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((a, b) => a.theme.localeCompare(b.theme, 'nl') || a.id.localeCompare(b.id))
}
