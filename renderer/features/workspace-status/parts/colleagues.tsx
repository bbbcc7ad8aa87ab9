import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Colleague } from '../../../../shared/sync/control.ts'
import { useSession, useStatus } from '../../../data/react.ts'
import { Avatar, Badge, Button, Section } from '../../../ui/index.ts'
import { useSay } from '../use-say.ts'
import { InviteDialog } from './invite-dialog.tsx'
import './colleagues.css'

/** Who works here, on which laptops, and when those were last seen by the municipality. */
export function Colleagues({ device }: { device: string }) {
  const { t } = useTranslation('workspace-status')
  const { sync } = useStatus()
  const [isInviting, setInviting] = useState(false)
  if (sync === null) return null
  const { connection, colleagues, role } = sync
  const mayInvite = connection.name === 'connected' && role === 'editor'
  const alone = connection.name === 'connected' ? t('colleagues.none') : t('colleagues.offline')
  return (
    <Section
      title={t('colleagues.title')}
      actions={
        mayInvite && (
          <Button size="sm" icon={UserPlus} onPress={() => setInviting(true)}>
            {t('colleagues.invite')}
          </Button>
        )
      }
    >
      {colleagues.length > 0 && (
        <ul className="wz-colleagues">
          {colleagues.map((colleague) => (
            <Row key={colleague.person} colleague={colleague} device={device} />
          ))}
        </ul>
      )}
      {colleagues.length < 2 && <p>{alone}</p>}
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Section>
  )
}

function Row({ colleague, device }: { colleague: Colleague; device: string }) {
  const { t } = useTranslation('workspace-status')
  const { person } = useSession()
  const say = useSay()
  const { name, devices } = colleague
  return (
    <li className="wz-colleagues__item">
      <Avatar name={name} isNamed />
      <div className="wz-colleagues__words">
        <span className="wz-colleagues__name">
          {name} {colleague.person === person.id && <Badge>{t('colleagues.you')}</Badge>}
        </span>
        {colleague.function && <span>{colleague.function}</span>}
        {devices.map(({ id, name: laptop, lastSeen }) => (
          <span key={id} className="wz-colleagues__laptop">
            {id === device
              ? t('colleagues.thisLaptop', { name: laptop })
              : t('colleagues.laptop', { name: laptop, at: say(new Date(lastSeen).toISOString()) })}
          </span>
        ))}
      </div>
    </li>
  )
}
