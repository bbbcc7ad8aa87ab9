import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { removeFormerJob } from '../../../common/person-commands.ts'
import { usePersonWords } from '../../../common/person-words.ts'
import { formerJobsOf } from '../../../data/queries/people.ts'
import { useQuery, useSession } from '../../../data/react.ts'
import { Button, Section, showToast, VisuallyHidden } from '../../../ui/index.ts'

interface FormerJobsProps {
  /** All records of one person. */
  docs: readonly DocId[]
  today: string
  isReadOnly: boolean
}

/** Where somebody worked before; nothing when that is not known. */
export function FormerJobs({ docs, today, isReadOnly }: FormerJobsProps) {
  const { t, i18n } = useTranslation('contacts')
  const session = useSession()
  const { sayOrganisation } = usePersonWords()
  const found = useQuery(formerJobsOf(docs), `former-jobs:${docs.join()}`)
  if (found.state !== 'ready' || found.value.length === 0) return null
  const remove = async (job: RowOf<'former-job'>, organisation: string): Promise<void> => {
    const restore = await removeFormerJob(session, job)
    showToast({
      text: t('before.removed', { organisation }),
      action: { label: t('detail.restore'), onPress: () => void restore() },
    })
  }
  return (
    <Section title={t('before.title')}>
      <ul className="wz-contact__records">
        {found.value.map((job) => {
          const organisation = sayOrganisation(job)
          const until =
            job.until === '' ? '' : t('before.until', { day: sayDay(job.until, today, i18n.language) })
          return (
            <li key={job.key} className="wz-contact__record">
              <p className="wz-contact__record-head">
                <span>{organisation}</span>
                {!isReadOnly && (
                  <Button
                    size="sm"
                    variant="quiet"
                    icon={Trash2}
                    onPress={() => void remove(job, organisation)}
                  >
                    <span aria-hidden>{t('before.remove')}</span>
                    <VisuallyHidden>{t('before.removeWhat', { organisation })}</VisuallyHidden>
                  </Button>
                )}
              </p>
              <p className="wz-contact__quiet">
                {[job.function, until].filter((part) => part !== '').join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
