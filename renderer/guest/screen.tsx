import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { hideNewBsns } from '../../shared/rules/bsn/hide-new-bsns.ts'
import { numberWords } from '../editor/number-words.ts'
import { Loading, TextGuardProvider, Toasts, UiProvider, type TextGuard } from '../ui/index.ts'
import { CodeStep } from './parts/code-step.tsx'
import { DoorStep } from './parts/door-step.tsx'
import { Message } from './parts/message.tsx'
import { NameStep } from './parts/name-step.tsx'
import type { GuestTable } from './table/guest-table.ts'
import { useWaking } from './use-waking.ts'
import './guest.css'

// The editor is most of this page: who types a name need not wait for it.
const loadTable = () => import('./parts/table-step.tsx')
const TableStep = lazy(async () => ({ default: (await loadTable()).TableStep }))

/** The page of somebody who sits at an open table with only a browser. */
export function GuestPage({ table }: { table: GuestTable }) {
  const { t, i18n } = useTranslation('guest')
  const { t: tEditor } = useTranslation('editor')
  // Nobody here may let a number stand.
  const guard = useMemo<TextGuard>(
    () => ({
      clean: (text, before) => hideNewBsns(text, before, () => false),
      keep: null,
      words: numberWords(tEditor, false),
    }),
    [tEditor],
  )
  useWaking(table)
  useEffect(() => void loadTable().catch(() => undefined), [])
  return (
    <UiProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'} navigate={() => undefined}>
      <ErrorBoundary FallbackComponent={Broken}>
        <TextGuardProvider value={guard}>
          <Suspense fallback={<Loading label={t('door.opening')} />}>
            <Step table={table} />
          </Suspense>
        </TextGuardProvider>
      </ErrorBoundary>
      <Toasts label={t('toasts.label')} closeLabel={t('toasts.close')} />
    </UiProvider>
  )
}

function Step({ table }: { table: GuestTable }) {
  const { t } = useTranslation('guest')
  const state = useSyncExternalStore(table.subscribe, table.getState)
  switch (state.step) {
    case 'code':
      return <CodeStep problem={state.problem} onCode={table.takeCode} />
    case 'name':
      return <NameStep name={state.name} organisation={state.organisation} onKnock={table.knock} />
    case 'door':
      return <DoorStep link={state.link} onAgain={table.again} onAskAgain={table.askAgain} />
    case 'table':
      return <TableStep table={table} link={state.link} people={state.people} copy={state.copy} />
    case 'erased':
      return <Message title={t('erase.doneTitle')}>{t('erase.doneText')}</Message>
  }
}

function Broken() {
  const { t } = useTranslation('guest')
  const again = { label: t('broken.again'), onPress: () => location.reload() }
  return (
    <Message title={t('broken.title')} action={again}>
      {t('broken.text')}
    </Message>
  )
}
