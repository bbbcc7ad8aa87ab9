import { createContext, useContext } from 'react'

/** Who may let a number stand that looks like a BSN, and which may. */
export interface NumberKeeper {
  /** Whether these nine digits may stand in the text of now. */
  allows: (digits: string) => boolean
  /**
   * Asks the user for a reason, and notes it for these numbers of nine digits; answers whether they may stand. Null where
   * nobody may say so.
   */
  ask: ((digits: readonly string[]) => Promise<boolean>) | null
  /** What is being typed in one text is held back from its document now, or no longer. */
  holds: (isHeld: boolean) => void
}

const Keeper = createContext<NumberKeeper>({ allows: () => false, ask: null, holds: () => undefined })

export const NumberKeeperProvider = Keeper.Provider

export function useNumberKeeper(): NumberKeeper {
  return useContext(Keeper)
}
