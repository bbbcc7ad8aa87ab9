import './loading.css'

/** Waiting for this laptop. Shows only after 200 ms, so that fast screens do not flicker. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="wz-loading" role="status">
      <span className="wz-loading__ring" />
      <span>{label}</span>
    </div>
  )
}
