import type { Location } from '../../../../shared/model/location.ts'

type Words = Pick<Location, 'name' | 'address' | 'postcode' | 'city'>

/** What is known of a place, a line each: its name, its street, its town. */
export function linesOfLocation({ name, address, postcode, city }: Words): string[] {
  return [name, address, [postcode, city].filter(Boolean).join(' ')].filter((line) => line !== '')
}

/** How a place is called; '' when nothing of it is known. */
export function nameOfLocation(location: Words): string {
  return linesOfLocation(location)[0] ?? ''
}
