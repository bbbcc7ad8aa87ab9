import { expect } from '@playwright/test'
import { office } from './office.ts'
import { newNote, noteText, openDossier, openNote, shared, wordsOf } from './people.ts'
import { test } from './test.ts'

test('the caret takes every step while a colleague writes and goes about in the same note', async () => {
  const { anna, bram } = await office()
  await openDossier(anna.page, 'De Linde', 'Notities')
  await newNote(anna.page, 'Samen geschreven')
  const { keyboard } = anna.page
  await keyboard.type('Hier leest Anna.')
  await keyboard.press('Enter')
  await shared(anna.page)
  await openDossier(bram.page, 'De Linde', 'Notities')
  await openNote(bram.page, 'Samen geschreven')
  await expect(noteText(bram.page)).toContainText('Hier leest Anna.')

  let isRead = false
  async function bramWrites(): Promise<void> {
    await noteText(bram.page).click()
    while (!isRead) {
      await bram.page.keyboard.press('Control+End')
      await bram.page.keyboard.type('ja ')
      for (let step = 0; step < 3; step += 1) await bram.page.keyboard.press('ArrowLeft')
    }
  }
  const writing = bramWrites()
  const found: number[] = []
  try {
    await expect(noteText(anna.page)).toContainText('ja')
    await keyboard.press('Control+Home')
    for (let round = 0; round < 20; round += 1) {
      await keyboard.press('Home')
      for (let step = 0; step < 'Hier lees'.length; step += 1) await keyboard.press('ArrowRight')
      found.push(await anna.page.evaluate(() => getSelection()?.anchorOffset ?? -1))
    }
  } finally {
    isRead = true
    await writing
  }
  expect(found).toEqual(found.map(() => 'Hier lees'.length))
  // What is typed comes where the caret stands.
  await keyboard.type('!')
  for (const { page } of [anna, bram]) {
    await expect.poll(() => wordsOf(page)).toContain('Hier lees!t Anna.')
  }
})
