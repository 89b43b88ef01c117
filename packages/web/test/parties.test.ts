// The cast of a matter in the browser: found, called right, made one, taken apart, taken back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const LETTER = [
  'Nordlicht Muster GmbH ("the Supplier") and Jane Sample Ltd. ("the Customer") signed the agreement on 3 March 2021.',
  'On 4 April 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample Ltd.',
  'On 5 May 2021 Jane Sample Limited paid the invoice of Nordlicht Muster GmbH.',
].join('\n\n')

async function withEmptyCast(): Promise<Page> {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Pumps')
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.getByRole('heading', { name: 'No party yet' }).waitFor()
  await assertAccessible(page, 'parties, empty')
  await page.goBack()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  return page
}

async function withCast(): Promise<Page> {
  const page = await withEmptyCast()
  await dropFiles(page, [{ name: 'letter.txt', text: LETTER }])
  await page.getByRole('row', { name: /letter\.txt.*(?<!not |be |being )read/ }).waitFor()
  await page.getByRole('link', { name: 'Parties' }).click()
  await page.getByRole('row', { name: /Nordlicht Muster GmbH/ }).waitFor()
  return page
}

test('a party is looked at, changed, made one with another and taken apart again', options, async () => {
  const page = await withCast()
  await assertAccessible(page, 'parties')
  await page.getByRole('button', { name: 'Nordlicht Muster GmbH' }).click()
  await page.waitForURL(/party=/)
  const detail = page.getByRole('region', { name: 'About Nordlicht Muster GmbH' })
  await detail.getByRole('link', { name: 'letter.txt' }).waitFor()
  await assertAccessible(page, 'a party')

  await detail.getByRole('button', { name: 'Change', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Also called').fill('Nordlicht\nthe pump maker')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Done: Nordlicht Muster GmbH was changed.').waitFor()
  await detail.getByText('the pump maker', { exact: true }).waitFor()

  await page.keyboard.press('n')
  await dialog.getByLabel('Name').fill('Nordlicht Pumpen')
  await dialog.getByRole('button', { name: 'Add a party' }).click()
  await page.getByText('Done: Nordlicht Pumpen was added.').waitFor()
  await page.getByLabel('Choose Nordlicht Pumpen').check()
  await page.getByLabel('Choose Nordlicht Muster GmbH').check()
  await page.getByRole('button', { name: 'Make them one' }).click()
  await assertAccessible(page, 'make them one')
  assert.match(await dialog.getByLabel('Keep the name').locator('option:checked').innerText(), /^Nordlicht Muster GmbH/)
  await dialog.getByRole('button', { name: 'Make them one' }).click()
  await page
    .getByText(/Nordlicht Muster GmbH now stands for all of them/)
    .first()
    .waitFor()
  const other = page.getByRole('button', { name: 'Nordlicht Pumpen', exact: true })
  await other.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Take back' }).click()
  await other.waitFor()

  await page.getByRole('button', { name: 'Nordlicht Muster GmbH' }).click()
  await detail.getByRole('button', { name: 'Take names out' }).click()
  await dialog.getByLabel('the pump maker').check()
  assert.equal(await dialog.getByLabel('Name of the new party').inputValue(), 'the pump maker')
  await assertAccessible(page, 'take names out')
  await dialog.getByRole('button', { name: 'Take them out' }).click()
  await page.getByRole('button', { name: 'the pump maker', exact: true }).waitFor()
  await dialog.waitFor({ state: 'detached' })

  await page.getByLabel('Find a party').fill('nobody at all')
  await page.getByRole('heading', { name: 'No party is called that.' }).waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('row', { name: /Nordlicht Muster GmbH/ }).waitFor()
  await page.context().close()
})

/** Held by the page until it has heard, as every room has, that the chronology was put together. */
const hearOfRows = (page: Page) =>
  page.evaluate(
    (matter) =>
      new Promise<void>((heard) => {
        const stream = new EventSource(`/matters/${matter}/progress`)
        stream.addEventListener('chronology', ({ data }: MessageEvent<string>) => {
          if (JSON.parse(data).gatheredAt === null) return
          stream.close()
          heard()
        })
      }),
    /matters\/([^/?]+)/.exec(page.url())?.[1] ?? assert.fail(),
  )

test('a room that was left when there was nothing shows what has come since', options, async () => {
  const page = await withEmptyCast()
  const heard = hearOfRows(page)
  await dropFiles(page, [{ name: 'letter.txt', text: LETTER }])
  await heard
  await page.getByRole('link', { name: 'Parties' }).click()
  await page.getByRole('row', { name: /Nordlicht Muster GmbH/ }).waitFor()
  await page.context().close()
})
