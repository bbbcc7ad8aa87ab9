import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../data/backup/compare-backup.ts'
import { useStatus } from '../../../data/react.ts'
import { Banner, Button, CheckboxGroup, Inline, Section, Stack } from '../../../ui/index.ts'

interface ChangesProps {
  differences: readonly Difference[]
  onPutBack: (chosen: readonly Difference[]) => void
}

/** More than these nobody reads one by one. */
const SHOWN = 200

/** What is otherwise now than in a backup, to be chosen from. */
export function Changes({ differences, onPutBack }: ChangesProps) {
  const { t } = useTranslation('backups')
  const { sync } = useStatus()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isNothingChosen, setNothingChosen] = useState(false)
  const missing = differences.filter(({ what }) => what === 'gone' || what === 'deleted')
  const changed = differences.filter(({ what }) => what === 'changed')
  const newer = differences.length - missing.length - changed.length
  if (differences.length === 0) return <p>{t('changes.same')}</p>

  const choose = (among: readonly Difference[], docs: readonly string[]): void => {
    setNothingChosen(false)
    const others = [...chosen].filter((doc) => !among.some((one) => one.doc === doc))
    setChosen(new Set([...others, ...docs]))
  }
  const putBack = (): void => {
    const wanted = [...missing, ...changed].filter(({ doc }) => chosen.has(doc))
    if (wanted.length === 0) setNothingChosen(true)
    else onPutBack(wanted)
  }
  const groupOf = (label: string, description: string, among: readonly Difference[]) =>
    among.length > 0 && (
      <div>
        <CheckboxGroup
          label={label}
          description={description}
          options={among.slice(0, SHOWN).map(({ doc, kind, title }) => ({
            id: doc,
            label: `${t(`changes.kind.${kind}`)}: ${title || t('changes.nameless')}`,
          }))}
          value={among.map(({ doc }) => doc).filter((doc) => chosen.has(doc))}
          onChange={(docs) => choose(among, docs)}
        />
        {among.length > SHOWN && <p>{t('changes.more', { count: among.length - SHOWN })}</p>}
      </div>
    )

  return (
    <Section title={t('changes.counts')}>
      <Stack gap="lg">
        <ul>
          {missing.length > 0 && <li>{t('changes.missing', { count: missing.length })}</li>}
          {changed.length > 0 && <li>{t('changes.changed', { count: changed.length })}</li>}
          {newer > 0 && <li>{t('changes.newer', { count: newer })}</li>}
        </ul>
        {sync?.role === 'reader' ? (
          <Banner tone="info" title={t('changes.readOnly')} />
        ) : (
          missing.length + changed.length > 0 && (
            <>
              {groupOf(t('changes.chooseMissing'), t('changes.chooseMissingHint'), missing)}
              {groupOf(t('changes.chooseChanged'), t('changes.chooseChangedHint'), changed)}
              {isNothingChosen && <Banner tone="attention" title={t('changes.nothingChosen')} />}
              <Inline>
                <Button variant="primary" onPress={putBack}>
                  {t('changes.putBack')}
                </Button>
              </Inline>
            </>
          )
        )}
      </Stack>
    </Section>
  )
}
