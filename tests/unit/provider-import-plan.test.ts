import { describe, expect, test } from 'vitest'
import { decodeList } from '../../shared/rules/provider-import/decode.ts'
import { ownDomainId } from '../../shared/rules/provider-import/domains.ts'
import { dossierIdFor, locationIdFor } from '../../shared/documents/dossier.ts'
import { personIdFor } from '../../shared/documents/person.ts'
import { countsOf, decide, outlookOf, ownDomainsOf } from '../../shared/rules/provider-import/plan.ts'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { ids, planOf, provider } from '../fixtures/providers/plan-of.ts'

const HEAD = 'naam;kvk;agb;grootte;domeinen;accounthouder;locatie;adres;postcode;plaats'

const lines = (...rows: string[]) => planOf([HEAD, ...rows].join('\n'))
const kvk = (number: string) => dossierIdFor('w', { kind: 'kvk', number })
const agb = (number: string) => dossierIdFor('w', { kind: 'agb', number })

describe('one row', () => {
  test('is a provider with its place', () => {
    const plan = lines(
      'De Brug;00100001;00500001;Klein;Wmo, Jeugdwet;Marjan;Hoofdhuis;Kerkpad 1;0123ab;Waterdam',
    )
    expect(plan.errors).toEqual([])
    expect(plan.providers[0]?.writes).toEqual({
      dossier: kvk('00100001'),
      isNew: true,
      provider: { name: 'De Brug', kvk: '00100001', agb: '00500001', size: 'klein', accountHolder: 'Marjan' },
      domains: ['wmo', 'jeugd'],
      locations: [
        {
          id: locationIdFor({ name: '', address: 'Kerkpad 1', postcode: '0123AB', city: '' }),
          patch: { name: 'Hoofdhuis', address: 'Kerkpad 1', postcode: '0123 AB', city: 'Waterdam' },
        },
      ],
      departments: [],
      contacts: [],
    })
    expect(countsOf(plan.providers)).toMatchObject({ created: 1, updated: 0, same: 0, locations: 1 })
  })

  test.each([
    ['no name', ';00100001', 'naam', 'name-missing'],
    ['a number that Excel broke', 'De Brug;1,23457E+07', 'kvk', 'scientific'],
    ['the same, written another way', 'De Brug;1.2E7', 'kvk', 'scientific'],
    ['too many digits', 'De Brug;123456789', 'kvk', 'wrong-length'],
    ['too few digits', 'De Brug;12345', 'kvk', 'wrong-length'],
    ['only zeros', 'De Brug;00000000', 'kvk', 'not-a-number'],
    ['words', 'De Brug;aangevraagd', 'kvk', 'not-a-number'],
    ['a wrong AGB beside a right KvK', 'De Brug;00100001;12', 'agb', 'wrong-length'],
    ['a name of 251 characters', `${'x'.repeat(251)};00100001`, 'naam', 'too-long'],
    ['a town of 121 characters', `De Brug;00100001;;;;;;;;${'x'.repeat(121)}`, 'plaats', 'too-long'],
    ['an own domain of 61 characters', `De Brug;00100001;;;${'x'.repeat(61)}`, 'domeinen', 'too-long'],
  ])('with %s is left out and told', (_what, row, field, problem) => {
    const plan = lines(row)
    expect(plan.errors).toMatchObject([{ line: 2, field, problem }])
    expect(plan.providers).toEqual([])
    expect(plan.leftOut).toBe(1)
  })

  test('a name of 250 characters is taken', () => {
    expect(lines(`${'é'.repeat(250)};00100001`).providers).toHaveLength(1)
  })

  test('everything that is wrong is told at once', () => {
    expect(lines(';1E7;12').errors.map(({ problem }) => problem)).toEqual([
      'name-missing',
      'scientific',
      'wrong-length',
    ])
  })

  test.each([
    ['zeros that Excel took', '1234567', '01234567', 1],
    ['two of them', '123456', '00123456', 1],
    ['the ="…" of Excel', '"=""00100001"""', '00100001', 0],
    ['dots', '12.345.678', '12345678', 0],
    ['spaces', ' 1234 5678 ', '12345678', 0],
  ])('mends %s', (_what, cell, number, warnings) => {
    const plan = lines(`De Brug;${cell}`)
    expect(plan.providers[0]?.listed.kvk).toBe(number)
    expect(plan.warnings.map(({ problem }) => problem)).toEqual(Array<string>(warnings).fill('zeros-added'))
  })

  test.each([
    ['K', 'klein'],
    ['middel-groot', 'middel'],
    ['GROOT', 'groot'],
  ])('size “%s” is %s', (cell, size) => {
    expect(lines(`De Brug;00100001;;${cell}`).providers[0]?.listed.size).toBe(size)
  })

  test('a size that is none is left out of the row, and told', () => {
    const plan = lines('De Brug;00100001;;reusachtig')
    expect(plan.providers[0]?.writes?.provider).toEqual({ name: 'De Brug', kvk: '00100001' })
    expect(plan.warnings).toMatchObject([
      { line: 2, field: 'grootte', value: 'reusachtig', problem: 'unknown-size' },
    ])
  })

  test('control characters and stray spaces do not stay in a name', () => {
    expect(lines('  De\u0007  Brug\u00a0;00100001').providers[0]?.listed.name).toBe('De Brug')
  })

  test('domains: standard ones by their everyday names, other words as own domains', () => {
    const plan = lines(
      'A;00100001;;;BW/MO | Wmo',
      'B;00100002;;;"Beschermd wonen; Dagbesteding"',
      'C;00100003;;;DAGBESTEDING',
    )
    expect(plan.providers.map(({ listed }) => listed.domains)).toEqual([
      ['beschermd-wonen-mo', 'wmo'],
      ['beschermd-wonen-mo', ownDomainId('dagbesteding')],
      [ownDomainId('dagbesteding')],
    ])
    expect(ownDomainsOf(plan.providers)).toEqual([{ id: ownDomainId('dagbesteding'), label: 'Dagbesteding' }])
  })

  test('a row that is left out adds no own domain', () => {
    expect(ownDomainsOf(lines(';00100001;;;Vervoer').providers)).toEqual([])
  })
})

