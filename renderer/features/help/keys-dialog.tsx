import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, followKeys, knownKeys, type KnownKeys } from '../../ui/index.ts'
import { groupKeys, type KeyLine } from './keys.ts'
import { useAreaWords, useGeneralKeys } from './use-area-words.ts'
import './screen.css'

export interface KeysDialogProps {
  /** Keys of the app that no part of a screen names: those of commands. */
  commands: readonly KeyLine[]
  onHelp: () => void
  onClose: () => void
}

/** The keys of the screen under it, and those of every screen (F1). */
export function KeysDialog({ commands, onHelp, onClose }: KeysDialogProps) {
  const { t } = useTranslation('help')
  const known = useKeysSince()
  const words = useAreaWords()
  const general = useGeneralKeys()
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('keys.title')}
      closeLabel={t('keys.close')}
      size="lg"
      actions={<Button onPress={onHelp}>{t('keys.toHelp')}</Button>}
    >
      {/* It is longer than a small window: the keyboard must be able to scroll it. */}
      <div className="wz-keys" role="group" aria-label={t('keys.title')} tabIndex={0}>
        {groupKeys(known, words, [...commands, ...general]).map(({ where, lines }) => (
          <section className="wz-keys__group" key={where}>
            <h3>{t(`keys.group.${where}`)}</h3>
            <dl className="wz-keys__list">
              {lines.map(({ keys, does }) => (
                <div className="wz-keys__line" key={keys}>
                  <dt>
                    {keys.split(', ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/**
 * The keys there were when this came on the screen and those that came since, as on a screen that was still loading. What
 * goes stays: a text that loses the focus to this dialog takes its keys away.
 */
function useKeysSince(): KnownKeys {
  const [known, setKnown] = useState(knownKeys)
  useEffect(
    () =>
      followKeys(() => {
        const { keys, areas } = knownKeys()
        setKnown((before) => ({ keys: [...before.keys, ...keys], areas: [...before.areas, ...areas] }))
      }),
    [],
  )
  return known
}
