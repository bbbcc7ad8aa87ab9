import * as fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { hidingPlugin, showHidden } from '../../../renderer/editor/number-guard-hide.ts'
import { findBsns } from '../../../shared/rules/bsn/find-bsn.ts'

const schema = getSchema([StarterKit])
const allowed = new Set<string>()

/** A text of these paragraphs, as the editor has it. */
function textOf(...paragraphs: string[]): EditorState {
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((words) => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])),
  )
  const guard = hidingPlugin({ allows: (digits) => allowed.has(digits), onHidden: () => undefined })
  return EditorState.create({ doc, plugins: [guard] })
}

function wordsOf(state: EditorState): string {
  return state.doc.textBetween(0, state.doc.content.size, '\n')
}

describe('a change that brings a number in', () => {
  it('in one piece: it shows its last two digits', () => {
    const state = textOf('Het nummer is .')
    expect(wordsOf(state.apply(state.tr.insertText('9999.99.400', 15)))).toBe('Het nummer is •••••••00.')
  })

  it('that makes it whole: nothing of it is shown', () => {
    const state = textOf('99999940')
    expect(wordsOf(state.apply(state.tr.insertText('0', 9)))).toBe('•••••••••')
  })

  it('by taking away what stood between', () => {
    const state = textOf('99999x9400')
    expect(wordsOf(state.apply(state.tr.delete(6, 7)))).toBe('•••••••••')
  })

  it('by joining two paragraphs', () => {
    const state = textOf('99999', '9400')
    expect(wordsOf(state.apply(state.tr.join(7)))).toBe('•••••••••')
  })

  it('with a word in front of eight digits', () => {
    const state = textOf('00078840')
    expect(wordsOf(state.apply(state.tr.insertText('BSN ', 1)))).toBe('BSN •••••••••')
  })

  it('keeps the caret behind it', () => {
    const state = textOf('ab')
    const after = state.apply(state.tr.insertText('999999400', 2))
    expect(after.selection.from).toBe(state.selection.from)
    const atEnd = state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, 3)).insertText(' 999999400'),
    )
    expect(atEnd.selection.from).toBe(13)
  })
})

describe('what stood there before', () => {
  it('stays when somebody types beside it', () => {
    const state = textOf('999999400 van Jansen')
    const after = state.apply(state.tr.insertText('!', 21))
    expect(wordsOf(after)).toBe('999999400 van Jansen!')
  })

  it('stays when its paragraph is cut in two', () => {
    const state = textOf('a 999999400 b')
    expect(wordsOf(state.apply(state.tr.split(3)))).toBe('a \n999999400 b')
  })

  it('stays when it is moved, and is masked where it comes a second time', () => {
    const state = textOf('999999400', 'x')
    const moved = state.apply(state.tr.delete(1, 10).insertText('999999400', 3))
    expect(wordsOf(moved)).toContain('999999400')
    const twice = state.apply(state.tr.insertText(' 999999400', 13))
    expect(wordsOf(twice)).toBe('999999400\nx •••••••00')
  })

  it('stays when it was kept with a reason', () => {
    const state = textOf('')
    allowed.add('999999400')
    expect(wordsOf(state.apply(state.tr.insertText('999.999.400', 1)))).toBe('999.999.400')
    allowed.clear()
  })
})

it('a number that may stand after all comes back where its mask is now', () => {
  const state = textOf('een  twee')
  const hidden = state.apply(state.tr.insertText('999 999 400', 5))
  const typedOn = hidden.apply(hidden.tr.insertText('Dit is ', 1))
  allowed.add('999999400')
  expect(wordsOf(typedOn.apply(showHidden(typedOn)))).toBe('Dit is een 999 999 400 twee')
  allowed.clear()
})

it('whatever is typed, taken away and joined: no number comes in', () => {
  const step = fc.record({
    at: fc.nat(60),
    take: fc.nat(3),
    words: fc.oneof(fc.stringMatching(/^[0-9. ]{0,9}$/u), fc.constantFrom('BSN ', '999999400', 'tel ', 'x')),
    isSplit: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = textOf('')
      for (const { at, take, words, isSplit } of steps) {
        const from = TextSelection.near(state.doc.resolve(Math.min(at, state.doc.content.size))).from
        const to = TextSelection.near(state.doc.resolve(Math.min(from + take, state.doc.content.size))).from
        const change = state.tr.setSelection(
          TextSelection.between(state.doc.resolve(from), state.doc.resolve(to)),
        )
        change.deleteSelection()
        if (words !== '') change.insertText(words)
        if (isSplit) change.split(change.selection.from)
        state = state.apply(change)
        for (const line of wordsOf(state).split('\n')) expect(findBsns(line)).toEqual([])
      }
    }),
    { numRuns: 1_000 },
  )
})