describe('rows with the same number', () => {
  test('are one provider with several places; the first says what it is called', () => {
    const plan = lines(
      'De Brug;00100001;;;Wmo;;Noord;Kerkpad 1;;Waterdam',
      'de brug bv;100001;;groot;Jeugd;;Zuid;Kerkpad 2;;Waterdam',
    )
    expect(plan.providers).toHaveLength(1)
    expect(plan.providers[0]).toMatchObject({
      listed: {
        name: 'De Brug',
        size: 'groot',
        domains: ['wmo', 'jeugd'],
        locations: [{ name: 'Noord' }, { name: 'Zuid' }],
      },
    })
    expect(plan.warnings).toMatchObject([
      { line: 3, field: 'kvk', problem: 'zeros-added' },
      { line: 3, field: 'naam', value: 'de brug bv', problem: 'differs' },
    ])
  })

  test('the same place twice is one place, and blanks take nothing from it', () => {
    const plan = lines(
      'De Brug;00100001;;;;;Noord;Kerkpad 1;0123AB;Waterdam',
      'De Brug;00100001;;;;;;kerkpad 1;0123 ab;',
    )
    expect(plan.providers[0]?.listed.locations).toMatchObject([{ name: 'Noord', city: 'Waterdam' }])
  })

  test('the same place under another name keeps the first', () => {
    const plan = lines('A;00100001;;;;;Noord;Kerkpad 1', 'A;00100001;;;;;Zuid;Kerkpad 1')
    expect(plan.providers[0]?.listed.locations).toMatchObject([{ name: 'Noord' }])
  })

  test('AGB finds the provider for a row without KvK, before and after', () => {
    const plan = lines('A;;00500001', 'A;00100001;00500001', 'A;;00500001')
    expect(plan.providers.map(({ writes }) => writes?.dossier)).toEqual([kvk('00100001')])
  })

  test('two KvK numbers with one AGB stay two providers', () => {
    expect(lines('A;00100001;00500001', 'B;00100002;00500001').providers).toHaveLength(2)
  })

  test('one KvK with two AGB numbers is one provider, and the second is told', () => {
    const plan = lines('A;00100001;00500001', 'A;00100001;00500002')
    expect(plan.providers).toMatchObject([{ listed: { agb: '00500001' } }])
    expect(plan.warnings).toMatchObject([{ line: 3, field: 'agb', problem: 'differs' }])
  })

  test('without KvK the AGB makes the dossier', () => {
    expect(lines('A;;00500001').providers[0]?.writes?.dossier).toBe(agb('00500001'))
  })
})

