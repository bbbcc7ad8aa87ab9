import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner, FileDrop } from '../../ui/index.ts'
import type { KeysHolder } from './use-keys.ts'

type Failure = Exclude<Awaited<ReturnType<KeysHolder['recover']>>, 'done'>

const LARGEST = 100_000

/** Opening the key with the file of the administrator. */
export function Recover({ keys, isThere }: { keys: KeysHolder; isThere: boolean }) {
  const { t } = useTranslation('safety')
  const [failure, setFailure] = useState<Failure | null>(null)
  const recover = async (file: File): Promise<void> => {
    if (file.size > LARGEST) return setFailure('not-a-key')
    const text = await file.text().catch(() => null)
    const done = text === null ? 'io' : await keys.recover(text)
    setFailure(done === 'done' ? null : done)
  }
  return (
    <section className="wz-full-screen__part">
      <h2>{t('recover.title')}</h2>
      <p>{t(isThere ? 'recover.text' : 'recover.noneHere')}</p>
      {failure !== null && (
        <Banner tone="error" title={t('recover.failed')}>
          {t(`recover.${failure}`)}
        </Banner>
      )}
      {isThere && (
        <FileDrop
          label={t('recover.drop')}
          buttonLabel={t('recover.choose')}
          accept={['.txt', 'text/plain']}
          onFiles={([file]) => file !== undefined && void recover(file)}
        />
      )}
    </section>
  )
}
