import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ContactsScreen } from '../../features/contacts/screen.tsx'

/** The directory; the address says who is beside the list. */
export function ContactsPlace(): ReactNode {
  const { person: selected = null } = useParams({ from: '/contactgids/{-$person}' })
  const navigate = useNavigate()
  return (
    <ContactsScreen
      selected={selected}
      onSelect={(person) =>
        void navigate({
          to: '/contactgids/{-$person}',
          params: { person: person ?? undefined },
          // Walking through the list is one step back, not one for every row.
          replace: selected !== null,
        })
      }
      onOpenDossier={(dossier) =>
        void navigate({ to: '/dossier/$dossier/$tab', params: { dossier, tab: 'contacten' } })
      }
      onOpenMoment={({ kind, doc, dossier }) => {
        if (kind === 'visit') void navigate({ to: '/bezoek/$visit', params: { visit: doc } })
        else if (kind === 'meeting') void navigate({ to: '/overleg/$meeting', params: { meeting: doc } })
        else if (kind === 'table') void navigate({ to: '/tafel/$table', params: { table: doc } })
        else void navigate({ to: '/dossier/$dossier/notities/$note', params: { dossier, note: doc } })
      }}
    />
  )
}
