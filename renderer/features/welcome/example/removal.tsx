import { useTranslation } from 'react-i18next'
import { useWanted } from '../../../common/wanted.ts'
import { Banner, Button, Dialog, Loading, ProgressBar } from '../../../ui/index.ts'
import { PlanWords } from './plan-words.tsx'
import { useRemoval } from './use-removal.ts'

/** Once, around the screens: removes the example when the mark, the settings or a command asks for it. */
export function ExampleRemoval({ onRemoved }: { onRemoved: () => void }) {
  const { t } = useTranslation('welcome')
  const { removal, look, remove, stop } = useRemoval(onRemoved)
  useWanted('remove-example', look)
  if (removal === null) return null
  const isBusy = removal.name === 'busy'
  return (
    <Dialog
      isOpen
      // What began is finished: half an example is of no use to anybody.
      onOpenChange={(isOpen) => isOpen || isBusy || stop()}
      title={t('example.title')}
      closeLabel={t('example.close')}
      actions={
        removal.name === 'asking' && (
          <>
            <Button variant="danger" onPress={() => remove(removal.plan)}>
              {t('example.confirm')}
            </Button>
            <Button onPress={stop}>{t('example.cancel')}</Button>
          </>
        )
      }
    >
      {removal.name === 'looking' && <Loading label={t('example.looking')} />}
      {removal.name === 'asking' && <PlanWords plan={removal.plan} />}
      {removal.name === 'failed' && (
        <Banner tone="error" title={t('example.failedTitle')}>
          {t('example.failed')}
        </Banner>
      )}
      {isBusy && (
        <ProgressBar
          label={t('example.busy')}
          value={removal.total === 0 ? null : (100 * removal.done) / removal.total}
          valueText={t('example.progress', { done: removal.done, total: removal.total })}
        />
      )}
    </Dialog>
  )
}
