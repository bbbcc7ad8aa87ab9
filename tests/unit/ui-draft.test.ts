import { expect, test } from 'vitest'
import { arrived, committed, isDirty, startDraft } from '../../renderer/ui/forms/draft.ts'

const typed = { ...startDraft('Kerkweg 12'), text: 'Kerkweg 12a' }

test('typing makes a draft dirty, handing over cleans it', () => {
  expect(isDirty(startDraft('Kerkweg 12'))).toBe(false)
  expect(isDirty(typed)).toBe(true)
  expect(isDirty(committed(typed))).toBe(false)
})

test('a value from elsewhere is kept apart and leaves the typed text alone', () => {
  const draft = arrived(typed, 'Dorpsstraat 1')
  expect(draft.text).toBe('Kerkweg 12a')
  expect(draft.other).toBe('Dorpsstraat 1')
  expect(committed(draft).other).toBeNull()
})

test('our own value coming back from the store is no news, also trimmed, also while typing on', () => {
  const handedOver = committed({ ...typed, text: 'Kerkweg 12a ' })
  expect(arrived(handedOver, 'Kerkweg 12a').other).toBeNull()
  expect(arrived({ ...handedOver, text: 'Kerkweg 12a bis' }, 'Kerkweg 12a').other).toBeNull()
})
