import { crc32, deflateSync, inflateSync } from 'node:zlib'

/**
 * The same picture in at most 256 colours: a third of the size for a screen, and no difference that one sees.
 * Takes what Chromium writes: eight bits per channel, not interlaced.
 * @param {Buffer} png
 * @returns {Buffer}
 */
export function reducePng(png) {
  const { width, height, channels, pixels } = readPixels(png)
  const { palette, indexOf } = choosePalette(pixels, channels)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      lines[y * (width + 1) + 1 + x] = indexOf(colourAt(pixels, (y * width + x) * channels))
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

/** @param {Buffer} png */
function readPixels(png) {
  let head = png
  /** @type {Buffer[]} */
  const data = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') head = body
    if (kind === 'IDAT') data.push(body)
    at += length + 12
  }
  const [depth, colours, , , interlaced] = head.subarray(8)
  if (depth !== 8 || interlaced !== 0 || (colours !== 2 && colours !== 6)) throw new Error('not a screenshot')
  const channels = colours === 6 ? 4 : 3
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, channels),
  }
}

/**
 * @param {Buffer} lines each line with its filter before it
 * @param {number} stride
 * @param {number} channels
 */
function unfilter(lines, stride, channels) {
  const height = lines.length / (stride + 1)
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (pixels[y * stride + x - channels] ?? 0)
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (pixels[(y - 1) * stride + x - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      pixels[y * stride + x] = (lines[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return pixels
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** @param {Buffer} pixels @param {number} at */
function colourAt(pixels, at) {
  return pixels.readUInt16BE(at) * 256 + (pixels[at + 2] ?? 0)
}

/**
 * The colours that are seen most, and for every other one the nearest of them: a screen has few areas and many edges
 * of letters.
 * @param {Buffer} pixels
 * @param {number} channels
 */
function choosePalette(pixels, channels) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = colourAt(pixels, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  // Of what is nearly the same colour only the one that is seen most.
  const byUse = [...counts].sort(([a, seen], [b, often]) => often - seen || a - b).map(([colour]) => colour)
  /** @type {number[]} */
  const chosen = []
  for (const colour of byUse) {
    if (chosen.length === MOST_COLOURS) break
    if (chosen.every((other) => distance(colour, other) > 48)) chosen.push(colour)
  }
  /** @type {Map<number, number>} */
  const known = new Map(chosen.map((colour, index) => [colour, index]))
  return {
    palette: Buffer.from(chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    /** @param {number} colour */
    indexOf(colour) {
      const index = known.get(colour) ?? nearest(colour, chosen)
      known.set(colour, index)
      return index
    },
  }
}

/** @param {number} colour @param {number[]} chosen */
function nearest(colour, chosen) {
  let best = 0
  for (let index = 1; index < chosen.length; index++) {
    if (distance(colour, chosen[index] ?? 0) < distance(colour, chosen[best] ?? 0)) best = index
  }
  return best
}

/** @param {number} one @param {number} other */
function distance(one, other) {
  const [red, green, blue] = [16, 8, 0].map((bits) => ((one >> bits) & 255) - ((other >> bits) & 255))
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2
}

/** @param {string} kind @param {Buffer} body */
function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
