import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '../../../../shared/rules/provider-import/plan.ts'
import { Button, showToast } from '../../../ui/index.ts'
import { saveErrorReport } from '../error-report.ts'
import type { OpenList } from '../use-import.ts'

/** Everything that is wrong with the list as a file to mend it by. Nothing when all is well. */
export function ReportButton({ plan, list }: { plan: ImportPlan; list: OpenList }) {
  const { t } = useTranslation('import')
  if (plan.errors.length + plan.warnings.length === 0) return null
  const save = async (): Promise<void> => {
    const saved = await saveErrorReport(plan, list, t)
    if (saved.ok) showToast({ text: t('report.saved', { name: saved.value.name }) })
    else if (saved.reason !== 'cancelled')
      showToast({ text: t(`report.failed.${saved.reason}`), tone: 'attention' })
  }
  return (
    <Button icon={Download} onPress={() => void save()}>
      {t('report.save')}
    </Button>
  )
}
