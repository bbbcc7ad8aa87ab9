import { useRef, type ReactNode } from 'react'
import { BookUser, Building2, CalendarDays, CircleHelp, Presentation, Settings, Users } from 'lucide-react'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExampleRemoval } from '../../features/welcome/example/removal.tsx'
import { StateLineView } from '../../features/workspace-status/state-line-view.tsx'
import { useStateWords } from '../../features/workspace-status/use-state-words.ts'
import { AppShell, NavItem, NavList } from '../../ui/index.ts'
import { Ready } from '../ready.ts'
import { relationsAlone } from '../relations-alone.ts'
import { Bar } from './bar.tsx'
import { Keys } from './keys.tsx'
import { LaptopNotices } from './laptop-notices.tsx'
import { Notices } from './notices.tsx'
import { useScrollPlace } from './use-scroll-place.ts'
import './shell.css'

const places = [
  { key: 'relations', href: '/relaties', icon: Building2, under: ['/relaties', '/dossier', '/import'] },
  { key: 'contacts', href: '/contactgids', icon: BookUser, under: ['/contactgids'] },
  { key: 'gatherings', href: '/overleg', icon: CalendarDays, under: ['/overleg', '/bezoek'] },
  { key: 'tables', href: '/tafels', icon: Presentation, under: ['/tafel'] },
  { key: 'state', href: '/stand', icon: Users, under: ['/stand'] },
  { key: 'settings', href: '/instellingen', icon: Settings, under: ['/instellingen'] },
  { key: 'help', href: '/hulp', icon: CircleHelp, under: ['/hulp'] },
] as const

/** The frame around every screen: for whom, where to, and what is kept. */
export function Shell(): ReactNode {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const screen = useRef<HTMLDivElement>(null)
  useScrollPlace(screen, pathname)
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
        <LaptopNotices />
        <div className="wz-frame__screen" ref={screen}>
          <Outlet />
        </div>
      </div>
      <ExampleRemoval onRemoved={() => void navigate(relationsAlone)} />
      <Keys />
      <ReadyWithState />
    </AppShell>
  )
}

function ReadyWithState() {
  return <Ready line={useStateWords().text} />
}
