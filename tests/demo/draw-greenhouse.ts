import type { Page } from '@playwright/test'

/** A picture of nobody's greenhouse: a demo shows no real place. */
export async function drawGreenhouse(page: Page): Promise<Buffer> {
  return Buffer.from(await page.evaluate(draw), 'base64')
}

/** Runs in the page. */
async function draw(): Promise<string> {
  const canvas = new OffscreenCanvas(2400, 1600)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const sky = context.createLinearGradient(0, 0, 0, 1000)
  sky.addColorStop(0, '#7fb2d6')
  sky.addColorStop(1, '#e9f1ee')
  context.fillStyle = sky
  context.fillRect(0, 0, 2400, 1000)
  context.fillStyle = '#6f8f4e'
  context.fillRect(0, 1000, 2400, 600)
  context.fillStyle = 'rgba(225, 240, 240, 0.75)'
  context.strokeStyle = '#f7faf9'
  context.lineWidth = 14
  context.beginPath()
  context.moveTo(400, 1180)
  context.lineTo(400, 640)
  context.lineTo(1200, 330)
  context.lineTo(2000, 640)
  context.lineTo(2000, 1180)
  context.closePath()
  context.fill()
  context.stroke()
  for (let x = 600; x < 2000; x += 200) {
    const top = 330 + (Math.abs(1200 - x) / 800) * 310
    context.beginPath()
    context.moveTo(x, top)
    context.lineTo(x, 1180)
    context.stroke()
  }
  for (let row = 0; row < 4; row++) {
    for (let x = 460 - row * 60; x < 1980 + row * 60; x += 90) {
      const y = 1130 + row * 110
      context.fillStyle = ['#3f6b35', '#4d7d3d', '#5d8d48'][(x + row) % 3] ?? '#4d7d3d'
      context.beginPath()
      context.ellipse(x, y, 48, 62, 0, 0, 2 * Math.PI)
      context.fill()
      context.fillStyle = '#c8452f'
      context.beginPath()
      context.arc(x + 14, y - 8, 13, 0, 2 * Math.PI)
      context.fill()
    }
  }
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
}
