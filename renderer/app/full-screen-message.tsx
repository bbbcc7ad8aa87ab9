import { Button } from '../ui/index.ts'
import { Ready } from './ready.ts'
import './full-screen.css'

export interface FullScreenMessageProps {
  /** What happened. */
  title: string
  /** What it means for the work and what to do. */
  text: string
  action?: { label: string; onPress: () => void } | undefined
}

/** Something that must be solved before any screen can be shown. */
export function FullScreenMessage({ title, text, action }: FullScreenMessageProps) {
  return (
    <main className="wz-full-screen" role="alert">
      <Ready line={title} />
      <h1>{title}</h1>
      <p>{text}</p>
      {action && (
        <Button variant="primary" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </main>
  )
}
