import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { findBsns } from '../../shared/rules/bsn/find-bsn.ts'
import { textOfBlock } from './number-guard-find.ts'

/** Somebody who types a number does not pause this long after a few digits: a year, a house number. */
const PAUSE_MS = 1_000
/** Nor this long in the middle of a long one. */
const LONG_PAUSE_MS = 10_000
/** With this many digits in the history of a document the rest of a BSN cannot be worked out. */
const HARMLESS_DIGITS = 4
const BSN_DIGITS = 9

/** The digits being typed, that are on the screen and not in the text yet. */
const heldKey = new PluginKey<string>('held-number')

/**
 * Keeps the number that is being typed out of the text until it is whole. Each letter that enters a document stays in
 * its history, so a BSN that is masked at its ninth digit would stand there with eight. What is held is always at the
 * caret: whatever moves the caret or changes the text there lets it go first. `onHeld`: something is held back now, or
 * no longer.
 */
export function holdingPlugin(onHeld: (isHeld: boolean) => void): Plugin {
  let isHolding = false
  const tell = (held: string): void => {
    if ((held !== '') === isHolding) return
    isHolding = held !== ''
    onHeld(isHolding)
  }
  let pause: ReturnType<typeof setTimeout> | null = null

  function hold(view: EditorView, held: string): void {
    if (pause !== null) clearTimeout(pause)
    const transaction = view.state.tr
    if (!transaction.selection.empty) transaction.deleteSelection()
    view.dispatch(transaction.setMeta(heldKey, held).scrollIntoView())
    if (held !== '')
      pause = setTimeout(() => letGoOf(view), mayWait(view.state, held) ? LONG_PAUSE_MS : PAUSE_MS)
  }

  return new Plugin<string>({
    key: heldKey,
    state: {
      init: () => '',
      apply(transaction, held) {
        const now = transaction.getMeta(heldKey) as string | undefined
        if (now !== undefined) return now
        // What a colleague wrote leaves the caret where it was, in its words.
        const isElsewhere =
          isChangeOrigin(transaction) || !(transaction.docChanged || transaction.selectionSet)
        return isElsewhere ? held : ''
      },
    },
    appendTransaction(transactions, before, after) {
      const held = heldOf(before)
      if (held === '' || heldOf(after) !== '') return null
      if (transactions.some((transaction) => transaction.getMeta(heldKey) !== undefined)) return null
      // Somebody else's command came between: nothing that was typed is lost.
      const at = transactions.reduce((place, { mapping }) => mapping.map(place), before.selection.from)
      return after.tr.insertText(held, at).setMeta(heldKey, '')
    },
    view: () => ({
      update: ({ state }) => tell(heldOf(state)),
      destroy() {
        tell('')
        if (pause !== null) clearTimeout(pause)
      },
    }),
    props: {
      decorations(state) {
        const held = heldOf(state)
        if (held === '') return null
        const { from, $from } = state.selection
        const marks = state.storedMarks ?? $from.marks()
        const widget = Decoration.widget(from, () => draw(held), { side: -1, marks, key: `held ${held}` })
        return DecorationSet.create(state.doc, [widget])
      },
      handleDOMEvents: {
        beforeinput(view, event) {
          const { data, inputType, isComposing } = event
          const held = heldOf(view.state)
          const isTyped = inputType === 'insertText' && !isComposing && data !== null
          if (isTyped && view.editable && isHeldAfter(view.state, held, data)) {
            event.preventDefault()
            hold(view, held + data)
            return true
          }
          letGoOf(view)
          return false
        },
        keydown(view, event) {
          const held = heldOf(view.state)
          if (held === '' || event.isComposing || SILENT.test(event.key)) return false
          const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
          if (isPlain && event.key === 'Backspace') {
            event.preventDefault()
            hold(view, held.slice(0, -1))
            return true
          }
          if (!isPlain || !isHeldAfter(view.state, held, event.key)) letGoOf(view)
          return false
        },
        ...Object.fromEntries(
          LEAVING.map((name) => [
            name,
            (view: EditorView) => {
              letGoOf(view)
              return false
            },
          ]),
        ),
      },
    },
  })
}

/** Puts what was being typed into the text, now. */
export function letGoOf(view: EditorView): void {
  const held = heldOf(view.state)
  if (held === '' || view.isDestroyed) return
  view.dispatch(view.state.tr.insertText(held).setMeta(heldKey, '').scrollIntoView())
}

/** Keys that do nothing by themselves, and those of keyboards that do not say which key it is. */
const SILENT = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified)$/u
const LEAVING = [
  'mousedown',
  'touchstart',
  'blur',
  'paste',
  'cut',
  'copy',
  'drop',
  'dragstart',
  'compositionstart',
]
const DIGIT = /^\d$/u
const PARTING = /^[.\- \u00a0]$/u

function heldOf(state: EditorState): string {
  return heldKey.getState(state) ?? ''
}

/** Whether what is typed now can be a part of the same number. */
function isHeldAfter(state: EditorState, held: string, typed: string): boolean {
  if (!(state.selection instanceof TextSelection)) return false
  if (DIGIT.test(typed)) return held === '' || digitsIn(held) < BSN_DIGITS + 3
  return PARTING.test(typed) && /\d$/u.test(held) && digitsIn(held) < BSN_DIGITS
}

/** Half a BSN waits longer than a year or a whole number. */
function mayWait(state: EditorState, held: string): boolean {
  const digits = digitsIn(held)
  if (digits <= HARMLESS_DIGITS || digits >= BSN_DIGITS) return false
  const { $from } = state.selection
  const text = textOfBlock($from.parent)
  const at = $from.parentOffset
  const after = findBsns(text.slice(0, at) + held + text.slice(at))
  return !after.some(({ from, to }) => from < at + held.length && to > at)
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, '').length
}

function draw(held: string): HTMLElement {
  const typed = document.createElement('span')
  typed.className = 'wz-held-number'
  typed.textContent = held
  return typed
}
