import DOMPurify from 'dompurify'

// Everything that becomes markup or a script address on its way through a library passes here. Without this policy
// the window's Content-Security-Policy refuses workers, the live announcer of react-aria and the paste of the editor.
const { trustedTypes } = window as Window & WithTrustedTypes
trustedTypes?.createPolicy('default', {
  createHTML: (html) => (html === '' ? '' : DOMPurify.sanitize(html)),
  createScriptURL(address) {
    const { protocol, host } = new URL(address, location.href)
    if (protocol !== location.protocol || host !== location.host)
      throw new TypeError('foreign script address')
    return address
  },
})

/** What TypeScript's own DOM does not describe yet. */
interface WithTrustedTypes {
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createHTML: (html: string) => string; createScriptURL: (address: string) => string },
    ) => unknown
  }
}
