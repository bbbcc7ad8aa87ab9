import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExampleMark } from '../../features/welcome/example/mark.tsx'
import { Avatar, VisuallyHidden } from '../../ui/index.ts'
import { useWorkspaceControl } from '../workspace-control.ts'
import { Search } from './search.tsx'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

/** The top bar: for whom one works, the way to anything, and who one is. */
export function Bar() {
  const { t } = useTranslation('app')
  const { person } = useWorkspaceControl().profile
  return (
    <>
      <WorkspaceSwitcher />
      <ExampleMark />
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
