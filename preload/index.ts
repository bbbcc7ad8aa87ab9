import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, CLOSING, HELPING, LOCKING, methodNames } from '../shared/ipc/names.ts'

const closing = new Set<() => Promise<void>>()

ipcRenderer.on(CLOSING, () => {
  const flushed = () => ipcRenderer.invoke(channelOf('app', 'flushed'))
  // Settled, not all: one part that fails must not keep the others from reaching the disk.
  void Promise.allSettled([...closing].map((callback) => callback())).then(flushed)
})

function onClosing(callback: () => Promise<void>): () => void {
  closing.add(callback)
  return () => {
    closing.delete(callback)
  }
}

const locking = new Set<() => void>()

ipcRenderer.on(LOCKING, () => {
  for (const callback of locking) callback()
})

function onLocking(callback: () => void): () => void {
  locking.add(callback)
  return () => {
    locking.delete(callback)
  }
}

const helping = new Set<(wanted: 'help' | 'keys') => void>()

ipcRenderer.on(HELPING, (_event, wanted: 'help' | 'keys') => {
  for (const callback of helping) callback(wanted)
})

function onHelping(callback: (wanted: 'help' | 'keys') => void): () => void {
  helping.add(callback)
  return () => {
    helping.delete(callback)
  }
}

function methodsOf(namespace: string, methods: readonly string[]) {
  const call = (method: string) => (input: unknown) => ipcRenderer.invoke(channelOf(namespace, method), input)
  return Object.fromEntries(methods.map((method) => [method, call(method)]))
}

const api = Object.fromEntries(
  Object.entries(methodNames).map(([namespace, methods]) => [namespace, methodsOf(namespace, methods)]),
)

contextBridge.exposeInMainWorld('app', { ...api, app: { ...api['app'], onClosing, onLocking, onHelping } })
