import { CircleHelp, Minus, Plus, Shuffle, ThumbsUp, TrendingUp } from 'lucide-react'
import type { verdicts } from '../../shared/model/verdict.ts'
import type { LucideIcon } from '../ui/index.ts'

/** The picture of each verdict (*beeld*); it always stands beside the word. */
export const verdictIcons: Record<(typeof verdicts)[number] | 'none' | 'unknown', LucideIcon> = {
  meer: Plus,
  minder: Minus,
  beter: TrendingUp,
  anders: Shuffle,
  'goed-zo': ThumbsUp,
  none: CircleHelp,
  unknown: CircleHelp,
}
