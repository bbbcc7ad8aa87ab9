import { ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Icon } from '../lib/icon.tsx'
import './workspace-mark.css'

export interface WorkspaceMarkProps {
  /** e.g. "U werkt voor". */
  prefix: string
  name: string
  /** CSS colour of this workspace; runs as a thin line under the bar. Never the only sign: the name is there. */
  colour: string
  /** Opens the switcher; without it the mark is plain text. */
  onPress?: (() => void) | undefined
}

/** Which workspace this is, so that nobody writes in the wrong dossier. Goes in the bar of the AppShell. */
export function WorkspaceMark({ prefix, name, colour, onPress }: WorkspaceMarkProps) {
  const words = (
    <>
      <span className="wz-workspace__swatch" style={{ background: colour }} />
      <span className="wz-workspace__words">
        <span className="wz-workspace__prefix">{prefix} </span>
        <span className="wz-workspace__name" title={name}>
          {name}
        </span>
      </span>
    </>
  )
  return (
    <>
      {onPress ? (
        <Button className="wz-workspace wz-workspace--button" onPress={() => onPress()}>
          {words}
          <Icon of={ChevronsUpDown} />
        </Button>
      ) : (
        <div className="wz-workspace">{words}</div>
      )}
      <span className="wz-workspace__line" style={{ background: colour }} />
    </>
  )
}
