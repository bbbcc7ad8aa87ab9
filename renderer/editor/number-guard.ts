import { Extension } from '@tiptap/core'
import { hidingPlugin, type HidingOptions } from './number-guard-hide.ts'
import { holdingPlugin } from './number-guard-hold.ts'

export interface NumberGuardOptions extends HidingOptions {
  /** A number that is being typed is held back now, or no longer. */
  onHeld: (isHeld: boolean) => void
}

/** Keeps citizen service numbers (*BSN*) out of a text: held back while they are typed, masked however they come. */
export function numberGuard(options: NumberGuardOptions): Extension {
  return Extension.create({
    name: 'number-guard',
    // Before what else acts on keys: that must find the text with what was typed in it.
    priority: 1_000,
    addProseMirrorPlugins: () => [holdingPlugin(options.onHeld), hidingPlugin(options)],
  })
}
