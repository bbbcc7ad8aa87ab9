import type { StringsOf } from '../../shared/kernel/strings-of.ts'
import type { nl } from './strings.nl.ts'

export const en = {
  domain: {
    wmo: 'Wmo (social support)',
    jeugd: 'Youth care',
    'beschermd-wonen-mo': 'Sheltered housing',
    participatie: 'Participation',
    none: 'No domain',
    unknown: 'Unknown domain',
  },
  size: { klein: 'Small', middel: 'Medium', groot: 'Large', none: 'Not filled in', unknown: 'Unknown' },
  kind: {
    gesprek: 'Conversation',
    bezoek: 'Visit',
    telefoon: 'Phone call',
    intern: 'Internal',
    none: 'No kind',
    unknown: 'Unknown kind',
  },
  level: {
    bestuur: 'Board',
    management: 'Management',
    uitvoering: 'Care workers',
    beleid: 'Policy',
    inkoop: 'Purchasing',
    toegang: 'Access',
    contract: 'Contract',
    client: 'Client',
    none: 'Not filled in',
    unknown: 'Unknown',
  },
  perspective: { gemeente: 'Municipality', aanbieder: 'Provider', zorggebruiker: 'Care user' },
  audience: { team: 'Team', intern: 'Internal', persoonlijk: 'Personal' },
  audienceMeans: {
    team: 'Everybody in this workspace can read this.',
    intern: 'Only colleagues who write in this workspace read this.',
    persoonlijk: 'Only you read this, on your own laptops.',
  },
  also: {
    title: 'Also filled in',
    titleOf: 'Also filled in for {{field}}',
    who: 'By you',
    when: '{{when}}. {{name}} filled in something else.',
    somebody: 'A colleague',
    choose: 'Use this one',
    dismiss: 'Leave it',
  },
} satisfies StringsOf<typeof nl>
