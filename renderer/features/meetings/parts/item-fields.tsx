import { useTranslation } from 'react-i18next'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { AgendaItem, itemPurposes } from '../../../../shared/model/agenda-item.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { CommitTextField, Select } from '../../../ui/index.ts'
import { changeItem } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { MinutesField } from './minutes-field.tsx'

interface ItemFieldsProps {
  use: MeetingUse
  item: AgendaItem
}

/** What the item is about itself: title, what for, by whom, how long. */
export function ItemFields({ use: { document, isReadOnly }, item }: ItemFieldsProps) {
  const { t } = useTranslation('meetings')
  const purpose = wordKey(itemPurposes, item.purpose)
  const fieldLabel = (field: string): string =>
    field === 'title' || field === 'purpose' || field === 'owner' || field === 'minutes'
      ? t(`item.${field}`)
      : field
  const say = (field: string, value: string): string =>
    field === 'purpose' ? t(`purpose.${wordKey(itemPurposes, value)}`) : value
  return (
    <>
      <div className="wz-item-fields">
        <CommitTextField
          label={t('item.title')}
          value={item.title}
          onCommit={(title) => changeItem(document, item.id, { title })}
          changedText={(other) => t('changed', { other })}
          maxLength={300}
        />
        <Select
          label={t('item.purpose')}
          options={itemPurposes.map((id) => ({ id, label: t(`purpose.${id}`) }))}
          value={itemPurposes.find((known) => known === item.purpose) ?? null}
          onChange={(chosen) => changeItem(document, item.id, { purpose: chosen })}
          placeholder={item.purpose === '' ? t('item.purposePlaceholder') : t(`purpose.${purpose}`)}
        />
        <CommitTextField
          label={t('item.owner')}
          value={item.owner}
          onCommit={(owner) => changeItem(document, item.id, { owner })}
          changedText={(other) => t('changed', { other })}
          maxLength={120}
        />
        <MinutesField
          label={t('item.minutes')}
          value={item.minutes}
          onChange={(minutes) => changeItem(document, item.id, { minutes })}
          isReadOnly={isReadOnly}
        />
      </div>
      <AlsoEnteredFields
        doc={document.open.id}
        record={recordName(AgendaItem.name, item.id)}
        fieldLabel={fieldLabel}
        say={say}
        onChoose={(field, value) =>
          changeItem(document, item.id, { [field]: field === 'minutes' ? Number(value) : value })
        }
      />
    </>
  )
}
