import { useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { useVirtualizer } from '@tanstack/react-virtual'
import { VirtualTable, type TableColumn } from '../../../renderer/ui/index.ts'
import '../../../renderer/ui/theme/index.css'
import { alternate, at, medianOf, painted, type Pair } from './pair.ts'

const ROWS = 5_000

interface Line {
  key: string
  cells: string[]
}

const lines: Line[] = Array.from({ length: ROWS }, (_, n) => ({
  key: `r${n}`,
  cells: [
    `Zorgaanbieder ${n}`,
    'Wmo, Jeugd',
    'Middel',
    'Waterdam',
    '3 weken geleden',
    String(n % 9),
    'Anna',
    `00${n}`,
  ],
}))
const HEADINGS = ['Naam', 'Domein', 'Grootte', 'Plaatsen', 'Gesproken', 'Notities', 'Accounthouder', 'KvK']
const columns: TableColumn<Line>[] = HEADINGS.map((header, n) => ({
  id: `c${n}`,
  header,
  width: 120,
  sortable: true,
  cell: (line: Line) => line.cells[n] ?? '',
  text: (line: Line) => line.cells[n] ?? '',
}))
const sort = { column: 'c0', direction: 'ascending' } as const

/** The bare table: the virtualizer, and a row of cells for each item. */
function Bare() {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: ROWS,
    estimateSize: () => 36,
    getScrollElement: () => scroller.current,
    overscan: 8,
  })
  return (
    <div ref={scroller} className="scroller" role="grid" style={{ height: '100%', overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="row"
            style={{ position: 'absolute', top: item.start, height: 36, display: 'flex', width: '100%' }}
          >
            {lines[item.index]?.cells.map((cell, n) => (
              <div
                key={HEADINGS[n]}
                role="gridcell"
                style={{ width: 120, overflow: 'hidden', whiteSpace: 'nowrap' }}
              >
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function Ours() {
  return (
    <VirtualTable
      label="Relaties"
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
      sort={sort}
      onSort={() => undefined}
      selected={null}
      onSelect={() => undefined}
      onOpen={() => undefined}
      empty={null}
    />
  )
}

function room(): HTMLElement {
  const box = document.createElement('div')
  box.style.cssText = 'height: 700px; width: 1200px'
  document.querySelector('#root')?.replaceChildren(box)
  return box
}

async function mount(node: React.ReactNode): Promise<number> {
  const box = room()
  await painted()
  const begin = performance.now()
  const react = createRoot(box)
  flushSync(() => react.render(node))
  while (box.querySelectorAll('[role=row]').length < 15) await painted()
  await painted()
  const took = performance.now() - begin
  react.unmount()
  return took
}

/** From nothing to a painted table of 5,000 rows. */
export async function tableMount(): Promise<Pair> {
  const took = await alternate(
    15,
    () => mount(<Bare />),
    () => mount(<Ours />),
  )
  return { floor: medianOf(took.floor), ours: medianOf(took.ours) }
}

/** Frames while scrolling by 240 px a frame: the p95 of the time between them. */
export async function tableScroll(): Promise<Pair> {
  const scrolled = async (node: React.ReactNode): Promise<number[]> => {
    const box = room()
    const react = createRoot(box)
    flushSync(() => react.render(node))
    while (box.querySelectorAll('[role=row]').length < 15) await painted()
    const scroller = box.querySelector<HTMLElement>('[role=grid]')
    if (scroller === null) throw new Error('nothing to scroll')
    const frames: number[] = []
    let last = await frame()
    for (let n = 0; n < 240; n += 1) {
      scroller.scrollTop += 240
      const now = await frame()
      frames.push(now - last)
      last = now
    }
    react.unmount()
    return frames
  }
  const floor = await scrolled(<Bare />)
  const ours = await scrolled(<Ours />)
  return { floor: at(floor, 0.95), ours: at(ours, 0.95) }
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
