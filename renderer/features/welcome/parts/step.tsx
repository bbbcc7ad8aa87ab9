import { useId, type ReactNode } from 'react'

/** One of the steps of the first screen. */
export function Step({ title, why, children }: { title: string; why?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="wz-welcome__step" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {why && <p className="wz-welcome__why">{why}</p>}
      {children}
    </section>
  )
}
