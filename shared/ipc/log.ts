import * as z from 'zod'

/** Words of the program: nothing that a person typed fits the pattern by more than chance, and a length keeps it so. */
const Word = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)

/** What a window may write in the log: what happened, and why. The main process adds the moment. */
export const LogLine = z.object({
  event: z.enum(['storage', 'journal', 'sync', 'restored', 'opening', 'error']),
  reason: Word,
})

export type LogLine = z.infer<typeof LogLine>
