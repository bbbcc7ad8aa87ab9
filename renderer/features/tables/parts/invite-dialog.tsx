import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invited } from '../../../../shared/documents/table.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Seat } from '../../../../shared/model/seat.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Dialog, showToast } from '../../../ui/index.ts'
import { inviteOrganisation, inviteToTable } from '../commands.ts'
import type { InvitedOrganisation } from '../seat-groups.ts'
import { ChooseOrganisation } from './choose-organisation.tsx'
import { ChoosePeople } from './choose-people.tsx'

interface InviteDialogProps {
  document: SessionDocument
  seats: readonly Seat[]
  names: ReadonlyMap<DocId, string>
  /** Null: choose it first. */
  organisation: InvitedOrganisation | null
  onClose: () => void
}

/** First the organisation, then who comes for it. */
export function InviteDialog({ document, seats, names, organisation, onClose }: InviteDialogProps) {
  const { t } = useTranslation('tables')
  const [chosen, setChosen] = useState(organisation)
  const invite = (people: readonly Invited[]): void => {
    onClose()
    if (people.length > 0) {
      inviteToTable(document, people)
      showToast({ text: t('seats.invitedMany', { count: people.length }) })
    } else if (chosen !== null && chosen.dossier !== '') {
      inviteOrganisation(document, chosen.dossier)
      showToast({ text: t('seats.organisationInvited', { name: chosen.organisation }) })
    }
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={
        chosen === null || chosen.organisation === ''
          ? t('invite.title')
          : t('invite.titleOf', { organisation: chosen.organisation })
      }
      closeLabel={t('close')}
    >
      {chosen === null ? (
        <ChooseOrganisation names={names} onChoose={setChosen} />
      ) : (
        <ChoosePeople
          organisation={chosen}
          invited={seats.map(({ person }) => person)}
          onBack={organisation === null ? () => setChosen(null) : null}
          onInvite={invite}
        />
      )}
    </Dialog>
  )
}
