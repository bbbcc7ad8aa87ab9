import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { sayTable, type TableNow } from '../../renderer/common/say-table.ts'
import { nl } from '../../renderer/common/strings.nl.ts'
import { likelyFirst, networkKind } from '../../renderer/features/tables/networks.ts'
import { seatGroups } from '../../renderer/features/tables/seat-groups.ts'
import { splitLink } from '../../renderer/features/tables/split-link.ts'
import { Seat } from '../../shared/model/seat.ts'
import { decodeTableCode, encodeTableCode } from '../../shared/sync/table-code.ts'

let t: TFunction<'vocabulary'>
beforeAll(async () => {
  const words = i18next.createInstance()
  await words.init({
    lng: 'nl',
    resources: { nl: { vocabulary: nl } },
    defaultNS: 'vocabulary',
    interpolation: { escapeValue: false },
  })
  t = words.getFixedT('nl', 'vocabulary')
})

const here = (equal: boolean | null) => ({ state: 'here', equal }) as const
const seven = Array.from({ length: 7 }, () => here(true))
const say = (people: TableNow['people'], isThere = true) =>
  sayTable({ title: 'Dagbesteding', isThere, people }, t)

describe('the state line of a table', () => {
  test('says how many laptops there are and that all are equal', () => {
    expect(say(seven)).toEqual({ tone: 'ok', text: 'Tafel "Dagbesteding": 7 laptops, allemaal gelijk' })
    expect(say([here(true)]).text).toBe('Tafel "Dagbesteding": 1 laptop, alles is bij')
  })

  test('never says equal of a laptop of which that is not known', () => {
    expect(say([...seven, here(false), here(null)])).toEqual({
      tone: 'waiting',
      text: 'Tafel "Dagbesteding": 9 laptops, 2 nog niet gelijk',
    })
  })

  test('who is away is not counted, who knocks is said', () => {
    const people = [...seven, { state: 'away', equal: false }, { state: 'waiting', equal: null }] as const
    expect(say(people)).toEqual({
      tone: 'attention',
      text: 'Tafel "Dagbesteding": 7 laptops, allemaal gelijk · 1 gast wil aan tafel',
    })
  })

  test('without a connection it promises nothing but what is true', () => {
    const { tone, text } = say(seven, false)
    expect(tone).toBe('attention')
    expect(text).toContain('de verbinding is weg')
    expect(text).not.toContain('gelijk')
    expect(sayTable({ title: ' ', isThere: false, people: [] }, t).text).toContain('"zonder thema"')
  })
})

describe('a link that was pasted', () => {
  const code = encodeTableCode({
    host: '192.168.1.20',
    port: 41_234,
    secret: new Uint8Array(16).fill(7),
    pin: new Uint8Array(10).fill(9),
  })

  test('fills in both the address and the code', () => {
    const link = splitLink(`  ${code.url}\n`)
    expect(link).toEqual({ address: code.address, code: code.typed })
    expect(decodeTableCode(link?.code ?? '', link?.address)).toMatchObject({
      ok: true,
      value: { host: '192.168.1.20', port: 41_234 },
    })
  })

  test('is not seen in a code or an address alone', () => {
    expect([code.typed, code.address, `http://${code.address}/`, '', '#'].map(splitLink)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })
})

describe('networks', () => {
  const network = (name: string, loopback = false) => ({ address: name, name, loopback })

  test('have the names that people use', () => {
    const names = ['wlp2s0', 'Wi-Fi', 'enp3s0', 'Ethernet', 'en0', 'docker0', 'vEthernet (WSL)']
    expect(names.map((name) => networkKind(network(name)))).toEqual([
      'wifi',
      'wifi',
      'cable',
      'cable',
      'other',
      'virtual',
      'virtual',
    ])
  })

  test('that the room shares come first, this laptop alone last', () => {
    const found = [network('lo', true), network('docker0'), network('eth0'), network('wlan0')]
    expect(likelyFirst(found).map(({ name }) => name)).toEqual(['wlan0', 'eth0', 'docker0', 'lo'])
  })
})

describe('the invited by organisation', () => {
  const seat = (id: string, name: string, dossier: string, organisation: string): Seat => ({
    ...Seat.empty(id),
    name,
    dossier,
    organisation,
  })
  const names = new Map([['dossier:linde', 'De Linde (nieuw)']])

  test('a provider is called what it is called now, and stays on the list without people', () => {
    const seats = [
      seat('1', 'Zeynep', 'dossier:linde', 'De Linde'),
      seat('2', 'Bas', 'dossier:linde', 'De Linde'),
      seat('3', 'Cees', '', 'Cliëntenraad'),
      seat('4', 'Daan', '', 'clientenraad'),
      seat('5', 'Eva', '', ''),
      seat('6', 'Fay', 'dossier:elders', 'Elders'),
    ]
    const groups = seatGroups(seats, ['dossier:linde', 'dossier:leeg'], names)
    expect(groups.map((group) => [group.organisation, group.seats.map(({ name }) => name)])).toEqual([
      ['Cliëntenraad', ['Cees', 'Daan']],
      ['De Linde (nieuw)', ['Bas', 'Zeynep']],
      ['Elders', ['Fay']],
      ['', []],
      ['', ['Eva']],
    ])
  })
})
