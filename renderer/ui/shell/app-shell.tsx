import { useRef, type MouseEvent, type ReactNode } from 'react'
import './app-shell.css'

export interface AppShellProps {
  /** e.g. "Naar de inhoud". */
  skipLabel: string
  /** Top bar: workspace mark, search, actions, my name. */
  bar: ReactNode
  /** Left: a NavList. */
  nav: ReactNode
  /** The screen. */
  children: ReactNode
  /** Right pane beside the whole screen; under it where there is no room. */
  aside?: ReactNode
  asideLabel?: string | undefined
  /** Bottom: a StateLine, always there. */
  stateLine: ReactNode
}

/** The frame of every screen: bar, navigation, main, right pane and state line, with their landmarks. */
export function AppShell({ skipLabel, bar, nav, children, aside, asideLabel, stateLine }: AppShellProps) {
  const main = useRef<HTMLElement>(null)
  // The address bar belongs to the router (hash history), so the skip link moves focus without following its href.
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    main.current?.focus()
  }
  return (
    <div className="wz-shell">
      <a className="wz-shell__skip" href="#wz-main" onClick={skip}>
        {skipLabel}
      </a>
      <header className="wz-shell__bar">{bar}</header>
      {nav}
      <div className="wz-shell__body">
        <main className="wz-shell__main" id="wz-main" ref={main} tabIndex={-1}>
          {children}
        </main>
        {aside && (
          <aside className="wz-shell__aside" aria-label={asideLabel}>
            {aside}
          </aside>
        )}
      </div>
      <footer className="wz-shell__state">{stateLine}</footer>
    </div>
  )
}
