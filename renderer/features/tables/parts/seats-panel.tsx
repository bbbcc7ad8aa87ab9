import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UserPlus, X } from 'lucide-react'
import { Seat } from '../../../../shared/model/seat.ts'
import type { OpenTable } from '../../../../shared/model/table.ts'
import { providerNames } from '../../../data/queries/people.ts'
import { useEntities, useQuery } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Section, showToast, VisuallyHidden } from '../../../ui/index.ts'
import { removeOrganisation } from '../commands.ts'
import { seatGroups, type InvitedOrganisation, type SeatGroup } from '../seat-groups.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { SeatCheckView } from './seat-check-view.tsx'
import { SeatRow } from './seat-row.tsx'
import './seats.css'

interface SeatsPanelProps {
  document: SessionDocument
  table: OpenTable
  /** Before the table: who should come, and who is missing. Later: who was invited. */
  isPreparing: boolean
  isReadOnly: boolean
}

/** Who is invited, by organisation, and whether the right people will be there. */
export function SeatsPanel({ document, table, isPreparing, isReadOnly }: SeatsPanelProps) {
  const { t } = useTranslation('tables')
  const seats = useEntities(document, Seat)
  const names = useQuery(providerNames(), 'provider-names')
  const known = names.state === 'ready' ? names.value : noNames
  const groups = seatGroups(seats, table.dossiers, known)
  const [inviting, setInviting] = useState<InvitedOrganisation | 'any' | null>(null)
  const mayChange = isPreparing && !isReadOnly
  const part = useKeptFocus<HTMLDivElement>()

  return (
    <div className="wz-seats" ref={part} tabIndex={-1}>
      <Section
        title={mayChange ? t('seats.title') : t('seats.titleRead')}
        actions={
          mayChange && (
            <Button size="sm" icon={UserPlus} onPress={() => setInviting('any')}>
              {t('seats.invite')}
            </Button>
          )
        }
      >
        {isPreparing && <SeatCheckView document={document} topic={table.topic} isReadOnly={isReadOnly} />}
        {groups.length === 0 && (
          <p className="wz-open-table__hint">{mayChange ? t('seats.none') : t('seats.noneRead')}</p>
        )}
        {groups.map((group) => (
          <Organisation
            key={group.key}
            document={document}
            group={group}
            mayChange={mayChange}
            onInvite={() => setInviting(group)}
          />
        ))}
      </Section>
      {inviting !== null && (
        <InviteDialog
          document={document}
          seats={seats}
          names={known}
          organisation={inviting === 'any' ? null : inviting}
          onClose={() => setInviting(null)}
        />
      )}
    </div>
  )
}

interface OrganisationProps {
  document: SessionDocument
  group: SeatGroup
  mayChange: boolean
  onInvite: () => void
}

function Organisation({ document, group, mayChange, onInvite }: OrganisationProps) {
  const { t } = useTranslation('tables')
  const { dossier, seats } = group
  const nameless = dossier === '' ? t('seats.withoutOrganisation') : t('seats.unknownOrganisation')
  const organisation = group.organisation || nameless
  const remove = (): void => {
    const restore = removeOrganisation(document, dossier)
    const text = t('seats.organisationRemoved', { organisation })
    showToast({ text, action: { label: t('undo'), onPress: restore } })
  }
  return (
    <div className="wz-seats__group">
      <div className="wz-seats__head">
        <h3>{organisation}</h3>
        {mayChange && dossier !== '' && (
          <Button size="sm" variant="quiet" icon={X} onPress={remove}>
            <span aria-hidden>{t('seats.remove')}</span>
            <VisuallyHidden>{t('seats.removeOrganisation', { organisation })}</VisuallyHidden>
          </Button>
        )}
      </div>
      {seats.length === 0 ? (
        <p className="wz-open-table__hint">{t('seats.nobody')}</p>
      ) : (
        <ul className="wz-seats__list">
          {seats.map((seat) => (
            <SeatRow key={seat.id} document={document} seat={seat} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && group.organisation !== '' && (
        <Button size="sm" variant="quiet" icon={UserPlus} onPress={onInvite}>
          <span aria-hidden>{t('seats.inviteMore')}</span>
          <VisuallyHidden>{t('seats.inviteHere', { organisation })}</VisuallyHidden>
        </Button>
      )}
    </div>
  )
}

const noNames: ReadonlyMap<string, string> = new Map()
