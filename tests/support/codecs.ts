import type { CodecSpec } from '../../renderer/data/doc-store/codec.ts'

/** Both codecs, for suites that must hold with either. */
export async function codecSpecs(): Promise<[string, CodecSpec][]> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  return [
    ['plain', { kind: 'plain' }],
    ['aes-gcm', { kind: 'aes-gcm', key }],
  ]
}
