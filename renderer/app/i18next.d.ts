import 'i18next'
import type { nl } from './resources.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof nl
  }
}
