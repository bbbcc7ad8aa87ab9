import * as z from 'zod'

/**
 * What this laptop knows about its user and workspaces (`profile.json`). Loose objects: a key written by a
 * newer build is carried along, never dropped.
 */
export const Profile = z.looseObject({
  version: z.literal(1),
  person: z.looseObject({ id: z.uuid(), name: z.string().max(200), function: z.string().max(200) }),
  device: z.looseObject({ id: z.uuid(), name: z.string().max(200) }),
  workspaces: z
    .array(
      z.looseObject({
        id: z.uuid(),
        name: z.string().max(200),
        colour: z.string().max(40),
        server: z.looseObject({ url: z.url({ protocol: /^wss?$/ }) }).nullable(),
      }),
    )
    .max(100),
  activeWorkspace: z.uuid().nullable(),
  language: z.enum(['nl', 'en']),
  // One that only a newer build knows is no reason to call a profile damaged.
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  /** Dutch spelling is checked; also when absent. */
  spelling: z.boolean().optional(),
  /** With a passphrase the app locks after so many minutes without use; ten when absent. */
  lockAfter: z.union([z.literal(5), z.literal(10), z.literal(15), z.literal(30)]).optional(),
})

export type Profile = z.infer<typeof Profile>
