import { CalendarDays, MapPin, Presentation } from 'lucide-react'
import type { Gathering } from '../data/queries/gatherings.ts'
import type { LucideIcon } from '../ui/index.ts'

/** The picture of each kind of gathering; it always stands beside the word. */
export const gatheringIcons: Record<Gathering['kind'], LucideIcon> = {
  visit: MapPin,
  meeting: CalendarDays,
  table: Presentation,
}
