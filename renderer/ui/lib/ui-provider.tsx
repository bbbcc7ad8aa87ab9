import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'

export interface UiProviderProps {
  /** BCP 47, e.g. `nl-NL`: order of date parts and the words that React Aria itself says. */
  locale: string
  /** Called for every link of this layer, with the href as it was given. */
  navigate: (href: string) => void
  /** Turns a route into the real href (`/relaties` into `#/relaties` under a hash history). */
  useHref?: (href: string) => string
  children: ReactNode
}

/** Once, around everything: language and in-app navigation of all components. */
export function UiProvider({ locale, navigate, useHref, children }: UiProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={navigate} {...(useHref ? { useHref } : {})}>
        {children}
      </RouterProvider>
    </I18nProvider>
  )
}
