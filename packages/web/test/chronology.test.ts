// What a person does with a chronology, in a real browser against a real server.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

/** In a new matter's empty chronology. */
async function emptyChronology(page: Page, name: string): Promise<void> {
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.getByRole('heading', { name: 'No rows yet' }).waitFor()
}

test('from dropped files to a row, its quote and its page, by filters and by keyboard', options, async () => {
  const page = await app.signedIn()
  await emptyChronology(page, 'Sample ./. Muster')
  await assertAccessible(page, 'chronology, empty')
  await dropFiles(page, [
    { name: 'notice.txt', text: 'On 3 March 2021 Jane Sample gave notice to Muster GmbH.' },
    { name: 'answer.txt', text: 'On 17 May 2021 Muster GmbH paid EUR 500 to Jane Sample.' },
  ])
  const grid = page.getByRole('grid', { name: 'Chronology' })
  const notice = grid.getByRole('row', { name: /3 March 2021.*gave notice.*notice\.txt/ })
  await notice.waitFor()
  await grid.getByRole('row', { name: /17 May 2021.*paid EUR 500/ }).waitFor()
  await assertAccessible(page, 'chronology')

  await page.getByRole('searchbox').fill('notice')
  await page.waitForURL(/q=notice/)
  await grid.getByRole('row', { name: /17 May 2021/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByText('1 row: with “notice”').waitFor()
  const asked = page.waitForRequest(/\/chronology\.xlsx/)
  const file = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Excel table' }).click()
  assert.match((await asked).url(), /\/chronology\.xlsx\?text=notice$/)
  assert.equal((await file).suggestedFilename(), 'chronology.xlsx')
  await page.getByRole('button', { name: 'Take away: with “notice”' }).click()
  await grid.getByRole('row', { name: /17 May 2021/ }).waitFor()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await assertAccessible(page, 'chronology, filters')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.getByRole('heading', { name: '3 March 2021' }).waitFor()
  await pane.getByRole('button', { name: /^Quote 1: .*3 March 2021/ }).waitFor()
  await pane.locator('[data-highlight]').first().waitFor()
  await pane.getByText('Nobody has changed this row').waitFor()
  await assertAccessible(page, 'chronology, a row')
  await page.reload()
  await pane.getByRole('heading', { name: '3 March 2021' }).waitFor()
  await page.keyboard.press('j')
  await pane.getByRole('heading', { name: '17 May 2021' }).waitFor()
  await page.keyboard.press('Escape')
  await pane.waitFor({ state: 'detached' })
  await page.context().close()
})

test('a row is changed in one’s own words, taken back, and nobody’s words are lost to another’s', options, async () => {
  const page = await app.signedIn()
  await emptyChronology(page, 'Edited')
  await dropFiles(page, [{ name: 'notice.txt', text: 'On 3 March 2021 Jane Sample gave notice to Muster GmbH.' }])
  await page
    .getByRole('grid')
    .getByRole('row', { name: /3 March 2021/ })
    .waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  const edit = pane.getByRole('button', { name: 'Change the row' })
  // Marks are set faster than they are answered.
  const { promise: areSet, resolve: letGo } = Promise.withResolvers<undefined>()
  await page.route(/\/events\/[^/]+$/, async (route) => {
    if (route.request().method() === 'PATCH') await areSet
    await route.continue()
  })
  const [key, reviewed] = ['key', 'reviewed'].map((name) => pane.getByRole('checkbox', { name }))
  assert.ok(key !== undefined && reviewed !== undefined)
  await key.check()
  await reviewed.check()
  assert.ok((await key.isChecked()) && (await reviewed.isChecked()))
  letGo(undefined)
  await pane.getByText('Saved.').waitFor()
  await page.reload()
  await until(async () => (await key.isChecked()) && (await reviewed.isChecked()))

  await edit.click()
  await pane.getByLabel('Date, as you would say it').fill('about March 2019')
  await pane.getByText('Understood: about March 2019').waitFor()
  await assertAccessible(page, 'chronology, a change')
  await pane.getByRole('button', { name: 'Save' }).click()
  await pane.getByRole('heading', { name: 'about March 2019' }).waitFor()
  await pane.getByRole('button', { name: 'Take it back' }).click()
  await pane.getByRole('heading', { name: '3 March 2021' }).waitFor()

  await edit.click()
  await pane.getByLabel('What happened').fill('Notice, in my words')
  await pane.getByLabel('Tag to add').fill('mine')
  const [, matter = '', row = ''] = /matters\/([^/]+)\/chronology.*row=([^&]+)/.exec(page.url()) ?? []
  const address = `${app.address}/matters/${matter}/events/${row}`
  // What was taken back is put together anew meanwhile: then it has another version.
  await until(async () => {
    const headers = { origin: app.address, 'if-match': (await page.request.get(address)).headers()['etag'] ?? '' }
    const reply = await page.request.patch(address, {
      headers,
      data: { text: 'Notice, in their words', tags: { add: ['theirs'] } },
    })
    assert.ok(reply.ok() || reply.status() === 412, await reply.text())
    return reply.ok()
  })
  await pane.getByRole('button', { name: 'Save' }).click()
  await pane.getByText('Somebody has changed this row meanwhile').waitFor()
  await pane.getByRole('alert').getByText('Notice, in their words').waitFor()
  await pane
    .getByRole('alert')
    .getByText(/· theirs$/)
    .waitFor()
  assert.equal(await pane.getByLabel('What happened').inputValue(), 'Notice, in my words')
  await pane.getByRole('button', { name: 'Save mine over it' }).click()
  await edit.waitFor()
  const kept = await (await page.request.get(address)).json()
  assert.deepEqual([kept.text, kept.tags], ['Notice, in my words', ['mine', 'theirs']])
  await page.context().close()
})

test('who may only read sees the row and its evidence, and nothing that changes it', options, async () => {
  const owner = await app.signedIn()
  await emptyChronology(owner, 'Read only')
  await dropFiles(owner, [{ name: 'notice.txt', text: 'On 3 March 2021 Jane Sample gave notice to Muster GmbH.' }])
  await owner
    .getByRole('grid')
    .getByRole('row', { name: /3 March 2021/ })
    .click()
  const named = { name: 'The row and its evidence' }
  await owner.getByRole('region', named).getByRole('button', { name: 'Change the row' }).waitFor()
  const page = await app.colleague('viewer')
  await page.goto(owner.url())
  const pane = page.getByRole('region', named)
  await pane.getByRole('button', { name: /^Quote 1/ }).waitFor()
  await pane.getByText('Nobody has changed this row').waitFor()
  assert.equal(await pane.getByRole('button', { name: 'Change the row' }).count(), 0)
  assert.equal(await pane.getByRole('checkbox').count(), 0)
  await page.context().close()
  await owner.context().close()
})
