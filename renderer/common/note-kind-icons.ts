import { FileText, Lock, MapPin, MessagesSquare, Phone } from 'lucide-react'
import type { noteKinds } from '../../shared/model/note.ts'
import type { LucideIcon } from '../ui/index.ts'

/** The picture of each kind of note; it always stands beside the word. */
export const noteKindIcons: Record<(typeof noteKinds)[number] | 'none' | 'unknown', LucideIcon> = {
  gesprek: MessagesSquare,
  bezoek: MapPin,
  telefoon: Phone,
  intern: Lock,
  none: FileText,
  unknown: FileText,
}
