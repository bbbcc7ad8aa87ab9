import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../ui/index.ts'
import type { MentionMenu, MentionMenuState } from './mention-menu.ts'
import './mention.css'

/** The people under the caret while somebody is being named; how many there are is said to who does not see them. */
export function MentionList({ menu }: { menu: MentionMenu }) {
  const { t } = useTranslation('editor')
  const state = useSyncExternalStore(menu.subscribe, menu.getState)
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {state !== null && t('mention.found', { count: state.people.length + state.more })}
        </span>
      </VisuallyHidden>
      {state !== null && createPortal(<People menu={menu} state={state} />, document.body)}
    </>
  )
}

function People({ menu, state }: { menu: MentionMenu; state: MentionMenuState }) {
  const { t } = useTranslation('editor')
  const { people, more, active, mount } = state
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (box.current === null ? undefined : mount(box.current)), [mount])
  return (
    <div
      ref={box}
      className="wz-mentions"
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="listbox" id={menu.id} aria-label={t('mention.list')} className="wz-mentions__list">
        {people.map(({ id, name, about }, at) => (
          <div
            key={id}
            role="option"
            id={`${menu.id}-${at}`}
            aria-selected={at === active}
            className="wz-mentions__person"
            onMouseMove={() => {
              if (at !== active) menu.point(at)
            }}
            onClick={() => menu.choose(at)}
          >
            <span className="wz-mentions__name">{name}</span>
            {about !== '' && <span className="wz-mentions__about">{about}</span>}
          </div>
        ))}
      </div>
      {more > 0 && <p className="wz-mentions__more">{t('mention.more', { count: more })}</p>}
    </div>
  )
}
