import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { flag, text } from '../kernel/fields.ts'

/**
 * One principal (*opdrachtgever*: a municipality or region) with documents and keys of its own. The record
 * id is `main`. `example` marks a workspace filled with invented people and providers.
 */
export const Workspace = defineEntity('workspace', {
  name: text({ min: 1, max: 120 }),
  example: flag(),
  recoveryRecipient: text({ max: 100 }),
})

export type Workspace = EntityValue<typeof Workspace>

export const WORKSPACE_RECORD = 'main'
