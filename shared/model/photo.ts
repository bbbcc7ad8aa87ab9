import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { moment, pattern, ref, text, whole } from '../kernel/fields.ts'

/**
 * A photo (*foto*) of a document. The picture itself lies beside the documents under `sha`, the SHA-256 of its bytes
 * in hex; here is what belongs to it. `size` in bytes, `width` and `height` in pixels.
 */
export const Photo = defineEntity('photo', {
  sha: pattern(/^[0-9a-f]{64}$/, { index: true }),
  type: text({ max: 60 }),
  size: whole(10_000_000),
  width: whole(20_000),
  height: whole(20_000),
  caption: text({ max: 500, search: true }),
  addedAt: moment({ index: true }),
  by: ref(),
})

export type Photo = EntityValue<typeof Photo>
