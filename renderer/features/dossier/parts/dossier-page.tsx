import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import { kindOf, type DocId } from '../../../../shared/kernel/ids.ts'
import type { Provider } from '../../../../shared/model/provider.ts'
import { dayOf } from '../../../../shared/rules/say-date.ts'
import { contactIn, lastContactOf } from '../../../../shared/rules/contact-rhythm.ts'
import { useWanted } from '../../../common/wanted.ts'
import { notesOf } from '../../../data/queries/dossier.ts'
import { gatheringsOf } from '../../../data/queries/gatherings.ts'
import { outcomesOf } from '../../../data/queries/outcomes.ts'
import { peopleOf } from '../../../data/queries/people.ts'
import { useQuery, useReadOnly } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Banner, Button, Page, showToast, Tabs, useShortcut } from '../../../ui/index.ts'
import type { DossierTab } from '../tabs.ts'
import { Contacts } from './contacts.tsx'
import { DossierHeader } from './dossier-header.tsx'
import type { OpenedGathering } from './gathering-entries.ts'
import { GatheringsTab } from './gatherings-tab.tsx'
import { NewNoteDialog } from './new-note-dialog.tsx'
import { NotesTab } from './notes-tab.tsx'
import { OutcomesTab } from './outcomes-tab.tsx'
import { Overview } from './overview.tsx'
import { TimelineTab } from './timeline-tab.tsx'

export interface DossierScreenProps {
  dossier: DocId
  tab: DossierTab
  onTab: (tab: DossierTab) => void
  onOpenNote: (note: DocId) => void
  onOpenGathering: (gathering: OpenedGathering) => void
  /** Shows somebody in the directory. */
  onOpenPerson: (person: DocId) => void
  /** The button that makes a file of it. */
  takeAlong: ReactNode
  onBack: () => void
}

interface DossierPageProps extends DossierScreenProps {
  document: SessionDocument
  provider: Provider
}

export function DossierPage({
  document,
  provider,
  dossier,
  tab,
  onTab,
  onOpenNote,
  onOpenGathering,
  onOpenPerson,
  takeAlong,
  onBack,
}: DossierPageProps) {
  const { t } = useTranslation('dossier')
  const { t: key } = useTranslation('keys')
  const isReadOnly = useReadOnly(document)
  const today = dayOf(new Date())
  const found = {
    notes: useQuery(notesOf(dossier), `notes:${dossier}`),
    people: useQuery(peopleOf(dossier), `people:${dossier}`),
    gatherings: useQuery(gatheringsOf(dossier), `gatherings:${dossier}`),
    outcomes: useQuery(outcomesOf(dossier), `outcomes:${dossier}`),
  }
  const notes = found.notes.state === 'ready' ? found.notes.value : []
  const gatherings = found.gatherings.state === 'ready' ? found.gatherings.value : []
  const outcomes =
    found.outcomes.state === 'ready' ? found.outcomes.value : { actions: [], decisions: [], verdicts: [] }
  const lastContact = lastContactOf([...notes, ...gatherings.map(({ row }) => contactIn(row))], today)
  const openSource = (doc: DocId): void =>
    onOpenGathering({ kind: kindOf(doc) === 'visit' ? 'visit' : 'meeting', doc })
  const people = found.people.state === 'ready' ? found.people.value : []
  const [isNoting, setNoting] = useState(false)
  const startNote = (): void => setNoting(!isReadOnly)
  useShortcut({ key: 'n', ctrl: true, does: key('newNote'), isOff: isReadOnly }, startNote)
  useWanted('new-note', startNote)
  useShortcut({ key: 's', ctrl: true, does: key('kept') }, () =>
    showToast({ text: t('keptByItself'), tone: 'info' }),
  )
  useShortcut({ key: 'Escape', does: key('back') }, onBack)

  const newNote = !isReadOnly && (
    <Button variant="primary" icon={Plus} onPress={startNote}>
      {t('notes.new')}
    </Button>
  )
  return (
    <Page>
      <DossierHeader
        document={document}
        provider={provider}
        lastContact={lastContact}
        today={today}
        actions={
          <>
            {takeAlong}
            {newNote}
          </>
        }
        onBack={onBack}
      />
      {isReadOnly && (
        <Banner tone="info" title={t('readOnly.title')}>
          {document.open.readOnly ? t('readOnly.newer') : t('readOnly.reader')}
        </Banner>
      )}
      <Tabs
        label={t('tabs.label')}
        selected={tab}
        onChange={onTab}
        items={[
          {
            id: 'overzicht',
            label: t('tabs.overzicht'),
            content: <Overview document={document} provider={provider} isReadOnly={isReadOnly} />,
          },
          {
            id: 'tijdlijn',
            label: t('tabs.tijdlijn'),
            content: <TimelineTab {...{ document, notes, gatherings, today, onOpenNote, onOpenGathering }} />,
          },
          {
            id: 'notities',
            label: t('tabs.notities'),
            count: notes.length,
            content: <NotesTab notes={notes} today={today} onOpenNote={onOpenNote} firstStep={newNote} />,
          },
          {
            id: 'contacten',
            label: t('tabs.contacten'),
            count: people.length,
            content: <Contacts {...{ dossier, people, isReadOnly, onOpenPerson }} />,
          },
          {
            id: 'overleg',
            label: t('tabs.overleg'),
            count: gatherings.length,
            content: (
              <GatheringsTab
                {...{ dossier, gatherings, today, isReadOnly }}
                provider={provider.name}
                onOpen={onOpenGathering}
              />
            ),
          },
          {
            id: 'acties',
            label: t('tabs.acties'),
            count: outcomes.actions.filter(({ doneAt }) => doneAt === '').length,
            content: (
              <OutcomesTab
                {...{ outcomes, today, isReadOnly }}
                onOpen={openSource}
                onPlan={() => onTab('overleg')}
              />
            ),
          },
        ]}
      />
      {isNoting && (
        <NewNoteDialog dossier={dossier} today={today} onClose={() => setNoting(false)} onMade={onOpenNote} />
      )}
    </Page>
  )
}
