import { newId } from '../../../shared/kernel/ids.ts'

/** A new id that comes after those made before it (UUID version 7): records without an order list as they were added. */
export function timedId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${newId().slice(15)}`
}
