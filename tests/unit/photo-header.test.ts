import { describe, expect, it } from 'vitest'
import { readPhotoHeader } from '../../renderer/data/attachments/photo-header.ts'

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)]
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 0xff)
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse()

const frame = (width: number, height: number): number[] => [
  ...[0xff, 0xc2, 0, 11, 8],
  ...big(height, 2),
  ...big(width, 2),
]
const riff = (kind: string, rest: number[]): number[] => [
  ...ascii('RIFF'),
  ...little(100, 4),
  ...ascii(`WEBP${kind}`),
  ...little(50, 4),
  ...rest,
]

const PHOTOS: [string, number[], object][] = [
  [
    'a JPEG with two segments and filling before its size',
    [
      ...[0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xc0, 1, 1],
      ...[0xff, 0xdb, 0, 4, 1, 1, 0xff, 0xff],
      ...frame(4000, 3000),
    ],
    { type: 'image/jpeg', width: 4000, height: 3000 },
  ],
  [
    'a PNG',
    [
      0x89,
      ...ascii('PNG'),
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...big(13, 4),
      ...ascii('IHDR'),
      ...big(640, 4),
      ...big(480, 4),
    ],
    { type: 'image/png', width: 640, height: 480 },
  ],
  [
    'a WebP of VP8',
    riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(1600, 2), ...little(1200, 2)]),
    { type: 'image/webp', width: 1600, height: 1200 },
  ],
  [
    'a WebP of VP8L',
    riff('VP8L', [0x2f, ...little((1599 | (1199 << 14)) >>> 0, 4)]),
    { type: 'image/webp', width: 1600, height: 1200 },
  ],
  [
    'a WebP of VP8X',
    riff('VP8X', [0, 0, 0, 0, ...little(70_000 - 1, 3), ...little(899, 3)]),
    { type: 'image/webp', width: 70_000, height: 900 },
  ],
]

describe('type and size of a photo', () => {
  it.each(PHOTOS)('%s', (_, bytes, expected) => {
    expect(readPhotoHeader(new Uint8Array(bytes))).toEqual(expected)
    // Half a file is not a photo, and not an error.
    for (let end = 0; end < bytes.length; end++) {
      expect(readPhotoHeader(new Uint8Array(bytes.slice(0, end)))).toBeNull()
    }
  })

  it.each([
    ['text', ascii('Geachte collega, hierbij de foto van vanmiddag.')],
    ['a HEIC of a telephone', [...big(24, 4), ...ascii('ftypheic'), ...big(0, 4), ...ascii('mif1heic')]],
    ['a GIF', [...ascii('GIF89a'), ...little(10, 2), ...little(10, 2), 0, 0, 0]],
    ['an SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a JPEG without a size', [0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 1, ...frame(10, 10)]],
    [
      'a PNG of nothing',
      [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a, ...big(13, 4), ...ascii('IHDR'), ...big(0, 8)],
    ],
  ])('%s is none', (_, bytes) => {
    expect(readPhotoHeader(new Uint8Array(bytes))).toBeNull()
  })
})
