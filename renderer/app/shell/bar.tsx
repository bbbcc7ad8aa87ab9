import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentWorkspace } from '../../data/queries/workspace.ts'
import { useQuery } from '../../data/react.ts'
import { Avatar, Badge, VisuallyHidden } from '../../ui/index.ts'
import { useWorkspaceControl } from '../workspace-control.ts'
import { Search } from './search.tsx'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

/** The top bar: for whom one works, the way to anything, and who one is. */
export function Bar() {
  const { t } = useTranslation('app')
  const { person } = useWorkspaceControl().profile
  const found = useQuery(currentWorkspace(), 'workspace')
  const isExample = found.state === 'ready' && found.value?.example === true
  return (
    <>
      <WorkspaceSwitcher />
      {isExample && <Badge tone="info">{t('workspace.example')}</Badge>}
      <div className="wz-bar__end">
        <Search />
        <Link className="wz-bar__me" to="/instellingen">
          <Avatar name={person.name} isNamed />
          <span className="wz-bar__name">{person.name}</span>
          <VisuallyHidden>{t('toSettings')}</VisuallyHidden>
        </Link>
      </div>
    </>
  )
}
