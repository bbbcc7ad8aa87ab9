import { expect, it } from 'vitest'
import { withShortFlags } from '../../build/setup/short-flags.mjs'

it('gives every flag of two letters one byte, the same in the rules and in the words', () => {
  const { affixes, words } = withShortFlags({
    affixes: [
      'SET UTF-8',
      'FLAG long',
      'COMPOUNDBEGIN Ca',
      'COMPOUNDRULE 1',
      'COMPOUNDRULE (N1)(n2)*  # eenentwintig',
      'CHECKCOMPOUNDPATTERN a /C1  # klinkers',
      'SFX Aa Y 1',
      'SFX Aa 0 e/CaN1 [^e]  ts:AJe',
      'SFX n2 0 /Ca',
    ].join('\n'),
    words: ['3', 'vorig/Aa', 'km\\/u/N1Aa', 'mens'].join('\r\n'),
  })
  expect(affixes.split('\n')).toEqual([
    'SET UTF-8',
    'COMPOUNDBEGIN A',
    'COMPOUNDRULE 1',
    'COMPOUNDRULE BC*',
    'CHECKCOMPOUNDPATTERN a /D',
    'SFX E Y 1',
    'SFX E 0 e/AB [^e]',
    'SFX C 0 /A .',
  ])
  expect(words.split('\n')).toEqual(['3', 'vorig/E', 'km\\/u/BE', 'mens'])
})
