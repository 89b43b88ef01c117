// Everything the filter finds is chosen at once, changed in one act and taken back in one; who reviewed a row, and how long after the one before.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, assertAccessible, OWNER, openApp, options } from './app.test-builder.ts'
import { onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const headers = () => ({ origin: app.address })

async function post(page: Page, path: string, data: object): Promise<{ id: string }> {
  const reply = await page.request.post(`${app.address}${path}`, { headers: headers(), data })
  assert.ok(reply.ok(), await reply.text())
  return reply.json()
}

const row = (page: Page, words: string | RegExp) => page.getByRole('grid').getByRole('row', { name: words })
const count = async (page: Page, matter: string, query: string): Promise<number> =>
  (await (await page.request.get(`${app.address}/matters/${matter}/events/count?${query}`)).json()).events

async function withRows(page: Page, name: string): Promise<string> {
  const { id } = await post(page, '/matters', { name })
  const dates = ['2021-03-01', '2021-03-03', '2021-04', '2021-05-02/..']
  for (const [index, edtf] of dates.entries())
    await post(page, `/matters/${id}/events`, { date: { edtf }, text: `Pump ${index + 1} was delivered` })
  await post(page, `/matters/${id}/parties`, { name: 'Nordlicht Muster GmbH', kind: 'organization' })
  return id
}

test(
  'all rows that the filter finds get a party, a kind and a review in one act each, and lose them by one undo',
  options,
  async () => {
    const page = await app.signedIn()
    const id = await withRows(page, 'All of them')
    await page.goto(`matters/${id}/chronology?look=table&reviewed=false`)
    await row(page, /Pump 1 was/).waitFor()
    const bar = page.getByRole('region', { name: 'What to do with the chosen rows' })
    await row(page, /Pump 1 was/)
      .getByRole('checkbox')
      .check()
    await bar.getByRole('button', { name: 'Choose all 4 rows that the filter finds' }).click()
    await bar.getByText('All 4 rows that the filter finds').waitFor()
    assert.equal(
      await row(page, /Pump 4 was/)
        .getByRole('checkbox')
        .isChecked(),
      true,
    )
    await row(page, /Pump 4 was/)
      .getByRole('checkbox')
      .uncheck()
    await bar.getByText('All 3 rows that the filter finds').waitFor()
    await bar.getByRole('button', { name: 'Party', exact: true }).click()
    await bar.getByLabel('Party to add or take away').fill('Nobody GmbH')
    await bar.getByText('Nobody on the cast is called this.').waitFor()
    assert.equal(await bar.getByRole('button', { name: 'Add the party' }).isDisabled(), true)
    await assertAccessible(page, 'chronology, all rows chosen')
    await onPhone(page, 'chronology, all rows chosen')
    await bar.getByLabel('Party to add or take away').fill('nordlicht muster gmbh')
    await page.keyboard.press('Enter')
    await bar.getByText('3 rows changed.').waitFor()
    await row(page, /Pump 3 was.*Nordlicht Muster GmbH/).waitFor()
    await bar.getByRole('button', { name: 'Set kind' }).click()
    await page.getByRole('menuitem', { name: 'deadline' }).click()
    await page.waitForFunction(() => document.querySelectorAll('[aria-busy=true]').length === 0)
    assert.equal(await count(page, id, 'kind=deadline'), 3)
    await bar.getByRole('button', { name: 'Marks' }).click()
    await page.getByRole('menuitem', { name: 'Mark as reviewed' }).click()
    await row(page, /Pump 1 was/).waitFor({ state: 'detached' })
    await row(page, /Pump 4 was/).waitFor()
    assert.equal(await count(page, id, 'reviewed=true'), 3)
    await bar.getByRole('button', { name: 'Take it back' }).click()
    await row(page, /Pump 1 was/).waitFor()
    assert.equal(await count(page, id, 'reviewed=true'), 0)
    await page.context().close()
  },
)

test('what was done with the last rows that a filter found can be taken back where it was done', options, async () => {
  const page = await app.signedIn()
  const id = await withRows(page, 'The last of them')
  await page.goto(`matters/${id}/chronology?look=table`)
  await row(page, /Pump 1 was/).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('region', { name: 'What to do with the chosen rows' })
  await bar.getByText('All 4 rows').waitFor()
  await bar.getByRole('button', { name: 'Take out' }).click()
  await bar.getByText('4 rows changed.').waitFor()
  await bar.getByText('No row is like this any more').waitFor()
  await assertAccessible(page, 'chronology, the last rows taken out')
  await bar.getByRole('button', { name: 'Take it back' }).click()
  await row(page, /Pump 4 was/).waitFor()
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+X')
  await bar.getByText('All 4 rows').waitFor()
  await page.getByLabel('Find words in rows and quotes').fill('Pump 1')
  await row(page, /Pump 4 was/).waitFor({ state: 'detached' })
  await bar.waitFor({ state: 'detached' })
  await page.context().close()
})

test('who reviewed a row stands with it, is filtered by, and is named by the file', options, async () => {
  const page = await app.signedIn()
  const id = await withRows(page, 'Who reviewed')
  await page.goto(`matters/${id}/chronology?look=table`)
  await row(page, /Pump 2 was/).click()
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.getByRole('checkbox', { name: 'reviewed' }).check()
  await pane.getByText(`${OWNER.name}, `).waitFor()
  await row(page, new RegExp(`Pump 2 was.*reviewed by ${OWNER.name}`)).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByLabel('Reviewed by').selectOption({ label: OWNER.name })
  await row(page, /Pump 1 was/).waitFor({ state: 'detached' })
  await page.getByText(`reviewed by ${OWNER.name}`, { exact: true }).first().waitFor()
  const url = new URL(page.url())
  await page.goto(`matters/${id}/export${url.search}`)
  await page.getByText(`reviewed by “${OWNER.name}”`).waitFor()
  await page.context().close()
})

test('a column says how long after the row before, and no more than the dates do', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1500, height: 900 } })
  const id = await withRows(page, 'Intervals')
  const desk = await page.request.patch(`${app.address}/matters/${id}/desk`, {
    headers: headers(),
    data: { columns: ['interval', 'review'] },
  })
  assert.ok(desk.ok(), await desk.text())
  await page.goto(`matters/${id}/chronology?look=table`)
  await row(page, /Pump 2 was delivered 2 days/).waitFor()
  await row(page, /Pump 3 was delivered 29 to 58 days/).waitFor()
  await row(page, /Pump 4 was delivered at least 2 days/).waitFor()
  assert.equal(await row(page, /Pump 1 was delivered .*day/).count(), 0)
  await page.goto(`matters/${id}/chronology?look=table&order=-date`)
  await row(page, /Pump 2 was delivered 2 days/).waitFor()
  await assertAccessible(page, 'chronology, intervals')
  await page.context().close()
})
