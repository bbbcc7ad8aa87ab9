/**
 * Hocuspocus' hooks refuse by throwing; `reason` is what it sends. The message stays empty on purpose:
 * Hocuspocus prints messages.
 */
export class Refusal extends Error {
  readonly reason: string

  constructor(reason: string) {
    super('')
    this.reason = reason
  }
}
