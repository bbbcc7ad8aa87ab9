import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { text } from '../kernel/fields.ts'

/**
 * What this municipality calls a function (*functienaam*); the record id is one of `functionCodes`, so that two laptops
 * that rename the same function have one name. '' means the name that the app gives.
 */
export const FunctionName = defineEntity('function-name', { label: text({ max: 60 }) })

export type FunctionName = EntityValue<typeof FunctionName>
