import type { BrowserWindow } from 'electron'
import { ourWindows } from './the-window.ts'
import type { WindowMemory } from './window-state.ts'
import { zoomAfter, type ZoomStep } from './zoom-steps.ts'

/** Makes everything in every window larger or smaller, and remembers it. */
export function zoom(memory: WindowMemory, step: ZoomStep): void {
  const factor = zoomAfter(memory.current().zoom, step)
  void memory.change({ zoom: factor })
  for (const { webContents } of ourWindows()) webContents.setZoomFactor(factor)
}

/** Shows this window as large as the user wants it, and lets Ctrl with the wheel of the mouse change that. */
export function keepZoom({ webContents }: BrowserWindow, memory: WindowMemory): void {
  webContents.on('did-navigate', () => webContents.setZoomFactor(memory.current().zoom))
  webContents.on('zoom-changed', (_event, direction) =>
    zoom(memory, direction === 'in' ? 'larger' : 'smaller'),
  )
}
