// What leaves a matter as a file: looked at first, with the columns one chooses.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, BUSY, openApp, options } from './app.test-builder.ts'
import { LETTER, matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

test('what an export holds is shown before it is taken, and the cited pages come as one file', options, async () => {
  const page = await app.signedIn()
  const matter = await matterOf(page, 'Leaving', [{ name: 'letter.txt', text: LETTER }])
  await page.getByRole('link', { name: 'Export', exact: true }).click()
  await page.getByText('Every row of the chronology.').waitFor()
  await page.getByText('Internal notes and comments are in none of these files.').waitFor()
  await assertAccessible(page, 'export')
  await onPhone(page, 'export')
  const word = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download: Word' }).click()
  assert.equal((await word).suggestedFilename(), 'chronology.docx')
  await page.getByText('Downloaded: Word.', { exact: true }).waitFor()
  // What is refused is said where it was asked for, and becomes no file.
  await page.route('**/chronology.csv*', (route) => route.fulfill(BUSY))
  let files = 0
  page.on('download', () => void (files += 1))
  await page.getByRole('link', { name: 'Download: CSV' }).click()
  await page
    .getByRole('alert')
    .getByText(/server/)
    .waitFor()
  assert.equal(files, 0)
  await assertAccessible(page, 'export, a file was refused')
  await page.unroute('**/chronology.csv*')
  const table = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download: CSV' }).click()
  assert.equal((await table).suggestedFilename(), 'chronology.csv')
  await page.getByText('Downloaded: CSV.', { exact: true }).waitFor()
  assert.equal(await page.getByRole('alert').count(), 0)
  const bundle = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: Bundle of the cited pages' }).click()
  const file = readFileSync(await (await bundle).path())
  assert.equal(file.subarray(0, 5).toString(), '%PDF-')
  await page.getByText('The bundle is downloaded.').waitFor()
  await page.goto(`.${matter.replace('/app', '')}/export?q=pumps`)
  await page.getByText(/Only some rows, and the file says so: .*pumps/).waitFor()
  await page.getByText('1 row ·').waitFor()
  await page.getByRole('link', { name: 'Choose other rows' }).click()
  await page.waitForURL(/chronology\?q=pumps/)
  await page.context().close()
})

test(
  'the columns of a file are chosen and ordered, kept for the next time, and the file has them and says so',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Columns', [{ name: 'letter.txt', text: LETTER }])
    await page.getByRole('link', { name: 'Export', exact: true }).click()
    await page.getByText('The usual columns: No., Date, Event, Parties, Source.').waitFor()
    await page.getByText('delivered forty pumps').waitFor()
    await page.getByRole('button', { name: 'Choose the columns' }).click()
    const dialog = page.getByRole('dialog', { name: 'Columns' })
    assert.equal(await dialog.getByRole('checkbox', { name: 'Show Date' }).count(), 0, 'a date is always there')
    await assertAccessible(page, 'columns of an export')
    await onPhone(page, 'columns of an export')
    await dialog.getByRole('checkbox', { name: 'Show Parties' }).uncheck()
    await dialog.getByRole('checkbox', { name: 'Show Source' }).uncheck()
    await dialog.getByRole('checkbox', { name: 'Show Confidence' }).check()
    await dialog.getByRole('button', { name: 'Move Confidence to the front' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const said = page.getByText('The columns you chose, and the file says so: No., Date, Confidence, Event.')
    await said.waitFor()
    const table = page.getByRole('table', { name: /first .* rows/ })
    // The rows of the choice before stand until those of this one are there.
    const heads = table.getByRole('columnheader')
    await until(async () => (await heads.allInnerTexts()).join() === 'No.,Date,Confidence,Event')
    await assertAccessible(page, 'export, columns chosen')
    await page.reload()
    await said.waitFor()
    const read = async (name: string): Promise<string> => {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: `Download: ${name}` }).click()
      return readFileSync(await (await download).path(), 'utf8')
    }
    assert.match(
      await read('CSV'),
      /^\ufeffnumber,date,earliest,latest,edtf,time,zone,confidence,text,id,origin,version\r\n/,
    )
    assert.match(
      await read('One web page'),
      /Columns chosen: No\., Date, Confidence, Event; left out: Parties, Source\./,
    )
    // The short way out of the chronology has them too.
    await page.goto(`.${matter.replace('/app', '')}/chronology`)
    await page.getByRole('button', { name: 'Export' }).click()
    const short = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV table' }).click()
    assert.match(readFileSync(await (await short).path(), 'utf8'), /^\ufeffnumber,[a-z,]*confidence,text,id/)
    await page.getByText('Downloaded: CSV table.', { exact: true }).waitFor()
    await page.route('**/chronology.xlsx*', (route) => route.fulfill(BUSY))
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Excel table' }).click()
    await page
      .getByRole('alert')
      .getByText(/server/)
      .waitFor()
    await page.getByRole('row').nth(1).waitFor()
    await assertAccessible(page, 'chronology, a file was refused')
    await page.goto(`.${matter.replace('/app', '')}/export`)
    await page.getByRole('button', { name: 'Choose the columns' }).click()
    await dialog.getByRole('button', { name: 'As usual' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByText('The usual columns: No., Date, Event, Parties, Source.').waitFor()
    await page.context().close()
  },
)