describe('providers that are here already', () => {
  test('are updated in their own dossier, whatever its id, and only where the list says otherwise', () => {
    const here = provider({ dossier: 'dossier:by-hand', name: 'Brug', kvk: '00100001', size: 'groot' })
    const plan = planOf(`${HEAD}\nDe Brug;00100001;;;Wmo;;;;;`, [here])
    expect(plan.providers[0]?.writes).toMatchObject({
      dossier: 'dossier:by-hand',
      isNew: false,
      // A blank cell is not in the patch, so it cannot erase.
      provider: { name: 'De Brug' },
      domains: ['wmo'],
    })
    expect(plan.providers[0]?.changes).toEqual([
      { of: '', field: 'naam', before: 'Brug', after: 'De Brug' },
      { of: '', field: 'domeinen', before: '', after: 'wmo' },
    ])
    expect(countsOf(plan.providers)).toMatchObject({ created: 0, updated: 1, same: 0 })
  })

  test('that are as the list says are not changed', () => {
    const location = { name: 'Noord', address: 'Kerkpad 1', postcode: '0123 AB', city: 'Waterdam' }
    const here = provider({
      dossier: 'dossier:x',
      kvk: '00100001',
      locations: [{ id: 'by-hand', ...location }],
    })
    const plan = planOf(
      `${HEAD}\nDe Brug;00100001;;;;;Noord;kerkpad 1;0123ab;Waterdam`.replace('kerk', 'Kerk'),
      [here],
    )
    expect(plan.providers[0]?.changes).toEqual([])
    expect(plan.providers.map(outlookOf)).toEqual(['same'])
  })

  test('one that was known by its AGB gets its KvK', () => {
    const here = provider({ dossier: 'dossier:by-agb', name: 'A', agb: '00500001' })
    const plan = planOf(`${HEAD}\nA;00100001;00500001\nB;00100002;00500001`, [here])
    expect(plan.providers.map(({ writes }) => writes?.dossier)).toEqual(['dossier:by-agb', kvk('00100002')])
  })

  test('one with another KvK is not taken over because of its AGB', () => {
    const here = provider({ dossier: 'dossier:other', name: 'B', kvk: '00999999', agb: '00500001' })
    expect(planOf(`${HEAD}\nA;00100001;00500001`, [here]).providers[0]?.writes?.dossier).toBe(kvk('00100001'))
  })

  test('made by KvK on one laptop and by AGB on another: somebody chooses which dossier it is', () => {
    const here = [
      provider({ dossier: 'dossier:kvk', kvk: '00100001' }),
      provider({ dossier: 'dossier:agb', agb: '00500001' }),
    ]
    const [asked] = planOf(`${HEAD}\nDe Brug;00100001;00500001`, here).providers
    expect(asked?.candidates.map(({ dossier }) => dossier)).toEqual(['dossier:kvk', 'dossier:agb'])
    expect(asked?.choice).toBe('dossier:kvk')
    const other = decide(asked!, 'dossier:agb', ids)
    expect(other.writes).toMatchObject({ dossier: 'dossier:agb', provider: { kvk: '00100001' } })
  })
})

describe('a provider without a number', () => {
  test('is taken, told, and the same on every laptop by its name', () => {
    const plan = lines('Stichting De Brug;-;-', 'de brug;;;groot')
    expect(plan.providers).toHaveLength(1)
    expect(plan.providers[0]?.writes?.dossier).toBe(dossierIdFor('w', { kind: 'name', number: 'de brug' }))
    expect(plan.warnings.map(({ problem }) => problem)).toContain('no-number')
  })

  test('belongs to the one with its name in the list, when there is one', () => {
    expect(lines('De Brug;00100001', 'De Brug;;;groot').providers).toMatchObject([
      { listed: { size: 'groot' } },
    ])
    expect(lines('De Brug;00100001', 'De Brug;00100002', 'De Brug;').providers).toHaveLength(3)
  })

  test('with the name of one that is here is asked about, until somebody has chosen nothing is written', () => {
    const here = provider({ dossier: 'dossier:here', name: 'De Brug B.V.', kvk: '00100001' })
    const plan = lines('Stichting De Brug;;;groot')
    expect(plan.providers[0]?.choice).toBe('new')
    const [asked] = planOf(`${HEAD}\nStichting De Brug;;;groot`, [here]).providers
    expect(asked).toMatchObject({ choice: 'none', writes: null, candidates: [{ dossier: 'dossier:here' }] })
    expect(decide(asked!, 'dossier:here', ids).changes.map(({ field }) => field)).toEqual(['naam', 'grootte'])
    expect(decide(asked!, 'new', ids).writes).toMatchObject({ isNew: true })
  })

  test('in the same town is taken for the same, and can still be said to be new', () => {
    const location = { id: 'l', name: '', address: 'Kade 2', postcode: '', city: 'Waterdam' }
    const here = provider({ dossier: 'dossier:here', locations: [location] })
    const [asked] = planOf(`${HEAD}\nDe Brug;;;;;;Noord;Kerkpad 1;;waterdam`, [here]).providers
    expect(asked?.choice).toBe('dossier:here')
  })

  test('with another KvK than the one here is another provider', () => {
    const here = provider({ dossier: 'dossier:here', kvk: '00999999' })
    expect(planOf(`${HEAD}\nDe Brug;00100001`, [here]).providers[0]?.candidates).toEqual([])
  })
})

