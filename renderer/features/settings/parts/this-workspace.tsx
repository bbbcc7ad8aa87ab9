import { useTranslation } from 'react-i18next'
import { workspaceDocument } from '../../../../shared/documents/workspace.ts'
import { WORKSPACE_RECORD, Workspace } from '../../../../shared/model/workspace.ts'
import { workspaceColours, type WorkspaceColour } from '../../../../shared/rules/workspace-colours.ts'
import { useDocument, useEntity, useSession, useStatus } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Banner, CommitTextField, Loading, RadioGroup, Section, showToast } from '../../../ui/index.ts'
import { renameWorkspace, withColour } from '../commands.ts'
import { swatches } from './swatches.tsx'
import type { MeProps } from './me.tsx'

const colours = Object.keys(workspaceColours) as WorkspaceColour[]

/** The name of this workspace for everybody, and its colour on this laptop. */
export function ThisWorkspace({ profile, onProfile }: MeProps) {
  const { t } = useTranslation('settings')
  const { workspace } = useSession()
  const document = useDocument(workspaceDocument(workspace.id))
  const colour = profile.workspaces.find(({ id }) => id === workspace.id)?.colour
  return (
    <Section title={t('workspace.title')}>
      {document.state === 'loading' && <Loading label={t('workspace.loading')} />}
      {document.state === 'error' && <Banner tone="error" title={t('workspace.failed')} />}
      {document.state === 'ready' && <Name document={document.value} />}
      <RadioGroup
        label={t('workspace.colour')}
        description={t('workspace.colourWhy')}
        appearance="row"
        options={colours.map((id) => ({ id, label: t(`colour.${id}`), icon: swatches[id] }))}
        value={colours.find((id) => workspaceColours[id] === colour) ?? null}
        onChange={(id) => onProfile((now) => withColour(now, workspace.id, workspaceColours[id]))}
      />
    </Section>
  )
}

function Name({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('settings')
  const session = useSession()
  const { sync } = useStatus()
  const stored = useEntity(document, Workspace, WORKSPACE_RECORD)
  const isReadOnly = document.open.readOnly || sync?.role === 'reader'
  const rename = (text: string) => {
    const name = text.trim()
    if (name === '') return showToast({ text: t('workspace.nameMissing'), tone: 'attention' })
    void renameWorkspace(session, name)
  }
  return (
    <CommitTextField
      label={t('workspace.name')}
      description={isReadOnly ? t('workspace.readOnly') : t('workspace.nameWhy')}
      value={stored?.name ?? session.workspace.name}
      onCommit={rename}
      changedText={(other) => t('changed', { other })}
      isReadOnly={isReadOnly}
      maxLength={120}
    />
  )
}
