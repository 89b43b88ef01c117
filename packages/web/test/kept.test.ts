// What lives longer or shorter than its owner thinks: forms while others write, drafts whose answer comes late, a page while nothing answers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, openApp, options } from './app.test-builder.ts'
import { LETTER, matterOf } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

/** As another tab of the same person does it. */
async function send(page: Page, method: 'PATCH' | 'POST', path: string, data: object, version?: number) {
  const reply = await page.request.fetch(`${app.address}${path}`, {
    method,
    data,
    headers: {
      origin: new URL(app.address).origin,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
  })
  assert.ok(reply.ok(), await reply.text())
  return reply.json()
}
const told = async (page: Page, path: string) => (await page.request.get(`${app.address}${path}`)).json()
const apiOf = (path: string): string => path.slice(path.indexOf('/matters/'))
/** As somebody does who comes back to the window. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

const pane = (page: Page) => page.getByRole('region', { name: 'The row and its evidence' })

/** A row by hand, open. */
async function openRow(page: Page, name: string): Promise<{ matter: string; row: string }> {
  await page.goto(`${app.address}/app/matters`)
  const { id } = await send(page, 'POST', '/matters', { name })
  const { event } = await send(page, 'POST', `/matters/${id}/events`, { text: 'They met in Kiel.' })
  await page.goto(`${app.address}/app/matters/${id}/chronology?look=table&row=${event.id}`)
  await pane(page).getByRole('button', { name: 'Change the row' }).waitFor()
  return { matter: id, row: event.id }
}

test('settings that somebody else changed while the form was open stay as they made them', options, async () => {
  const page = await app.signedIn()
  const matter = apiOf(await matterOf(page, 'Shared settings', []))
  await page.goto(`${app.address}/app${matter}/settings`)
  await page.getByLabel('Name').fill('Shared settings, renamed')
  await send(page, 'PATCH', matter, { privileged: true }, 1)
  await lookAgain(page)
  await page.getByRole('checkbox', { name: 'Privileged', checked: true }).waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').first().waitFor()
  const saved = await told(page, matter)
  assert.deepEqual([saved.name, saved.privileged], ['Shared settings, renamed', true])

  await page.getByLabel('Name').fill('Mine')
  await send(page, 'PATCH', matter, { name: 'Theirs' }, saved.version)
  await lookAgain(page)
  const warning = page.getByRole('alert').filter({ hasText: 'Somebody has changed meanwhile what you are changing' })
  await warning.waitFor()
  assert.equal(await page.getByLabel('Name').inputValue(), 'Mine', 'what was typed stays')
  await warning.getByRole('button', { name: 'Drop mine, show theirs' }).click()
  await until(async () => (await page.getByLabel('Name').inputValue()) === 'Theirs')
  await page.context().close()
})

test('a name that a colleague gave a party is not taken away by a form that did not show it', options, async () => {
  const page = await app.signedIn()
  const matter = apiOf(await matterOf(page, 'Shared cast', []))
  const { party } = await send(page, 'POST', `${matter}/parties`, { name: 'Jane Sample', kind: 'person' })
  await page.goto(`${app.address}/app${matter}/parties?party=${party.id}`)
  const detail = page.getByRole('region', { name: 'About Jane Sample' })
  await detail.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Also called').fill('the buyer')
  await send(page, 'PATCH', `${matter}/parties/${party.id}`, { aliases: { add: ['J. S.'], remove: [] } }, party.version)
  await lookAgain(page)
  await detail.getByText('J. S.').first().waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('Done: Jane Sample was changed.').waitFor()
  const { parties } = await told(page, `${matter}/parties`)
  assert.deepEqual(parties[0].aliases.toSorted(), ['J. S.', 'the buyer'])
  await page.context().close()
})

test('marks set while the words of a row are being changed are no conflict with oneself', options, async () => {
  const page = await app.signedIn()
  const { matter, row } = await openRow(page, 'Marks')
  await pane(page).getByRole('button', { name: 'Change the row' }).click()
  await pane(page).getByLabel('What happened').fill('They met in Hamburg.')
  await pane(page).getByRole('checkbox', { name: 'reviewed' }).check()
  await until(async () => (await told(page, `/matters/${matter}/events/${row}`)).reviewed !== null)
  await pane(page).getByRole('button', { name: 'Save' }).click()
  await pane(page).getByText('Saved.').waitFor()
  const now = await told(page, `/matters/${matter}/events/${row}`)
  assert.deepEqual([now.text, now.reviewed === null], ['They met in Hamburg.', false])
  await page.context().close()
})

test('what was sent and left before its answer came is not offered again', options, async () => {
  const page = await app.signedIn()
  const { matter, row } = await openRow(page, 'Slow')
  const answer = Promise.withResolvers<void>()
  await page.route(/\/comments$/, async (route) => {
    if (route.request().method() === 'POST') await answer.promise
    await route.continue()
  })
  const field = pane(page).getByLabel('A comment')
  await field.fill('Look at the date')
  await pane(page).getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  answer.resolve()
  const comments = async () => (await told(page, `/matters/${matter}/events/${row}/comments`)).comments
  await until(async () => (await comments()).length === 1)
  await page.goBack()
  await pane(page).getByText('Look at the date').waitFor()
  assert.equal(await field.inputValue(), '')
  await page.context().close()
})

test('for whom a note is meant is kept with its words', options, async () => {
  const page = await app.signedIn()
  await openRow(page, 'Notes')
  const notes = pane(page).getByRole('region', { name: 'Private notes' })
  await notes.getByLabel('A note').fill('Ask Jane first')
  await notes.getByRole('combobox').selectOption('author')
  await page.reload()
  await until(async () => (await notes.getByLabel('A note').inputValue()) === 'Ask Jane first')
  assert.equal(await notes.getByRole('combobox').inputValue(), 'author')
  await page.context().close()
})

test('a room that is not here yet waits for the server instead of losing the page', options, async () => {
  const page = await app.signedIn()
  await matterOf(page, 'Away', [{ name: 'letter.txt', text: LETTER }])
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Export' }).click()
  await page.getByText('The server does not answer.').waitFor()
  assert.equal(await page.getByRole('link', { name: 'letter.txt' }).count(), 1, 'what stood there stands there')
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor()
  await page.context().close()
})

test('an ended session asks for the password however often Esc is pressed', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Kept')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Make the matter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.getByLabel('Password').waitFor()
  for (let press = 0; press < 5; press++) await page.keyboard.press('Escape')
  await dialog.getByLabel('Password').waitFor()
  assert.equal(await page.evaluate(() => document.querySelectorAll('dialog:modal').length > 0), true)
  await page.context().close()
})

test('a letter with Alt is the browser’s, and no command', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters')
  await page.getByRole('button', { name: 'New matter' }).waitFor()
  await page.keyboard.press('Alt+n')
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'New matter' }).waitFor()
  await page.context().close()
})