describe('contacts and departments', () => {
  const PEOPLE = 'naam;kvk;afdeling;contact;functie;telefoon;mobiel;mail'

  test('a contact of the list is a person of the provider, the same on every laptop', () => {
    const plan = planOf(
      `${PEOPLE}\nDe Brug;00100001;;Jan Bos;directeur;201234567;0612345678;jan@brug.example`,
    )
    expect(plan.providers[0]?.writes?.contacts).toEqual([
      {
        doc: personIdFor('w', kvk('00100001'), 'jan bos'),
        isNew: true,
        patch: {
          name: 'Jan Bos',
          function: 'directeur',
          phone: '0201234567',
          mobile: '0612345678',
          email: 'jan@brug.example',
          dossier: kvk('00100001'),
        },
      },
    ])
  })

  test('one who is here gets what is new', () => {
    const contact = {
      doc: 'directory:jan',
      name: 'Jan Bos',
      function: 'directeur',
      phone: '',
      mobile: '',
      email: '',
    }
    const here = provider({ dossier: 'dossier:x', kvk: '00100001', contacts: [contact] })
    const plan = planOf(`${PEOPLE}\nDe Brug;00100001;;JAN BOS;directeur;;;jan@brug.example`, [here])
    expect(plan.providers[0]?.writes?.contacts).toEqual([
      { doc: 'directory:jan', isNew: false, patch: { name: 'JAN BOS', email: 'jan@brug.example' } },
    ])
  })

  test('first and last name are one name, street and number one address', () => {
    const text = 'Aanbieder;Voornaam;Achternaam;Straat;Huisnr\nDe Brug;Jan;de Bos;Kerkpad;12a'
    expect(planOf(text).providers[0]?.listed).toMatchObject({
      contacts: [{ name: 'Jan de Bos' }],
      locations: [{ address: 'Kerkpad 12a' }],
    })
  })

  test('a number without a name is the department’s; without a department it is told', () => {
    const plan = planOf(`${PEOPLE}\nDe Brug;00100001;Zorg;;;0201234567;;\nHet Veer;00100002;;;;0201234567;;`)
    expect(plan.providers[0]?.listed.departments).toEqual([{ name: 'Zorg', phone: '0201234567', email: '' }])
    expect(plan.warnings).toMatchObject([{ line: 3, field: 'telefoon', problem: 'no-contact-name' }])
  })
})

describe('what looks like a BSN', () => {
  test('is masked and told, and is not in the plan anywhere', () => {
    const plan = planOf('naam;kvk;contact;telefoon\nDe Brug 111222333;00100001;Jan Bos 123456782;111222333')
    expect(plan.warnings.map(({ field, problem }) => [field, problem])).toEqual([
      ['naam', 'bsn'],
      ['contact', 'bsn'],
    ])
    expect(JSON.stringify(plan)).not.toContain('123456782')
    expect(plan.providers[0]?.listed.contacts[0]?.phone).toBe('0111222333')
  })

  test('in a number column it is an error, masked in what is told', () => {
    const plan = planOf('naam;kvk\nDe Brug;123456782')
    expect(plan.errors).toMatchObject([{ field: 'kvk', problem: 'wrong-length' }])
    expect(JSON.stringify(plan)).not.toContain('123456782')
  })
})

describe.each([';', ',', '\t'] as const)('a made list with “%s”', (delimiter) => {
  test.each(['windows-1252', 'utf-8', 'utf-8-bom'] as const)('in %s is read whole', (encoding) => {
    const list = makeProviderList(300, 7)
    const text = decodeList(toCsv(list.lines, { delimiter, encoding }))
    const plan = planOf(text.ok ? text.value : '')
    expect(plan.providers).toHaveLength(list.providers)
    expect([...new Set(plan.errors.map(({ line }) => line))]).toEqual(list.faultyLines)
    expect(plan).toMatchObject({ rows: list.lines.length, leftOut: list.faultyLines.length, passed: [] })
  })
})
