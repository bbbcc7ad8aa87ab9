import * as z from 'zod'

// The window's Content-Security-Policy forbids `new Function`; zod would try it at the first schema.
z.config({ jitless: true })
