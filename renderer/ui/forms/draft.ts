/**
 * Text being typed over a stored value. `base` is the value the typing started from or was last committed as;
 * `other` is a value that arrived from elsewhere meanwhile.
 */
export interface Draft {
  text: string
  base: string
  other: string | null
}

/** The user is in the field and has not typed yet. */
export function startDraft(value: string): Draft {
  return { text: value, base: value, other: null }
}

/** Is there typed text that nobody has been told? */
export function isDirty(draft: Draft): boolean {
  return draft.text !== draft.base
}

/**
 * The stored value changed under the draft. Our own commit coming back is no news, also when the store trimmed it.
 * Anything else is kept apart from what is being typed; a field in which nothing is being typed shows what is stored.
 */
export function arrived(draft: Draft, value: string): Draft {
  const isOurs = value.trim() === draft.base.trim() || value.trim() === draft.text.trim()
  if (isOurs) return { ...draft, other: null }
  return isDirty(draft) ? { ...draft, other: value } : startDraft(value)
}

/** The typed text has been handed over: from here on it is what we expect to be stored. */
export function committed(draft: Draft): Draft {
  return { ...draft, base: draft.text, other: null }
}
