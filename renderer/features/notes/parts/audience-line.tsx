import { useTranslation } from 'react-i18next'
import { Lock, Users } from 'lucide-react'
import type { Audience } from '../../../../shared/documents/meta.ts'
import { WhoIsHere } from '../../../common/who-is-here.tsx'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Badge } from '../../../ui/index.ts'

interface AudienceLineProps {
  audience: Audience
  document: SessionDocument
}

/** For whom the note is, in a word and a sentence (fixed when it was made), and who is in it now. */
export function AudienceLine({ audience, document }: AudienceLineProps) {
  const { t } = useTranslation(['notes', 'vocabulary'])
  return (
    <div className="wz-note__audience">
      <Badge icon={audience === 'team' ? Users : Lock}>{t(`vocabulary:audience.${audience}`)}</Badge>
      <span>{t(`vocabulary:audienceMeans.${audience}`)}</span>
      <WhoIsHere document={document} />
    </div>
  )
}
