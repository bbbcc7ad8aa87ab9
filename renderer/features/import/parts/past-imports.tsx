import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayMoment } from '../../../../shared/rules/say-date.ts'
import { useLocalValue } from '../../../data/react.ts'
import { Button, Section, Stack, VisuallyHidden } from '../../../ui/index.ts'
import { PAST_IMPORTS, readPastImports } from '../running/import-log.ts'
import { useTakeBack } from '../use-take-back.ts'
import { PlainTable } from './plain-table.tsx'
import { TakingBackState } from './taking-back.tsx'

/** The imports that were done on this laptop, each to be taken back. Nothing when there were none. */
export function PastImports() {
  const { t, i18n } = useTranslation('import')
  const [past] = useLocalValue(PAST_IMPORTS, readPastImports)
  const [taking, takeBack] = useTakeBack()
  if (past === null || past.length === 0) return null
  return (
    <Section title={t('past.title')}>
      <Stack>
        <TakingBackState state={taking} />
        <PlainTable
          label={t('past.title')}
          columns={[t('past.file'), t('past.when'), t('past.did'), t('past.state')]}
          rows={past.map((one) => ({
            key: one.at,
            cells: [
              one.file,
              sayMoment(one.at, new Date(), i18n.language),
              t('past.counts', { created: one.created, updated: one.updated, contacts: one.contacts }),
              one.takenBack === null ? (
                <Button
                  key="back"
                  size="sm"
                  icon={Undo2}
                  isDisabled={taking?.name === 'busy'}
                  onPress={() => takeBack(one)}
                >
                  {t('past.takeBack')}
                  <VisuallyHidden> {one.file}</VisuallyHidden>
                </Button>
              ) : (
                t('past.isTakenBack')
              ),
            ],
          }))}
        />
      </Stack>
    </Section>
  )
}
