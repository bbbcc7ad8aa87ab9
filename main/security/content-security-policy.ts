/** Hashes of the only inline styles that exist: an empty tag, sonner and react-aria. */
const STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
]

/**
 * The policy that goes with every response. It is fixed when a page loads, while the user can agree to a server later:
 * so it says `wss:`, and which of those are reached is decided at each request (requests.ts).
 */
export const CONTENT_SECURITY_POLICY = policy("'self' ws://127.0.0.1:* wss:")

/** For the page that a guest of an open table gets; it talks to the hub at `host` (with port) and to nobody else. */
export function guestPagePolicy(host: string): string {
  return policy(`'self' ws://${host}`)
}

function policy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${STYLE_HASHES.join(' ')}`,
    "font-src 'self'",
    "worker-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify',
  ].join('; ')
}
