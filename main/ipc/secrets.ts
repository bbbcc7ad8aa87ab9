import type { Secrets } from '../secrets/secret-files.ts'
import type { Handlers } from './register.ts'

export function secretsHandlers(secrets: Secrets): Handlers<'secrets'> {
  return {
    read: ({ name }) => secrets.read(name),
    write: ({ name, value }) => secrets.write(name, value),
    remove: ({ name }) => secrets.remove(name),
  }
}
