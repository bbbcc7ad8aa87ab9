import { useTranslation } from 'react-i18next'
import type { NamedDocument } from '../../../data/queries/example.ts'
import { Stack } from '../../../ui/index.ts'
import type { RemovalPlan } from './plan.ts'
import './example.css'

const kinds = ['dossier', 'directory', 'note', 'visit', 'meeting', 'table'] as const
const MOST_NAMED = 6

/** What goes, counted by kind, and what stays, by name. */
export function PlanWords({ plan: { goes, stays, own } }: { plan: RemovalPlan }) {
  const { t, i18n } = useTranslation('welcome')
  const counted = kinds.flatMap((kind) => {
    const count = goes.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [t(`example.count.${kind}`, { count })]
  })
  const what = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(counted)
  const more = stays.length - MOST_NAMED
  return (
    <Stack>
      <p>{goes.length === 0 ? t('example.nothing') : t('example.goes', { count: goes.length, what })}</p>
      {stays.length > 0 && (
        <div>
          <p>{t('example.stays', { count: stays.length })}</p>
          <ul className="wz-example__stays">
            {stays.slice(0, MOST_NAMED).map((one) => (
              <li key={one.doc}>{nameOf(one)}</li>
            ))}
            {more > 0 && <li>{t('example.more', { count: more })}</li>}
          </ul>
        </div>
      )}
      <p>{own > 0 ? t('example.own', { count: own }) : t('example.undoable')}</p>
    </Stack>
  )

  function nameOf({ kind, name }: NamedDocument): string {
    return t('example.named', {
      kind: t(`example.kind.${kind}`),
      name: name === '' ? t('example.nameless') : name,
    })
  }
}
