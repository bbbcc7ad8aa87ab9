import { useTranslation } from 'react-i18next'
import { useStatus } from '../../../data/react.ts'
import { laptopState, type LaptopState } from '../../../data/status.ts'
import { DefinitionList, Section } from '../../../ui/index.ts'
import { useSay } from '../use-say.ts'

const GIB = 2 ** 30

/** What is kept here. */
export function ThisLaptop() {
  const { t, i18n } = useTranslation('workspace-status')
  const { storage } = useStatus()
  const kept = useKeptWords(laptopState(storage))
  return (
    <Section title={t('thisLaptop.title')}>
      <DefinitionList
        emptyText={t('screen.empty')}
        items={[
          { term: t('thisLaptop.kept'), value: kept },
          {
            term: t('thisLaptop.copy'),
            value: storage.journalFailure === null ? t('thisLaptop.copyGood') : t('thisLaptop.copyBehind'),
          },
          {
            term: t('thisLaptop.space'),
            value: storage.freeBytes === null ? null : gigabytes(storage.freeBytes, i18n.language),
          },
          { term: t('thisLaptop.place'), value: t('thisLaptop.placeText') },
        ]}
      />
    </Section>
  )
}

function useKeptWords(state: LaptopState): string {
  const { t } = useTranslation('workspace-status')
  const say = useSay()
  if (state.name === 'keeping') return t('thisLaptop.keeping')
  if (state.name === 'not-kept') return t('thisLaptop.notKept', { count: state.changes })
  return state.at === null ? t('thisLaptop.keptAll') : t('thisLaptop.keptAllAt', { at: say(state.at) })
}

function gigabytes(bytes: number, lang: string): string {
  const digits = bytes < 10 * GIB ? 1 : 0
  const format = { style: 'unit', unit: 'gigabyte', maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(lang, format).format(bytes / GIB)
}
