import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileUp, Plus } from 'lucide-react'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { useWanted } from '../../common/wanted.ts'
import { relations } from '../../data/queries/relations.ts'
import { useQuery, useStatus } from '../../data/react.ts'
import { Banner, Button, Loading, Page, PageHeader, useShortcut } from '../../ui/index.ts'
import { RelationsPage, type RelationsPageProps } from './parts/relations-page.tsx'
import { useLook } from './parts/use-look.ts'

type RelationsScreenProps = Pick<
  RelationsPageProps,
  'selected' | 'onSelect' | 'onOpen' | 'onOpenMeeting' | 'firstSteps'
> & {
  onImport: () => void
}

/** More documents than somebody makes by hand. */
const MANY = 100

/** All providers that the municipality has a relation with (*relaties*). */
export function RelationsScreen({ onImport, ...props }: RelationsScreenProps) {
  const { t } = useTranslation('relations')
  const { t: key } = useTranslation('keys')
  const today = dayOf(new Date())
  const all = useQuery(relations(today), `relations:${today}`)
  const look = useLook()
  const { projecting } = useStatus().storage
  const [isCreating, setCreating] = useState(false)
  useShortcut({ key: 'n', ctrl: true, does: key('newRelation') }, () => setCreating(true))
  useWanted('new-relation', () => setCreating(true))

  if (all.state === 'error') {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <Banner tone="error" title={t('failed.title')}>
          {t('failed.text')}
        </Banner>
      </Page>
    )
  }
  const buttons = (isFirst: boolean) => (
    <>
      <Button icon={FileUp} variant={isFirst ? 'primary' : 'secondary'} onPress={onImport}>
        {t('import')}
      </Button>
      <Button icon={Plus} variant={isFirst ? 'secondary' : 'primary'} onPress={() => setCreating(true)}>
        {t('new')}
      </Button>
    </>
  )
  // A workspace that is being filled is not one to begin in.
  const isFilling = projecting !== null && projecting.total > MANY
  if (all.state === 'loading' || look === null || (isFilling && all.value.length === 0)) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <Loading label={t('loading')} />
      </Page>
    )
  }
  return (
    <RelationsPage
      {...props}
      rows={all.value}
      look={look}
      today={today}
      buttons={buttons}
      isCreating={isCreating}
      onCreated={() => setCreating(false)}
    />
  )
}
