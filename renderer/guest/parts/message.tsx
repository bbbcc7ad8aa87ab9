import type { ReactNode } from 'react'
import { Button } from '../../ui/index.ts'

interface MessageProps {
  title: string
  children: ReactNode
  action?: { label: string; onPress: () => void } | undefined
}

/** One thing to say, alone on the page. */
export function Message({ title, children, action }: MessageProps) {
  return (
    <main className="wz-door">
      <div className="wz-door__words" role="status">
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
      {action && (
        <div>
          <Button variant="primary" onPress={action.onPress}>
            {action.label}
          </Button>
        </div>
      )}
    </main>
  )
}
