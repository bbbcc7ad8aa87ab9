import { useTranslation } from 'react-i18next'
import { workspaceDocument, writeFunctionName } from '../../../../shared/documents/workspace.ts'
import { FunctionName } from '../../../../shared/model/function-name.ts'
import { functionCodes } from '../../../../shared/model/person.ts'
import { useDocument, useEntities, useSession, useStatus } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Banner, CommitTextField, Loading, Section } from '../../../ui/index.ts'
import './function-names.css'

/** What this municipality calls the functions of people, for everybody (*functienamen*). */
export function FunctionNames() {
  const { t } = useTranslation('person')
  const { workspace } = useSession()
  const document = useDocument(workspaceDocument(workspace.id))
  return (
    <Section title={t('functionNames.title')}>
      <p className="wz-function-names__why">{t('functionNames.why')}</p>
      {document.state === 'loading' && <Loading label={t('functionNames.loading')} />}
      {document.state === 'error' && <Banner tone="error" title={t('functionNames.failed')} />}
      {document.state === 'ready' && <Names document={document.value} />}
    </Section>
  )
}

function Names({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('person')
  const { sync } = useStatus()
  const own = new Map(useEntities(document, FunctionName).map(({ id, label }) => [id, label]))
  const isReadOnly = document.open.readOnly || sync?.role === 'reader'
  return (
    <div className="wz-function-names">
      {functionCodes.map((code) => (
        <CommitTextField
          key={code}
          label={t(`functionCode.${code}`)}
          placeholder={t(`functionCode.${code}`)}
          value={own.get(code) ?? ''}
          onCommit={(label) => writeFunctionName(document.open.doc, code, label.trim())}
          changedText={(other) => t('functionNames.changed', { other })}
          isReadOnly={isReadOnly}
          maxLength={60}
        />
      ))}
    </div>
  )
}
