// What the product is for, by a newcomer with twenty-five real contracts: dropped, read, a row corrected, the file taken away.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { wordsOfWord } from '../../server/test/files.test-builder.ts'
import { type App, dropPaths, OWNER, openApp, options } from './app.test-builder.ts'

const contracts = join(
  process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../shared'),
  'data/demo/cuad-portfolio/pdf',
)
const skip = existsSync(contracts) ? options.skip : 'the shared data is not here'

let app: App

before(async () => {
  if (skip === false) app = await openApp()
})
after(() => app?.close())

const CORRECTED = 'Corrected by hand: the agreement as the parties lived it'

test('twenty-five contracts become a corrected chronology in Word, from the first screen on', { skip }, async (t) => {
  const begun = Date.now()
  const since = (what: string): void => t.diagnostic(`${what} after ${Math.round((Date.now() - begun) / 1000)} s`)
  const page = await app.page({ acceptDownloads: true })
  await page.goto(app.link())
  await page.getByLabel('Name of the workspace').fill(OWNER.workspace)
  await page.getByLabel('Your name').fill(OWNER.name)
  await page.getByLabel('E-mail address').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByRole('heading', { name: 'Drop your files here' }).waitFor()
  const names = readdirSync(contracts).filter((name) => /\.pdf$/i.test(name))
  assert.equal(names.length, 25)
  await dropPaths(
    page,
    names.map((name) => join(contracts, name)),
  )
  await page.waitForURL(/\/documents$/)
  // As long as it takes: this measures nothing.
  await page.getByText(/^25 documents/).waitFor({ timeout: 540_000 })
  since('all of them were read')
  assert.equal(
    await page
      .getByText(/not read/)
      .and(page.getByRole('status'))
      .count(),
    0,
  )

  await page.getByRole('link', { name: 'Chronology', exact: true }).click()
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(10).waitFor()
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1
  assert.ok(rows >= names.length, `${rows} rows`)
  t.diagnostic(`${rows} rows`)
  await grid.press('Home')
  await grid.press('Enter')
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.locator('[data-highlight]').first().waitFor()
  await page.keyboard.press('e')
  await pane.getByLabel('What happened').fill(CORRECTED)
  await pane.getByRole('button', { name: 'Save' }).click()
  await grid.getByRole('row', { name: new RegExp(CORRECTED) }).waitFor()

  await page.getByRole('link', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download: Word' }).click()
  const lines = wordsOfWord(readFileSync(await (await download).path())).split('\n')
  since('the Word file was there')
  assert.equal(lines.filter((line) => line.includes(CORRECTED)).length, 1)
  assert.ok(lines.length > rows, 'each row of the chronology is a row of the file')
  await page.context().close()
})
