import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
}

/**
 * The file of a page by the path in its address, with its type. Null when it lies outside the folder, is not
 * there, or is of a kind that no page of ours has.
 */
export async function readServedFile(
  folder: string,
  pathname: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const path = fileOf(resolve(folder), pathname)
  const type = path === null ? undefined : TYPES[extname(path)]
  if (path === null || type === undefined) return null
  try {
    return { bytes: await readFile(path), type }
  } catch {
    return null
  }
}

function fileOf(root: string, pathname: string): string | null {
  try {
    const path = resolve(root, `.${decodeURIComponent(pathname)}`)
    return path.startsWith(root + sep) && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}
