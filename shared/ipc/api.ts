import type * as z from 'zod'
import type { Result } from '../kernel/result.ts'
import type { Contract } from './contract.ts'

// Zod's bare core: comparing with the full `ZodType` costs the compiler seconds.
interface Channel {
  input: z.core.$ZodType
  output: z.core.$ZodType
  reasons: readonly string[]
}

/** The argument list of a method: empty when its input is nothing. */
export type InputOf<C extends Channel> =
  undefined extends z.infer<C['input']> ? [] : [input: z.infer<C['input']>]

/** What a method answers: its value, or one of the reasons it names. */
export type ResultOf<C extends Channel> = Result<z.infer<C['output']>, C['reasons'][number]>

type Method<C> = C extends Channel ? (...input: InputOf<C>) => Promise<ResultOf<C>> : never

type Methods = { [N in keyof Contract]: { [M in keyof Contract[N]]: Method<Contract[N][M]> } }

/**
 * `window.app`. Expected failures are results; a promise is only rejected when the call itself is wrong
 * (malformed input, a foreign frame), which is a bug.
 */
export type AppApi = Methods & {
  app: {
    /** Runs before the window closes; main waits for it, at most fifteen seconds. Returns its own undo. */
    onClosing: (callback: () => Promise<void>) => () => void
    /** Runs when nobody uses the laptop for a while, or when it sleeps or is locked. Returns its own undo. */
    onLocking: (callback: () => void) => () => void
    /** Runs when the menu of the window asks for help. Returns its own undo. */
    onHelping: (callback: (wanted: 'help' | 'keys') => void) => () => void
  }
}
