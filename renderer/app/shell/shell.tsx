import type { ReactNode } from 'react'
import { BookUser, Building2, CalendarDays, Presentation, Settings, Users } from 'lucide-react'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StateLineView } from '../../features/workspace-status/state-line-view.tsx'
import { useStateWords } from '../../features/workspace-status/use-state-words.ts'
import { AppShell, NavItem, NavList } from '../../ui/index.ts'
import { Ready } from '../ready.ts'
import { Bar } from './bar.tsx'
import { Notices } from './notices.tsx'
import './shell.css'

const places = [
  { key: 'relations', href: '/relaties', icon: Building2, under: ['/relaties', '/dossier', '/import'] },
  { key: 'contacts', href: '/contactgids', icon: BookUser, under: ['/contactgids'] },
  { key: 'gatherings', href: '/overleg', icon: CalendarDays, under: ['/overleg', '/bezoek'] },
  { key: 'tables', href: '/tafels', icon: Presentation, under: ['/tafel'] },
  { key: 'state', href: '/stand', icon: Users, under: ['/stand'] },
  { key: 'settings', href: '/instellingen', icon: Settings, under: ['/instellingen'] },
] as const

/** The frame around every screen: for whom, where to, and what is kept. */
export function Shell(): ReactNode {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const nav = (
    <NavList label={t('nav.label')} moreLabel={t('nav.more')}>
      {places.map(({ key, href, icon, under }) => (
        <NavItem
          key={key}
          icon={icon}
          label={t(`nav.${key}`)}
          href={href}
          isCurrent={under.some((start) => pathname.startsWith(start))}
        />
      ))}
    </NavList>
  )
  return (
    <AppShell
      skipLabel={t('skip')}
      bar={<Bar />}
      nav={nav}
      stateLine={<StateLineView onOpen={() => void navigate({ to: '/stand' })} />}
    >
      <div className="wz-frame">
        <Notices />
        <div className="wz-frame__screen">
          <Outlet />
        </div>
      </div>
      <ReadyWithState />
    </AppShell>
  )
}

function ReadyWithState() {
  return <Ready line={useStateWords().text} />
}
