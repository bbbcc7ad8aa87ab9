/** The list with nothing beside it. An id that is left out would be taken over from the address one is at. */
export const relationsAlone = { to: '/relaties/{-$dossier}', params: { dossier: undefined } } as const
