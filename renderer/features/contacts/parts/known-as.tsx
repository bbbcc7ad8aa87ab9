import { useTranslation } from 'react-i18next'
import { Split } from 'lucide-react'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { usePersonWords } from '../../../common/person-words.ts'
import type { Contact } from '../../../data/queries/people.ts'
import { useSession } from '../../../data/react.ts'
import { Button, DefinitionList, Section, showToast, VisuallyHidden } from '../../../ui/index.ts'
import { takeApart } from '../commands.ts'
import { otherFacts } from '../merge.ts'

/** What other records of the same person say; nothing for who was never merged. */
export function KnownAs({ contact, isReadOnly }: { contact: Contact; isReadOnly: boolean }) {
  const { t } = useTranslation('contacts')
  const session = useSession()
  const words = usePersonWords()
  if (contact.others.length === 0) return null
  const apart = async ({ doc, name }: RowOf<'person'>): Promise<void> => {
    await takeApart(session, contact, doc)
    showToast({ text: t('known.done', { name }) })
  }
  return (
    <Section title={t('known.title')}>
      <p className="wz-contact__quiet">{t('known.text')}</p>
      <ul className="wz-contact__records">
        {contact.others.map((other) => {
          const facts = otherFacts(contact.person, other).filter((field) => field !== 'name')
          return (
            <li key={other.doc} className="wz-contact__record">
              <p className="wz-contact__record-head">
                <span>{other.name}</span>
                {!isReadOnly && (
                  <Button size="sm" variant="quiet" icon={Split} onPress={() => void apart(other)}>
                    <span aria-hidden>{t('known.apart')}</span>
                    <VisuallyHidden>{t('known.apartWhat', { name: other.name })}</VisuallyHidden>
                  </Button>
                )}
              </p>
              {facts.length === 0 ? (
                <p className="wz-contact__quiet">{t('known.same')}</p>
              ) : (
                <DefinitionList
                  emptyText=""
                  items={facts.map((field) => ({ term: words.label(field), value: words.say(other, field) }))}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
