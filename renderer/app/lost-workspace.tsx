import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restorableOf, type Restorable } from '../data/backup/put-back.ts'
import type { OnProgress } from '../data/backup/test-backup.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'
import { Banner, Button, ProgressBar } from '../ui/index.ts'
import { sayBackup } from '../features/backups/say-backup.ts'
import { Ready } from './ready.ts'
import './full-screen.css'

export interface LostWorkspaceProps {
  session: WorkspaceSession
  /** The municipality has what was shared. */
  isShared: boolean
  /** False when not all of it could be kept. */
  bringBack: (backup: Restorable, onProgress: OnProgress) => Promise<boolean>
  onDone: () => void
}

type Step =
  | { name: 'asking'; failure: 'none' | 'failed' | null }
  | { name: 'busy'; label: string; done: number; total: number }

/** Everything of a workspace is gone from this laptop but its backups: offers the newest that is right. */
export function LostWorkspace({ session, isShared, bringBack, onDone }: LostWorkspaceProps) {
  const { t, i18n } = useTranslation('backups')
  const [step, setStep] = useState<Step>({ name: 'asking', failure: null })
  const { backups, workspace } = session
  const list = backups.getState().list ?? []
  const tested = list.find(({ state }) => state === 'tested')

  const putBack = async (): Promise<void> => {
    const show = (label: string) => (done: number, total: number) =>
      setStep({ name: 'busy', label, done, total })
    // What was right when it was made may be damaged now: every one is looked through, the newest first.
    for (const { name } of list) {
      const checking = show(t('lost.checking', { when: sayBackup(name, i18n.language) }))
      checking(0, 0)
      const isRight = await backups.test(backups.ours(name), checking)
      const opened = isRight.ok ? await backups.open(backups.ours(name)) : isRight
      if (!opened.ok) continue
      const isBack = await bringBack(restorableOf(opened.value), show(t('lost.puttingBack')))
      await session.flush()
      return isBack ? onDone() : setStep({ name: 'asking', failure: 'failed' })
    }
    setStep({ name: 'asking', failure: 'none' })
  }

  if (step.name === 'busy') {
    const { label, done, total } = step
    return (
      <main className="wz-full-screen">
        <h1>{t('lost.title', { name: workspace.name })}</h1>
        <ProgressBar
          label={label}
          value={total === 0 ? null : (100 * done) / total}
          valueText={total === 0 ? undefined : t('changes.progress', { done, total })}
        />
      </main>
    )
  }
  return (
    <main className="wz-full-screen">
      <Ready line={t('lost.title', { name: workspace.name })} />
      <h1>{t('lost.title', { name: workspace.name })}</h1>
      {step.failure !== null && <Banner tone="error" title={t(`lost.${step.failure}`)} />}
      <p>
        {t('lost.text')} {isShared && t('lost.shared')}
      </p>
      <p>
        {tested === undefined
          ? t('lost.unknown')
          : t('lost.newest', { when: sayBackup(tested.name, i18n.language) })}
      </p>
      <Button variant="primary" onPress={() => void putBack()}>
        {t('lost.putBack')}
      </Button>
      <section className="wz-full-screen__part">
        <p>{t('lost.withoutWhy')}</p>
        <Button onPress={onDone}>{t('lost.without')}</Button>
      </section>
    </main>
  )
}
