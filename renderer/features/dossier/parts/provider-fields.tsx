import { useTranslation } from 'react-i18next'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { PROVIDER_RECORD, Provider, providerSizes } from '../../../../shared/model/provider.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CheckboxGroup, Select, Stack } from '../../../ui/index.ts'
import { changeProvider } from '../commands.ts'
import { RegisterField } from './register-field.tsx'

interface ProviderFieldsProps {
  document: SessionDocument
  provider: Provider
  isReadOnly: boolean
}

type TextField = 'name' | 'accountHolder' | 'kvk' | 'agb'
const words: readonly TextField[] = ['name', 'accountHolder']
const numbers: readonly TextField[] = ['kvk', 'agb']

export function ProviderFields({ document, provider, isReadOnly }: ProviderFieldsProps) {
  const { t } = useTranslation(['dossier', 'vocabulary'])
  const domains = useDomainWords()
  const unknown = provider.domains.filter((domain) => !domains.known.some(({ id }) => id === domain))
  const also = (field: string) => (
    <AlsoEnteredFields
      doc={document.open.id}
      record={recordName(Provider.name, PROVIDER_RECORD)}
      field={field}
      say={(of, value) => (of === 'size' ? t(`vocabulary:size.${wordKey(providerSizes, value)}`) : value)}
      onChoose={(of, value) => changeProvider(document, { [of]: value })}
    />
  )
  const text = (field: TextField) => (
    <Stack gap="xs" key={field}>
      <RegisterField
        label={t(`provider.${field}`)}
        value={provider[field]}
        onWrite={(typed) => {
          const value = numbers.includes(field) ? typed.replace(/[\s.]/gu, '') : typed
          return changeProvider(document, { [field]: value })
        }}
        wrong={(typed) => t(`provider.wrong.${field}`, { typed })}
        isReadOnly={isReadOnly}
        isNumber={numbers.includes(field)}
      />
      {also(field)}
    </Stack>
  )
  return (
    <div className="wz-dossier-fields">
      {words.map(text)}
      <Stack gap="xs">
        <Select
          label={t('provider.size')}
          options={providerSizes.map((id) => ({ id, label: t(`vocabulary:size.${id}`) }))}
          value={providerSizes.find((size) => size === provider.size) ?? null}
          onChange={(size) => changeProvider(document, { size })}
          placeholder={provider.size === '' ? t('provider.sizePlaceholder') : t('vocabulary:size.unknown')}
          isDisabled={isReadOnly}
        />
        {also('size')}
      </Stack>
      {numbers.map(text)}
      <CheckboxGroup
        label={t('provider.domains')}
        options={domains.known}
        value={provider.domains}
        onChange={(chosen) => changeProvider(document, { domains: [...chosen, ...unknown] })}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}
