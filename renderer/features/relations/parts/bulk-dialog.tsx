import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import { Button, Dialog, Form, Inline, Select, Stack, TextField } from '../../../ui/index.ts'
import type { BulkChange } from '../bulk.ts'

interface BulkDialogProps {
  kind: BulkChange['kind']
  /** How many relations it is about. */
  count: number
  /** Names of those who look after a relation already. */
  holders: readonly string[]
  onApply: (change: BulkChange) => void
  onClose: () => void
}

const LONGEST_NAME = 120
/** Names that can be chosen with one press. */
const SUGGESTED = 6

/** Asks what all chosen relations get. */
export function BulkDialog({ kind, count, holders, onApply, onClose }: BulkDialogProps) {
  const { t } = useTranslation(['relations', 'vocabulary'])
  const domains = useDomainWords()
  const [value, setValue] = useState('')
  const [isTried, setTried] = useState(false)
  const isName = kind === 'accountHolder'
  const fault = !isTried
    ? undefined
    : isName
      ? value.trim().length > LONGEST_NAME
        ? t('bulk.tooLong')
        : undefined
      : value === ''
        ? t('bulk.missing')
        : undefined

  const submit = (): void => {
    setTried(true)
    const isRight = isName ? value.trim().length <= LONGEST_NAME : value !== ''
    if (!isRight) return
    onClose()
    onApply({ kind, value: value.trim() })
  }
  const field = { name: 'value', errorMessage: fault }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`bulk.title.${kind}`)}
      closeLabel={t('bulk.close')}
      size="sm"
    >
      <Form
        onSubmit={submit}
        faults={fault === undefined ? [] : [{ name: 'value', message: fault }]}
        faultsTitle={t('bulk.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('bulk.apply')}
          </Button>
        }
      >
        <p>{t('bulk.about', { count })}</p>
        {isName ? (
          <Stack gap="sm">
            <TextField
              {...field}
              label={t('bulk.holder')}
              description={t('bulk.holderDescription')}
              value={value}
              onChange={setValue}
              autoFocus
            />
            {holders.length > 0 && (
              <div role="group" aria-label={t('bulk.suggestions')}>
                <Inline gap="xs">
                  {holders.slice(0, SUGGESTED).map((name) => (
                    <Button key={name} size="sm" onPress={() => setValue(name)}>
                      {name}
                    </Button>
                  ))}
                </Inline>
              </div>
            )}
          </Stack>
        ) : kind === 'size' ? (
          <Select
            {...field}
            label={t('bulk.sizeField')}
            options={providerSizes.map((id) => ({ id, label: t(`vocabulary:size.${id}`) }))}
            value={providerSizes.find((size) => size === value) ?? null}
            onChange={setValue}
            placeholder={t('bulk.sizePlaceholder')}
          />
        ) : (
          <Select
            {...field}
            label={t('bulk.domain')}
            options={domains.known}
            value={value === '' ? null : value}
            onChange={setValue}
            placeholder={t('bulk.domainPlaceholder')}
          />
        )}
      </Form>
    </Dialog>
  )
}
