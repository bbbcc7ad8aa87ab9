import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { text } from '../kernel/fields.ts'

/**
 * A care domain (*domein*) that this workspace added to the standard ones. The record id is derived from the
 * folded label, so that two laptops that add the same label have one domain.
 */
export const OwnDomain = defineEntity('own-domain', { label: text({ min: 1, max: 60 }) })

export type OwnDomain = EntityValue<typeof OwnDomain>
