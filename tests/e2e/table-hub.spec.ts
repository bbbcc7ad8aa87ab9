import { expect, type Page } from '@playwright/test'
import type { AppApi } from '../../shared/ipc/api.ts'
import { laptop } from './office.ts'
import { test } from './test.ts'

declare const window: { app: AppApi } & typeof globalThis

/** Whether this window gets a connection. */
function connects(page: Page, url: string): Promise<boolean> {
  return page.evaluate(
    (address) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(address)
        socket.onopen = () => {
          socket.close()
          resolve(true)
        }
        socket.onerror = () => resolve(false)
      }),
    url,
  )
}

test('the hub of a table is reached after its pin was compared, and outlives a crash of hub and app', async () => {
  const host = await laptop()
  const table = await host.page.evaluate(async () => {
    const [first] = (
      await window.app.tables.interfaces().then((found) => (found.ok ? found.value : []))
    ).slice(-1)
    const opened = await window.app.tables.open({
      document: 'table:proef',
      workspace: crypto.randomUUID(),
      title: 'Proef',
      address: first?.address ?? '',
      port: 0,
    })
    if (!opened.ok) throw new Error(opened.reason)
    return opened.value
  })
  expect(await connects(host.page, table.url)).toBe(true)

  const colleague = await laptop()
  const pin = Array.from(Buffer.from(table.fingerprint, 'hex').subarray(0, 10))
  const trust = (bytes: number[]) =>
    colleague.page.evaluate(
      ({ port, bytes }) => window.app.tables.trust({ host: '127.0.0.1', port, pin: Uint8Array.from(bytes) }),
      { port: table.port, bytes },
    )
  expect(await connects(colleague.page, table.url)).toBe(false)
  expect(await trust(pin.map((byte) => byte ^ 1))).toEqual({ ok: false, reason: 'other-laptop' })
  expect(await connects(colleague.page, table.url)).toBe(false)
  expect(await trust(pin)).toEqual({ ok: true, value: { url: table.url } })
  expect(await connects(colleague.page, table.url)).toBe(true)
  expect(await connects(colleague.page, table.url.replace('/app', '/guest'))).toBe(false)

  const hub = await host.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'wederzijds-hub')?.pid ?? 0,
  )
  process.kill(hub, 'SIGKILL')
  await expect.poll(() => connects(colleague.page, table.url)).toBe(true)

  await host.kill9()
  const again = await laptop({ userData: host.userData })
  expect(await again.page.evaluate(() => window.app.tables.current())).toEqual({ ok: true, value: table })
  expect(await connects(again.page, table.url)).toBe(true)
  expect(await connects(colleague.page, table.url)).toBe(true)
  await again.page.evaluate(() => window.app.tables.close())
  expect(await again.page.evaluate(() => window.app.tables.current())).toEqual({ ok: true, value: null })
  await Promise.all([again.close(), colleague.close()])
})
