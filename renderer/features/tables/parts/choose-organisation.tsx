import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Building2, UserPlus } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import { Button, SearchField, Stack } from '../../../ui/index.ts'
import type { InvitedOrganisation } from '../seat-groups.ts'

interface ChooseOrganisationProps {
  names: ReadonlyMap<DocId, string>
  onChoose: (organisation: InvitedOrganisation) => void
}

/** As many as one sees at once; whoever looks for another types a letter more. */
const SHOWN = 8

/** One provider out of perhaps a thousand, or somebody of another organisation. */
export function ChooseOrganisation({ names, onChoose }: ChooseOrganisationProps) {
  const { t } = useTranslation('tables')
  const [words, setWords] = useState('')
  const all = useMemo(
    () =>
      [...names]
        .map(([dossier, organisation]) => ({ dossier, organisation, folded: fold(organisation) }))
        .sort((a, b) => a.organisation.localeCompare(b.organisation, 'nl')),
    [names],
  )
  const wanted = fold(words)
  const found = all.filter(({ folded }) => folded.includes(wanted))
  return (
    <Stack>
      <SearchField
        label={t('invite.search')}
        value={words}
        onChange={setWords}
        clearLabel={t('invite.clear')}
        resultText={wanted === '' ? undefined : t('invite.found', { count: found.length })}
        autoFocus
      />
      {found.length === 0 ? (
        <p className="wz-open-table__hint">{t('invite.nothing')}</p>
      ) : (
        <ul className="wz-open-table__choices" aria-label={t('invite.results')}>
          {found.slice(0, SHOWN).map(({ dossier, organisation }) => (
            <li key={dossier}>
              <Button icon={Building2} variant="quiet" onPress={() => onChoose({ dossier, organisation })}>
                {organisation}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN && (
        <p className="wz-open-table__hint">{t('invite.more', { count: found.length - SHOWN })}</p>
      )}
      <div>
        <Button icon={UserPlus} onPress={() => onChoose({ dossier: '', organisation: '' })}>
          {t('invite.somebodyElse')}
        </Button>
      </div>
    </Stack>
  )
}
