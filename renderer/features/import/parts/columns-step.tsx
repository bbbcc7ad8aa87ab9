import { useTranslation } from 'react-i18next'
import type { ListField } from '../../../../shared/rules/provider-import/fields.ts'
import { layoutFault } from '../../../../shared/rules/provider-import/layout.ts'
import { Banner, Button, Inline, Section, Select, Stack } from '../../../ui/index.ts'
import type { OpenList } from '../use-import.ts'
import { ColumnTable } from './column-table.tsx'
import { PreviewTable } from './preview-table.tsx'
import './import.css'

interface ColumnsStepProps {
  list: OpenList
  onSheet: (sheet: number) => void
  onHeader: (header: number) => void
  onField: (column: number, field: ListField | null) => void
  onCheck: () => void
  onOther: () => void
}

/** What the columns of the file are: as they look, to be put right by whoever knows. */
export function ColumnsStep({ list, onSheet, onHeader, onField, onCheck, onOther }: ColumnsStepProps) {
  const { t } = useTranslation('import')
  const { file, sheets, look, layout, isRemembered } = list
  const fault = layoutFault(layout)
  const isEmpty = look.lines === 0
  return (
    <Stack gap="lg">
      <Section title={t('columns.title')}>
        <Stack>
          <p className="wz-import__text">{t('columns.intro', { file, count: look.lines })}</p>
          {isRemembered && <p>{t('columns.remembered')}</p>}
          {sheets.length > 1 && (
            <Select
              label={t('columns.sheet')}
              placeholder={t('columns.chooseSheet')}
              options={sheets.map((name, index) => ({ id: String(index), label: name }))}
              value={String(look.sheet)}
              onChange={(sheet) => onSheet(Number(sheet))}
            />
          )}
          <Inline>
            <span role="status">{t('columns.header', { line: look.header + 1 })}</span>
            <Button size="sm" isDisabled={look.header === 0} onPress={() => onHeader(look.header - 1)}>
              {t('columns.higher')}
            </Button>
            <Button size="sm" isDisabled={isEmpty} onPress={() => onHeader(look.header + 1)}>
              {t('columns.lower')}
            </Button>
          </Inline>
          <Passed lines={look.passed} />
          <ColumnTable list={list} onField={onField} />
          {isEmpty && <Banner tone="attention" title={t('columns.nothing')} />}
          {fault?.reason === 'no-name' && <Banner tone="attention" title={t('columns.noName')} />}
          {fault?.reason === 'double' && (
            <Banner tone="error" title={t('columns.double', { field: t(`field.${fault.field}`) })} />
          )}
          <Inline>
            <Button variant="primary" isDisabled={fault !== null || isEmpty} onPress={onCheck}>
              {t('columns.check')}
            </Button>
            <Button onPress={onOther}>{t('otherFile')}</Button>
          </Inline>
        </Stack>
      </Section>
      {!isEmpty && (
        <Section title={t('columns.preview')}>
          <PreviewTable look={look} layout={layout} />
        </Section>
      )}
    </Stack>
  )
}

const MOST_PASSED = 8

/** Lines that look like no provider are passed over, and said: a wrong guess must be seen. */
function Passed({ lines }: { lines: readonly number[] }) {
  const { t } = useTranslation('import')
  if (lines.length === 0) return null
  const more = lines.length - MOST_PASSED
  const shown = [...lines.slice(0, MOST_PASSED), ...(more > 0 ? [t('columns.andMore', { count: more })] : [])]
  return (
    <p className="wz-import__text">{t('columns.passed', { count: lines.length, lines: shown.join(', ') })}</p>
  )
}
