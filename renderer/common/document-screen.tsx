import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deletedBy } from '../../shared/documents/deletion.ts'
import { readMeta, type DocumentMeta } from '../../shared/documents/meta.ts'
import type { Entity, Fields, ValueOf } from '../../shared/kernel/define-entity.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { useDocument, useDocumentValue, useEntity, useIsTooLarge, useSession } from '../data/react.ts'
import type { SessionDocument } from '../data/workspace-session.ts'
import { Button, EmptyState, Loading, Page, PageHeader } from '../ui/index.ts'
import { restoreDocument } from './deleted-documents.ts'
import { DeletedMeanwhile } from './deleted-meanwhile.tsx'
import { NumberGuard } from './number-guard.tsx'
import { TooLargeToShare } from './too-large-to-share.tsx'

/** Features whose words name one document: on its way, failed, missing and deleted. */
export type DocumentWords = 'notes' | 'meetings' | 'tables' | 'visits'

interface DocumentScreenProps<N extends string, F extends Fields> {
  id: DocId
  /** The record that makes the document what it is. */
  entity: Entity<N, F>
  record: string
  words: DocumentWords
  /** Of the way back when there is nothing to show. */
  backLabel: string
  /** `dossier` is '' when nobody knows of which dossier the document is. */
  onBack: (dossier: DocId | '') => void
  /** The document as it is now. */
  children: (shown: { document: SessionDocument; value: ValueOf<F>; meta: DocumentMeta }) => ReactNode
}

/** One document on the screen: it is fetched, guarded, and when it is not there the screen says why. */
export function DocumentScreen<N extends string, F extends Fields>(props: DocumentScreenProps<N, F>) {
  const { id, words, backLabel, onBack } = props
  const { t } = useTranslation(words)
  const document = useDocument(id)
  switch (document.state) {
    case 'loading':
      return <Loading label={t('loading')} />
    case 'error':
      return (
        <NoDocument
          title={t('failed.title')}
          text={t('failed.text')}
          back={{ label: backLabel, onPress: () => onBack('') }}
        />
      )
    case 'ready':
      return <OpenDocument key={id} {...props} document={document.value} />
  }
}

function OpenDocument<N extends string, F extends Fields>({
  document,
  ...props
}: DocumentScreenProps<N, F> & { document: SessionDocument }) {
  const { t } = useTranslation(props.words)
  const session = useSession()
  const meta = useDocumentValue(document, readMeta)
  const value = useEntity(document, props.entity, props.record)
  const back = { label: props.backLabel, onPress: () => props.onBack(meta.dossier) }
  const by = useDocumentValue(document, deletedBy)
  const isTooLarge = useIsTooLarge(document)
  const isDeleted = meta.deletedAt !== ''
  const [wasHere] = useState(!isDeleted)
  // Who is writing in it keeps it in sight when a colleague deletes it.
  const isDeletedMeanwhile = isDeleted && wasHere && by !== session.person.id
  if (isDeleted && !isDeletedMeanwhile) {
    return (
      <NoDocument title={t('deleted.title')} text={t('deleted.text')} back={back}>
        <Button variant="primary" onPress={() => void restoreDocument(session, document.open.id)}>
          {t('deleted.restore')}
        </Button>
      </NoDocument>
    )
  }
  if (value === null) {
    return <NoDocument title={t('missing.title')} text={t('missing.text')} back={back} />
  }
  return (
    <NumberGuard document={document}>
      {isDeletedMeanwhile && <DeletedMeanwhile document={document} by={by} />}
      {isTooLarge && <TooLargeToShare />}
      {props.children({ document, value, meta })}
    </NumberGuard>
  )
}

interface NoDocumentProps {
  title: string
  text: string
  back: { label: string; onPress: () => void }
  children?: ReactNode
}

function NoDocument({ title, text, back, children }: NoDocumentProps) {
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <EmptyState title={title} action={children}>
        {text}
      </EmptyState>
    </Page>
  )
}
