import { useTranslation } from 'react-i18next'
import { Building2, Camera, FileText, Footprints, MapPin, Users } from 'lucide-react'
import { Button, Loading, Section, Stack } from '../../../ui/index.ts'
import { useVisitPack } from '../use-visit-pack.ts'
import { CountedList } from './counted-list.tsx'
import { PackVerdict } from './pack-verdict.tsx'
import type { VisitPartProps } from './visit-part.ts'

/** *Klaar voor onderweg*: whether everything that one needs on the spot is on this laptop. */
export function PackStep({ document, dossier, onStart }: VisitPartProps & { onStart: () => void }) {
  const { t } = useTranslation('visits')
  const { pack, around, missingPhotos } = useVisitPack(document.open.id, dossier)
  if (around.state !== 'ready') return <Loading label={t('loading')} />
  const { provider, contacts, notes, visits, photos } = around.value
  return (
    <Stack gap="lg">
      <PackVerdict pack={pack} />
      <Section title={t('pack.here')}>
        <CountedList
          lines={[
            [MapPin, t('pack.visit')],
            ...(provider === null
              ? []
              : [[Building2, t('pack.dossier', { provider: provider.name })] as const]),
            [Users, t('pack.contacts', { count: contacts })],
            [FileText, t('pack.notes', { count: notes })],
            [Footprints, t('pack.visits', { count: visits })],
            [Camera, t('pack.photos', { count: photos.length - (missingPhotos ?? 0) })],
          ]}
        />
      </Section>
      <div>
        <Button variant="primary" onPress={onStart}>
          {t('pack.start')}
        </Button>
      </div>
    </Stack>
  )
}
