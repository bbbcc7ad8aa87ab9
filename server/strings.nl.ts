import { INVITATION_DAYS } from '../shared/sync/control.ts'

/** What the person who runs the server reads. */
export const strings = {
  listening: (url: string) => `De server van Wederzijds luistert op ${url}`,
  data: (folder: string) => `De gegevens staan in ${folder}`,
  invitation: `Plak deze uitnodiging in de app. Zij geldt ${INVITATION_DAYS} dagen en voor één laptop:`,
  stop: 'Stoppen: Ctrl-C',
  problems: {
    'newer-database':
      'Deze gegevens zijn gemaakt door een nieuwere versie van de server. Er is niets veranderd. Werk de server bij.',
    'already-serving':
      'Er draait al een server met deze gegevens. Stop die eerst, of kies een andere map met --data.',
    'port-taken': 'Dit poortnummer is al in gebruik. Kies een ander nummer met --port.',
    'no-address': 'Start de server eerst één keer; daarna kunt u uitnodigen.',
    'no-workspace':
      'Er is nog geen werkruimte. Gebruik eerst de uitnodiging die de server bij het starten toont.',
  },
  noDevices: 'Er zijn nog geen laptops.',
  device: (device: { name: string; id: string; person: string; revoked: boolean }) =>
    `${device.name}  laptop ${device.id}  persoon ${device.person}${device.revoked ? '  (ingetrokken)' : ''}`,
  revoked: 'De toegang van deze laptop is ingetrokken. Binnen vijf seconden is de verbinding verbroken.',
  unknownDevice: 'Deze laptop is niet bekend. Bekijk de lijst met: devices',
  usage: `Gebruik:
  serve    [--port 8787] [--data MAP] [--invite] [--log BESTAND]   start de server
  invite   [--role editor|reader] [--days 14] [--person ID]        maak een uitnodiging
  devices                                                          toon de laptops
  revoke LAPTOP                                                    trek de toegang van een laptop in
Alle opdrachten kennen --data MAP.`,
}
