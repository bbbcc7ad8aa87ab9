/** An expected failure is a value with a reason from a closed union; a throw is a bug. */
export type Result<T, Reason extends string> = { ok: true; value: T } | { ok: false; reason: Reason }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function err<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason }
}
