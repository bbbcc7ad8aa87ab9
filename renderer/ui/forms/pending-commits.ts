/** Gives every field that holds typed but uncommitted text a chance to commit it, e.g. before the window closes. */
export function commitPendingFields(): void {
  for (const commit of [...pending]) commit()
}

const pending = new Set<() => void>()

/** Registers one field's commit; returns the way to take it back. */
export function onCommitPending(commit: () => void): () => void {
  pending.add(commit)
  return () => pending.delete(commit)
}
