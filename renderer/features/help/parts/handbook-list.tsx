import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { Section } from '../../../ui/index.ts'
import type { HandbookPage } from '../handbook.ts'

/** The way to each page of the handbook. */
export function HandbookList({ pages }: { pages: readonly HandbookPage[] }) {
  const { t } = useTranslation('help')
  return (
    <Section title={t('handbook.title')}>
      <p className="wz-help__text">{t(pages.length === 0 ? 'handbook.none' : 'handbook.text')}</p>
      {pages.length > 0 && (
        <ul className="wz-help__pages" lang="nl">
          {pages.map(({ id, title }) => (
            <li key={id}>
              <Link href={`/hulp/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
