/**
 * Under which key the word for a stored choice stands: the value itself when this build knows it, `none` when
 * nothing was chosen, `unknown` for a newer build's value (which is kept as it is).
 */
export function wordKey<V extends string>(known: readonly V[], value: string): V | 'none' | 'unknown' {
  return known.find((candidate) => candidate === value) ?? (value === '' ? 'none' : 'unknown')
}
