import { expect, test } from '@playwright/test'
import { laptop } from './office.ts'
import { begin, kept, newRelation } from './people.ts'

test('ok', async () => {
  const anna = await laptop()
  await begin(anna.page, 'Anna de Wit', 'Gemeente Voorbeeld')
  await newRelation(anna.page, 'De Linde')
  await kept(anna.page)
  await anna.close()
  const again = await laptop(anna.userData)
  await expect(again.page.getByText('De Linde').first()).toBeVisible()
})
