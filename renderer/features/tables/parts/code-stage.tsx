import { useTranslation } from 'react-i18next'
import type { OpenTable as HostedTable } from '../../../../shared/ipc/tables.ts'
import type { TablePerson } from '../../../../shared/sync/table-messages.ts'
import { CodeCard } from './code-card.tsx'
import { Stage } from './stage.tsx'

interface CodeStageProps {
  title: string
  code: HostedTable['code']
  people: readonly TablePerson[]
  onClose: () => void
}

/** The code for the whole room. It says how many wait, because the host sees the lobby only behind it. */
export function CodeStage({ title, code, people, onClose }: CodeStageProps) {
  const { t } = useTranslation('tables')
  const waiting = people.filter(({ state }) => state === 'waiting').length
  return (
    <Stage label={t('stage.codeLabel')} onClose={onClose}>
      <div className="wz-beamer">
        <header className="wz-beamer__head">
          <h2>{title || t('untitled')}</h2>
        </header>
        <CodeCard code={code} isLarge />
        <p className="wz-beamer__foot" role="status">
          {waiting > 0 && t('code.waiting', { count: waiting })}
        </p>
      </div>
    </Stage>
  )
}
