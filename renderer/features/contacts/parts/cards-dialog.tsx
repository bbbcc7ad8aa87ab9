import { useTranslation } from 'react-i18next'
import { Banner, Button, Dialog, FileDrop, Loading, ProgressBar, Stack } from '../../../ui/index.ts'
import { useCards } from '../use-cards.ts'
import { CardsPreview } from './cards-preview.tsx'

/** Brings business cards in from a file (*visitekaartjes importeren*): first what it would do, then it. */
export function CardsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contacts')
  const { step, read, choose, start, stop, again } = useCards(onClose)
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('cards.title')}
      closeLabel={t('cards.close')}
      actions={
        step.name === 'planned' && (
          <>
            <Button variant="primary" onPress={start} isDisabled={step.chosen.length === 0}>
              {t('cards.go', { count: step.chosen.length })}
            </Button>
            <Button variant="quiet" onPress={again}>
              {t('cards.another')}
            </Button>
          </>
        )
      }
    >
      {step.name === 'choose' && (
        <Stack>
          {step.fault !== null && <Banner tone="error" title={t(`cards.fault.${step.fault}`)} />}
          <FileDrop
            label={t('cards.drop')}
            description={t('cards.dropText')}
            buttonLabel={t('cards.choose')}
            accept={['.vcf', 'text/vcard']}
            onFiles={([file]) => file && read(file)}
          />
        </Stack>
      )}
      {step.name === 'reading' && <Loading label={t('cards.reading')} />}
      {step.name === 'planned' && <CardsPreview plan={step.plan} chosen={step.chosen} onChoose={choose} />}
      {step.name === 'running' && (
        <ProgressBar
          label={t('cards.busy')}
          value={step.total === 0 ? 0 : (100 * step.done) / step.total}
          valueText={t('cards.progress', { done: step.done, total: step.total })}
          cancel={{ label: t('cards.stop'), onPress: stop }}
        />
      )}
    </Dialog>
  )
}
