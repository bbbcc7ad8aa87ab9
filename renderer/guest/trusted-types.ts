import DOMPurify from 'dompurify'

// Everything that becomes markup on its way through a library passes here. The page loads no script by an address.
const { trustedTypes } = window as Window & WithTrustedTypes
trustedTypes?.createPolicy('default', {
  createHTML: (html) => (html === '' ? '' : DOMPurify.sanitize(html)),
})

/** What TypeScript's own DOM does not describe yet, and not every browser has. */
interface WithTrustedTypes {
  trustedTypes?: {
    createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => unknown
  }
}
