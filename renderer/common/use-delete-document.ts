import { useTranslation } from 'react-i18next'
import type { DocId } from '../../shared/kernel/ids.ts'
import { useSession } from '../data/react.ts'
import { showToast } from '../ui/index.ts'
import { deleteDocument, restoreDocument } from './deleted-documents.ts'
import type { DocumentWords } from './document-screen.tsx'

/** Deletes the document on the screen and leaves it; a message says so and offers the way back. */
export function useDeleteDocument(id: DocId, words: DocumentWords, onGone: () => void): () => void {
  const { t } = useTranslation(words)
  const session = useSession()
  const restore = (): void => {
    void restoreDocument(session, id).then(() => showToast({ text: t('deleted.restored') }))
  }
  return () => {
    onGone()
    void deleteDocument(session, id).then(() =>
      showToast({ text: t('deleted.toast'), action: { label: t('deleted.restore'), onPress: restore } }),
    )
  }
}
