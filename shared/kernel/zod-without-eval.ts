import * as z from 'zod'

// The Content-Security-Policy of the window and its workers forbids `new Function`; zod would try it at the first
// schema. Import this before anything that makes one.
z.config({ jitless: true })
