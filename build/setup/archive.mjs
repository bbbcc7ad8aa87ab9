import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const SYMLINK = 0o120000
const FILE_TYPE = 0o170000

/**
 * One file out of an unpacked tar archive; throws when it is not there.
 * @param {Buffer} tar @param {string} wanted
 */
export function fileFromTar(tar, wanted) {
  for (let at = 0; at + 512 <= tar.length;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = parseInt(tar.toString('ascii', at + 124, at + 136), 8) || 0
    if (name === wanted) return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`${wanted} is not in the archive`)
}

/**
 * Unpacks a zip file. `place` gives the new relative path of an entry, or null to leave it out.
 * @param {Buffer} zip @param {string} folder @param {(path: string) => string | null} place
 */
export function unzip(zip, folder, place) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const count = zip.readUInt16LE(end + 10)
  for (let i = 0, at = zip.readUInt32LE(end + 16); i < count; i++) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const path = place(name)
    if (path !== null && !name.endsWith('/'))
      write(resolve(folder), path, contentOf(zip, at), zip.readUInt16LE(at + 40))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** @param {Buffer} zip @param {number} entry offset of its central directory record */
function contentOf(zip, entry) {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  return zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
}

/** @param {string} folder @param {string} path @param {Buffer} content @param {number} mode */
function write(folder, path, content, mode) {
  const target = join(folder, path)
  if (!target.startsWith(folder + sep)) throw new Error(`${path} leaves the folder`)
  mkdirSync(dirname(target), { recursive: true })
  if ((mode & FILE_TYPE) === SYMLINK) {
    symlinkSync(content.toString('utf8'), target)
  } else {
    writeFileSync(target, content)
    if (mode & 0o111) chmodSync(target, 0o755)
  }
}
