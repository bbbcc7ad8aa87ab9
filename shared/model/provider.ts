import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, members, pattern, text } from '../kernel/fields.ts'

export const careDomains = ['wmo', 'jeugd', 'beschermd-wonen-mo', 'participatie'] as const
export const providerSizes = ['klein', 'middel', 'groot'] as const

/**
 * A care provider (*zorgaanbieder*) that the municipality has a relation with; one per dossier, under the
 * record id `main`. `domains` holds codes of `careDomains` or ids of `ownDomain` records of the workspace.
 * `kvk` and `agb` have eight digits, leading zeros included. `accountHolder` (*accounthouder*) is the name
 * of the colleague who looks after the relation.
 */
export const Provider = defineEntity('provider', {
  name: text({ min: 1, max: 250, search: true }),
  domains: members({ index: true }),
  size: choice(providerSizes, { index: true }),
  kvk: pattern(/^\d{8}$/, { search: true }),
  agb: pattern(/^\d{8}$/, { search: true }),
  accountHolder: text({ max: 120, search: true }),
})

export type Provider = EntityValue<typeof Provider>

/** A dossier is about one provider, so its record needs no id of its own. */
export const PROVIDER_RECORD = 'main'
