import { useTranslation } from 'react-i18next'
import type { TablePerson } from '../../../shared/sync/table-messages.ts'
import { colourOf } from '../../editor/person-colour.ts'
import { Avatar, Badge } from '../../ui/index.ts'

/** Who sits at the table. Nothing when that is not known. */
export function People({ people, me }: { people: readonly TablePerson[]; me: string | null }) {
  const { t } = useTranslation('guest')
  if (people.length === 0) return null
  return (
    <section className="wz-guest__people" aria-labelledby="wz-people">
      <h2 id="wz-people">{t('people.title')}</h2>
      <ul>
        {people.map(({ id, kind, name, organisation, state, mayWrite }) => (
          <li key={id} className="wz-guest__person">
            <Avatar name={name} colour={colourOf(id)} isNamed />
            <span className="wz-guest__who">
              <span>
                {name} {id === me && t('people.you')}
              </span>
              {organisation !== '' && <span className="wz-guest__organisation">{organisation}</span>}
            </span>
            {kind === 'host' && <Badge tone="accent">{t('people.host')}</Badge>}
            {state === 'away' && <Badge>{t('people.away')}</Badge>}
            {kind === 'guest' && state === 'here' && !mayWrite && <Badge>{t('people.reads')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  )
}
