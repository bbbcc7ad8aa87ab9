import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, TextField } from '../../../ui/index.ts'
import { createRound } from '../commands.ts'

interface NewRoundProps {
  document: SessionDocument
  onMade: (round: string) => void
}

/** What most rounds take; every round can have its own. */
const USUAL_MINUTES = 15

/** One line for the next round: Enter adds it, and the line is ready for the one after. */
export function NewRound({ document, onMade }: NewRoundProps) {
  const { t } = useTranslation('tables')
  const [question, setQuestion] = useState('')
  const add = (): void => {
    onMade(createRound(document, { question: question.trim(), minutes: USUAL_MINUTES }))
    setQuestion('')
  }
  return (
    <form
      className="wz-open-table__new-round"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField label={t('rounds.newQuestion')} value={question} onChange={setQuestion} maxLength={500} />
      <Button type="submit" icon={Plus}>
        {t('rounds.add')}
      </Button>
    </form>
  )
}
