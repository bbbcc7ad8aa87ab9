import { useEffect, useState } from 'react'
import { Search as SearchIcon } from 'lucide-react'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { useLocalValue } from '../../data/react.ts'
import { useWanted } from '../../common/wanted.ts'
import { ChooseRelation } from '../../features/search/choose-relation.tsx'
import { SearchPalette } from '../../features/search/palette.tsx'
import { useExample } from '../../features/welcome/example/use-example.ts'
import { Button, useShortcut } from '../../ui/index.ts'
import { appCommands, type CommandUse } from '../commands.ts'
import { placeOf } from '../place-of.ts'
import { documentAt, dossierAt, readRecent, RECENT, withOpened } from '../recent.ts'
import { useWorkspaceControl } from '../workspace-control.ts'

/** The way to anything: a button in the bar, and Ctrl+K wherever one is. */
export function Search() {
  const { t } = useTranslation('app')
  const { t: key } = useTranslation('keys')
  const { changeProfile, lock } = useWorkspaceControl()
  const { pathname } = useLocation()
  const { history } = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [choosing, setChoosing] = useState<{ then: (dossier: DocId) => void } | null>(null)
  useShortcut({ key: 'k', ctrl: true, does: key('find'), isEverywhere: true }, () => setOpen(true))

  const [recent, writeRecent] = useLocalValue(RECENT, readRecent)
  const at = documentAt(pathname)
  useEffect(() => {
    if (at !== null && recent !== null && recent[0] !== at) writeRecent(withOpened(recent, at))
  }, [at, recent, writeRecent])

  const go = (path: string): void => history.push(path)
  const use: CommandUse = {
    go,
    changeProfile,
    lock: lock ?? (() => go('/instellingen')),
    withRelation(then) {
      const dossier = dossierAt(pathname)
      if (dossier === null) setChoosing({ then })
      else then(dossier)
    },
  }
  const { mayRemove } = useExample()
  useWanted('new-note-somewhere', () => newNote?.run(use))
  return (
    <>
      <div className="wz-bar__search">
        <Button icon={SearchIcon} onPress={() => setOpen(true)}>
          {t('search')}
        </Button>
      </div>
      {isOpen && (
        <SearchPalette
          commands={appCommands
            .filter(({ isForExample }) => isForExample !== true || mayRemove)
            .map(({ id, run, ...command }) => ({
              ...command,
              id,
              label: t(`commands.${id}.label`),
              also: t(`commands.${id}.also`),
              run: () => run(use),
            }))}
          recent={(recent ?? []).filter((doc) => doc !== at)}
          onOpen={(found, isBeside) => go(placeOf(found, isBeside))}
          onClose={() => setOpen(false)}
        />
      )}
      {choosing !== null && <ChooseRelation onChoose={choosing.then} onClose={() => setChoosing(null)} />}
    </>
  )
}

const newNote = appCommands.find(({ id }) => id === 'newNote')
