import { useTranslation } from 'react-i18next'
import { removePerson } from '../../common/person-commands.ts'
import { useSession } from '../../data/react.ts'
import { showToast } from '../../ui/index.ts'
import type { ContactLine } from './list.ts'

/** Takes somebody out of the directory, and says how to put them back. */
export function useRemoveContact(): (line: ContactLine) => Promise<void> {
  const { t } = useTranslation('contacts')
  const session = useSession()
  return async ({ doc, person }) => {
    const restore = await removePerson(session, doc)
    showToast({
      text: t('detail.removed', { name: person.name }),
      action: { label: t('detail.restore'), onPress: () => void restore() },
    })
  }
}
