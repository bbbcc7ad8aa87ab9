import { describe, expect, it } from 'vitest'
import { packOf, type VisitPackFacts } from '../../shared/rules/visit-pack.ts'

const allHere: VisitPackFacts = {
  dossier: true,
  missingPhotos: 0,
  unkept: 0,
  failed: false,
  listsReady: true,
  municipality: 'connected',
  behind: 0,
}

describe('ready for the road', () => {
  it('says so when everything is on this laptop and the municipality has nothing more', () => {
    expect(packOf(allHere)).toEqual({ verdict: 'ready', hurdles: [] })
    expect(packOf({ ...allHere, municipality: 'alone' }).verdict).toBe('ready')
  })

  it('does not promise anything about what colleagues wrote while there is no connection', () => {
    expect(packOf({ ...allHere, municipality: 'apart' }).verdict).toBe('ready-apart')
    // What was counted before the connection went is not a number of now.
    expect(packOf({ ...allHere, municipality: 'apart', behind: 3 }).verdict).toBe('ready-apart')
  })

  it.each<[Partial<VisitPackFacts>, string]>([
    [{ dossier: false }, 'dossier'],
    [{ missingPhotos: 2 }, 'photos'],
    [{ missingPhotos: null }, 'lists'],
    [{ listsReady: false }, 'lists'],
    [{ unkept: 1 }, 'keeping'],
    [{ unkept: 1, failed: true }, 'not-kept'],
    [{ failed: true }, 'not-kept'],
    [{ municipality: 'comparing' }, 'comparing'],
    [{ behind: 1 }, 'behind'],
  ])('%o is a reason to wait: %s', (fact, hurdle) => {
    const { verdict, hurdles } = packOf({ ...allHere, ...fact })
    expect(verdict).toBe('not-yet')
    expect(hurdles.map(({ name }) => name)).toEqual([hurdle])
  })

  it('tells every reason, those about keeping first, and how many', () => {
    const { hurdles } = packOf({
      ...allHere,
      failed: true,
      unkept: 4,
      dossier: false,
      missingPhotos: 2,
      behind: 7,
    })
    expect(hurdles).toEqual([
      { name: 'not-kept' },
      { name: 'dossier' },
      { name: 'behind', count: 7 },
      { name: 'photos', count: 2 },
    ])
  })

  it('also waits for photos when there is no connection: they are known to be missing', () => {
    expect(packOf({ ...allHere, municipality: 'apart', missingPhotos: 1 }).verdict).toBe('not-yet')
  })
})
