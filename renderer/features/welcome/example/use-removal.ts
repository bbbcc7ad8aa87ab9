import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../data/react.ts'
import { showToast } from '../../../ui/index.ts'
import { planRemoval, type RemovalPlan } from './plan.ts'
import { removeExample, restoreExample } from './remove.ts'

/** Where removing the example is; null when nobody asked for it. */
export type Removal =
  | { name: 'looking' }
  | { name: 'asking'; plan: RemovalPlan }
  | { name: 'busy'; done: number; total: number }
  | { name: 'failed' }
  | null

/** Looks what would go, asks, removes, and offers to bring it back as long as the message stands. */
export function useRemoval(onRemoved: () => void) {
  const { t } = useTranslation('welcome')
  const session = useSession()
  const [removal, setRemoval] = useState<Removal>(null)

  const failed = (error: unknown): void => {
    setRemoval({ name: 'failed' })
    reportError(error)
  }
  const look = (): void => {
    setRemoval({ name: 'looking' })
    planRemoval(session).then((plan) => setRemoval({ name: 'asking', plan }), failed)
  }
  const remove = ({ goes }: RemovalPlan): void => {
    const docs = goes.map(({ doc }) => doc)
    setRemoval({ name: 'busy', done: 0, total: docs.length })
    removeExample(session, docs, (done, total) => setRemoval({ name: 'busy', done, total })).then((gone) => {
      setRemoval(null)
      onRemoved()
      const undo = (): void => {
        restoreExample(session, gone).then(() => showToast({ text: t('example.back') }), reportError)
      }
      showToast({ text: t('example.gone'), action: { label: t('example.undo'), onPress: undo } })
    }, failed)
  }
  return { removal, look, remove, stop: () => setRemoval(null) }
}
