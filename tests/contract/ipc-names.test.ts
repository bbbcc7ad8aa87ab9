import { expect, test } from 'vitest'
import { contract } from '../../shared/ipc/contract.ts'
import { methodNames } from '../../shared/ipc/names.ts'

test('the preload offers exactly the methods of the contract', () => {
  const inContract = Object.entries(contract).map(([namespace, methods]) => [namespace, Object.keys(methods)])
  expect(methodNames).toEqual(Object.fromEntries(inContract))
})
