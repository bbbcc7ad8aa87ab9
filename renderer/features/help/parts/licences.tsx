import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner, Button, Inline, SearchField, Section } from '../../../ui/index.ts'
import { readLicences, type Licences as Found } from '../licences.ts'

type Package = Found['packages'][number]

/** What the app is made with, and under which licence. Read when it is asked for. */
export function Licences() {
  const { t } = useTranslation('help')
  const [found, setFound] = useState<Found | 'failed' | 'reading' | null>(null)
  const read = (): void => {
    setFound('reading')
    void readLicences().then((answer) => setFound(answer.ok ? answer.value : 'failed'))
  }
  return (
    <Section title={t('licences.title')}>
      {found === 'failed' && <Banner tone="error" title={t('licences.failed')} />}
      {found === null || typeof found === 'string' ? (
        <Inline>
          <Button isPending={found === 'reading'} pendingLabel={t('licences.loading')} onPress={read}>
            {t('licences.show')}
          </Button>
        </Inline>
      ) : (
        <Packages {...found} />
      )}
    </Section>
  )
}

function Packages({ packages, texts }: Found) {
  const { t } = useTranslation('help')
  const [words, setWords] = useState('')
  const shown = packages.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <>
      <p className="wz-help__text">{t('licences.text', { count: packages.length })}</p>
      <p className="wz-help__text">{t('licences.runtime')}</p>
      <SearchField
        label={t('licences.search')}
        value={words}
        onChange={setWords}
        clearLabel={t('licences.clear')}
        resultText={t('licences.found', { count: shown.length })}
        autoFocus
      />
      <ul className="wz-licences">
        {shown.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <Licence one={one} text={one.text === null ? null : (texts[one.text] ?? null)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The text is drawn when it is opened: two hundred of them are a long page. */
function Licence({ one: { name, version, licence }, text }: { one: Package; text: string | null }) {
  const { t } = useTranslation('help')
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name} {version} <span className="wz-licences__kind">{licence}</span>
      </summary>
      {isOpen && <pre>{text ?? t('licences.noText', { licence })}</pre>}
    </details>
  )
}
