// The sample matter, opened by somebody who has seen nothing of the product yet: every room of it is full, and full of what is known of it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, options } from './app.test-builder.ts'

interface Expected {
  readonly rows: readonly { readonly says: string; readonly parties: readonly string[]; readonly sources: string[] }[]
  readonly findings: readonly string[]
}
const expected: Expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../server/sample/expected.json'), 'utf8'),
)
const distinct = (all: readonly string[]): string[] => [...new Set(all)]
const DOCUMENTS = distinct(expected.rows.flatMap(({ sources }) => sources.map((source) => source.replace(/ \d+$/, ''))))
const PARTIES = distinct(expected.rows.flatMap(({ parties }) => parties))

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

test('who opens the sample matter finds its documents, rows, people and what was not read', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters')
  await page.getByRole('button', { name: 'Open the sample matter' }).click()
  for (const name of DOCUMENTS)
    await page
      .getByRole('row', { name: new RegExp(`${name.replaceAll('.', '\\.')}.*(?<!not |be |being )read`) })
      .waitFor()

  await go(page, 'Chronology')
  const grid = page.getByRole('grid')
  await page.getByText(`${expected.rows.length} rows`, { exact: true }).first().waitFor()
  const find = page.getByRole('searchbox', { name: 'Find words in rows and quotes' })
  for (const says of ['The forty pumps were delivered to Harbour', 'Hiermit kündigen wir den Liefervertrag']) {
    assert.ok(expected.rows.some((row) => row.says.startsWith(says)))
    await find.fill(says)
    await grid
      .getByRole('row', { name: new RegExp(says) })
      .first()
      .waitFor()
  }
  await find.fill('')
  await page.getByText(`${expected.rows.length} rows`, { exact: true }).first().waitFor()
  await grid.press('Home')
  await grid.press('Enter')
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.locator('[data-highlight]').first().waitFor()

  await go(page, 'Parties')
  for (const name of PARTIES)
    await page
      .getByRole('row', { name: new RegExp(name) })
      .first()
      .waitFor()

  await go(page, 'Coverage')
  await page.getByText(`${DOCUMENTS.length} documents read`, { exact: false }).waitFor()
  await page.getByRole('tab', { name: /Dates left out \(\d+\)/ }).click()
  for (const finding of expected.findings.filter((one) => one.endsWith('events.left-out')))
    await page
      .getByRole('link', { name: finding.split(' ')[0] ?? '' })
      .first()
      .waitFor()
  await page.goto('matters')
  await page.getByRole('heading', { name: 'Matters' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Open the sample matter' }).count(), 0, 'it is opened once')
  await page.context().close()
})

test('nine columns beside date and words are seen whole on a laptop', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1366, height: 768 } })
  const headers = { origin: app.address }
  const made = await page.request.post(`${app.address}/matters`, { headers, data: { name: 'Wide' } })
  const { id }: { id: string } = await made.json()
  await page.request.post(`${app.address}/matters/${id}/events`, {
    headers,
    data: { date: { edtf: '2021-03-03' }, text: 'Forty pumps were delivered', tags: ['delivery'] },
  })
  await page.goto(`matters/${id}/chronology?look=table`)
  await page.getByRole('row', { name: /Forty pumps/ }).waitFor()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: /Columns/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Columns of the table' })
  for (const name of ['Tags', 'Kind', 'Reading', 'Comments', 'Review'])
    await dialog.getByRole('checkbox', { name }).check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await dialog.waitFor({ state: 'detached' })
  const last = page.getByRole('columnheader', { name: 'Review' })
  await last.waitFor()
  const edges = await page.getByRole('grid').evaluate((grid) => ({
    room: grid.parentElement?.getBoundingClientRect().right ?? 0,
    last: [...grid.querySelectorAll('[role=columnheader]')].at(-1)?.getBoundingClientRect().right ?? Number.NaN,
  }))
  assert.ok(edges.last <= edges.room, `the last column ends at ${edges.last}, the table at ${edges.room}`)
  await page.context().close()
})
