import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appApi } from '../../data/app-api.ts'
import { useSession, useStatus } from '../../data/react.ts'
import { Banner } from '../../ui/index.ts'

/** A clock that is this much off puts notes and visits under a wrong day and makes invitations seem to have ended. */
const CLOCK_OFF_MS = 5 * 60_000

/** What is wrong with this laptop itself, which the user or the administrator can mend. */
export function LaptopNotices() {
  const { t } = useTranslation('app')
  const program = useSyncProgram()
  const minutesOff = useMinutesOff()
  const [hidden, setHidden] = useState({ folder: false, clock: false })
  const hide = (change: Partial<typeof hidden>) => ({
    label: t('notices.hide'),
    onPress: () => setHidden({ ...hidden, ...change }),
  })
  const showsFolder = program !== null && !hidden.folder
  const showsClock = minutesOff !== 0 && !hidden.clock
  if (!showsFolder && !showsClock) return null
  return (
    <div className="wz-frame__notices">
      {showsFolder && (
        <Banner
          tone="attention"
          title={t('notices.syncedTitle', { program })}
          dismiss={hide({ folder: true })}
        >
          {t('notices.synced', { program })}
        </Banner>
      )}
      {showsClock && (
        <Banner tone="attention" title={t('notices.clockTitle')} dismiss={hide({ clock: true })}>
          {t(minutesOff > 0 ? 'notices.clockAhead' : 'notices.clockBehind')}
        </Banner>
      )}
    </div>
  )
}

/** The program that copies our folder to other computers; null when there is none. */
function useSyncProgram(): string | null {
  const [program, setProgram] = useState<string | null>(null)
  useEffect(() => {
    void appApi.app.info().then((info) => {
      if (info.ok) setProgram(info.value.syncedBy)
    })
  }, [])
  return program
}

/** How many minutes the clock of this laptop is ahead of the municipality's; 0 when that is nothing, or not known. */
function useMinutesOff(): number {
  const { server } = useSession().workspace
  const isConnected = useStatus().sync?.connection.name === 'connected'
  const [ahead, setAhead] = useState(0)
  useEffect(() => {
    if (server === null || !isConnected) return
    void appApi.servers.clock({ url: server }).then((answer) => {
      if (answer.ok) setAhead(answer.value.ahead)
    })
  }, [server, isConnected])
  return Math.abs(ahead) < CLOCK_OFF_MS ? 0 : Math.round(ahead / 60_000)
}
