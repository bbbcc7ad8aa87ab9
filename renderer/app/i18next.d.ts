import 'i18next'
import type { nl as guest } from '../guest/strings.nl.ts'
import type { nl } from './resources.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    /** The guest page has words of its own, and those of the editor. */
    resources: typeof nl & { guest: typeof guest }
  }
}
