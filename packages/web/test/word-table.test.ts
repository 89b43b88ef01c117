// A firm's own chronology, a table in a Word file with headings of its own: its columns are named, its changes approved, and all taken back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { tablesInWord } from '../../server/test/files.test-builder.ts'
import { type App, assertAccessible, openApp, options } from './app.test-builder.ts'
import { LETTER, matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const OURS = [
  ['Ref', 'Happened', 'Our account of it', 'Concerning', 'Exhibit'],
  ['A-1', '3 March 2021', 'Pumps arrived at the yard', 'Jane Sample; Nordlicht Muster GmbH', 'K 1'],
  ['A-2', 'about May 2021', 'First complaint by telephone', 'Jane Sample', 'K 2'],
  ['A-3', 'some day in spring', 'A visit nobody noted', '', ''],
  ['A-4', 'Q3 2021', 'Settlement talks', 'Harbour Sample Ltd', 'K 4'],
] as const

const textsOf = async (page: Page, matter: string): Promise<string[]> => {
  const reply = await page.request.get(`${matter.replace('/app', '')}/events?limit=200`)
  const { events }: { events: { text: string }[] } = await reply.json()
  return events.map(({ text }) => text).toSorted()
}

test(
  'a chronology in Word with headings of the firm comes in as it says, stands in the table, and goes by one act',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Our own table', [{ name: 'letter.txt', text: LETTER }])
    await page.getByRole('link', { name: 'Chronology', exact: true }).click()
    await page.getByRole('row', { name: /forty pumps/ }).waitFor()
    const before = await textsOf(page, matter)
    await page.getByRole('link', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: 'No table has come in yet' }).waitFor()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'ours.docx', mimeType: 'application/octet-stream', buffer: await tablesInWord([OURS]) })

    // Nothing is guessed of headings that nobody knows: a person says what they mean.
    const mean = async (column: string, field: string): Promise<void> => {
      await page.getByLabel(column, { exact: true }).selectOption(field)
      await page.locator(`select:not([disabled])`).first().waitFor()
    }
    await page.getByLabel('Happened', { exact: true }).waitFor()
    await assertAccessible(page, 'import, what the columns mean')
    await mean('Happened', 'date')
    await mean('Our account of it', 'text')
    await mean('Concerning', 'parties')
    await mean('Ref', 'ignored')
    await page.getByRole('button', { name: 'New (4)' }).click()
    const list = page.getByRole('list', { name: 'What it would change' })
    const proposed = (words: string) => list.getByRole('listitem').filter({ hasText: words })
    await proposed('Pumps arrived at the yard').getByText('Note: Exhibit: K 1').waitFor()
    await proposed('First complaint').getByText('about May 2021').first().waitFor()
    await proposed('A visit nobody noted').getByText('“some day in spring”', { exact: false }).waitFor()
    await page.getByText('1 cell was not understood: nothing was guessed.').waitFor()
    await assertAccessible(page, 'import, a Word table')
    await onPhone(page, 'import, a Word table')
    await page.getByText('4 rows will change, as one act.').waitFor()
    await page.getByRole('button', { name: 'Make the changes' }).click()
    await page.getByText('4 rows are changed.').waitFor()
    const file = page.url()

    await page.getByRole('link', { name: 'To the chronology' }).click()
    await page.getByRole('row', { name: /3 March 2021.*Pumps arrived at the yard.*Jane Sample/ }).waitFor()
    await page.getByRole('row', { name: /about May 2021.*First complaint/ }).waitFor()
    await page.getByRole('row', { name: /Settlement talks.*Harbour Sample Ltd/ }).waitFor()
    assert.equal((await textsOf(page, matter)).length, before.length + 4)

    await page.goto(file)
    await page.getByRole('button', { name: 'Take all of it back' }).click()
    await page.getByText('All of it was taken back.').waitFor()
    await page.getByRole('link', { name: 'To the chronology' }).click()
    await page.getByRole('row', { name: /forty pumps/ }).waitFor()
    await page.getByRole('row', { name: /Settlement talks/ }).waitFor({ state: 'detached' })
    assert.deepEqual(await textsOf(page, matter), before, 'the rows that were read are as they were')
    await page.context().close()
  },
)
