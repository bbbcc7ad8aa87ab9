import type { ReactNode, Ref } from 'react'
import './title-field.css'

interface TitleFieldProps {
  ref?: Ref<HTMLDivElement>
  /** The text field of the title, with what belongs to it. */
  children: ReactNode
}

/** The title of what is on the screen, written where it stands. */
export function TitleField({ ref, children }: TitleFieldProps) {
  return (
    <div className="wz-title-field" ref={ref}>
      {children}
    </div>
  )
}
