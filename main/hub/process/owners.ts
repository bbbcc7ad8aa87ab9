/**
 * Whose a clientID is: of the person who first wrote under it. Changes under somebody else's make replicas
 * differ for ever with equal state vectors, and put words in another's mouth, because authorship is kept by
 * clientID. By person, not by connection: after a lost network the same browser comes back with the same one.
 */
export type Owners = {
  /** Somebody else than `person` has it. */
  isTaken: (client: number, person: string) => boolean
  claim: (client: number, person: string) => void
  /** Forgets what this person had: somebody put out may have taken a clientID that was not theirs. */
  release: (person: string) => void
}

export function createOwners(claimed: (person: string, client: number) => void): Owners {
  const owners = new Map<number, string>()
  return {
    isTaken: (client, person) => owners.has(client) && owners.get(client) !== person,
    claim: (client, person) => {
      if (owners.has(client)) return
      owners.set(client, person)
      claimed(person, client)
    },
    release: (person) => {
      for (const [client, owner] of owners) if (owner === person) owners.delete(client)
    },
  }
}
