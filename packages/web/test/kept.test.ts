// What lives longer or shorter than its owner thinks: forms while others write, drafts whose answer comes late, a page while nothing answers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, openApp, options } from './app.test-builder.ts'
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
  await page.getByRole('button', { name: 'Save' }).click()
  const warning = page.getByRole('alert').filter({ hasText: 'Somebody has changed this meanwhile' })
  await warning.filter({ hasText: /Privileged:\s*yes/ }).waitFor()
  await warning.getByRole('button', { name: 'Save mine over it' }).click()
  await warning.waitFor({ state: 'detached' })
  await page.getByText('Saved').first().waitFor()
  await page.getByRole('checkbox', { name: 'Privileged', checked: true }).waitFor()
  const saved = await told(page, matter)
  assert.deepEqual([saved.name, saved.privileged], ['Shared settings, renamed', true])

  await page.getByLabel('Name').fill('Mine')
  await send(page, 'PATCH', matter, { name: 'Theirs' }, saved.version)
  await lookAgain(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await warning.filter({ hasText: /Name:\s*Theirs/ }).waitFor()
  assert.equal(await page.getByLabel('Name').inputValue(), 'Mine', 'what was typed stays')
  assert.equal((await told(page, matter)).name, 'Theirs', 'nothing was written over it')
  await warning.getByRole('button', { name: 'Keep theirs' }).click()
  await until(async () => (await page.getByLabel('Name').inputValue()) === 'Theirs')

  await page.getByLabel('Name').fill('Mine alone')
  await page.getByRole('button', { name: 'Archive the matter' }).click()
  await page.getByRole('button', { name: 'Reopen the matter' }).click()
  await page.getByRole('button', { name: 'Archive the matter' }).waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await until(async () => (await told(page, matter)).name === 'Mine alone')
  assert.equal(await warning.count(), 0, 'what one does beside the form is no conflict with oneself')
  await page.context().close()
})

test(
  'what was sent and whose answer was lost is made once, also by whoever sends it again after a reload',
  options,
  async () => {
    const page = await app.signedIn()
    const { matter, row } = await openRow(page, 'Lost')
    await page.route(/\/comments$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort()
    })
    const field = pane(page).getByLabel('A comment')
    await field.fill('Look at the place')
    await pane(page).getByRole('button', { name: 'Comment', exact: true }).click()
    const comments = async () => (await told(page, `/matters/${matter}/events/${row}/comments`)).comments
    await until(async () => (await comments()).length === 1)
    await pane(page).getByText('this was not done').waitFor()
    assert.equal(await field.inputValue(), 'Look at the place')
    await page.unroute(/\/comments$/)
    await page.reload()
    await pane(page).getByRole('listitem').getByText('Look at the place').waitFor()
    await pane(page).getByRole('button', { name: 'Comment', exact: true }).click()
    await until(async () => (await field.inputValue()) === '')
    assert.equal((await comments()).length, 1)
    await page.context().close()
  },
)

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
  // A request of the page itself may be refused first: then the question lies over the button already.
  await page.getByRole('button', { name: 'Make the matter' }).dispatchEvent('click')
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

test(
  'letters alone do nothing once they are turned off, also after a reload, and can be turned on again',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('matters')
    await page.getByRole('heading', { name: 'Matters', level: 1 }).waitFor()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog')
    const plain = sheet.getByRole('checkbox', { name: 'Letters, digits and signs alone are commands' })
    await plain.uncheck()
    await sheet.getByText('Only keys with Ctrl').waitFor()
    await assertAccessible(page, 'the sheet of keys, letters turned off')
    await page.reload()
    await page.getByRole('heading', { name: 'Matters', level: 1 }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('?')
    await page.keyboard.press('/')
    await page.keyboard.type('gv')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    assert.equal(new URL(page.url()).search, '', 'no letter has begun a matter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Account of / }).click()
    await page.getByRole('menuitem', { name: 'Keyboard' }).click()
    await plain.check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('Name').waitFor()
    await page.context().close()
  },
)

test(
  'the log names a matter that no list shows any more, and says of nobody that they left before it knows',
  options,
  async () => {
    const page = await app.signedIn()
    await matterOf(page, 'An old one', [])
    // As in a firm with so many matters that the list ends before this one.
    await page.route(/\/matters\?/, (route) => route.fulfill({ json: { matters: [], next: null } }))
    const names = Promise.withResolvers<void>()
    await page.route(/\/members(?:\?|$)/, async (route) => {
      if (route.request().resourceType() === 'fetch') await names.promise
      await route.continue()
    })
    await page.goto(`${app.address}/app/activity`)
    await page
      .getByRole('link', { name: /An old one/ })
      .first()
      .waitFor()
    assert.equal(await page.getByText('somebody who has left').count(), 0)
    names.resolve()
    await page.getByText('Erika Beispiel opened a matter').first().waitFor()
    await page.context().close()
  },
)

test('what could not be asked is not said to be empty, nor a date left without a word', options, async () => {
  const page = await app.signedIn()
  const { id } = await send(page, 'POST', '/matters', { name: 'Unasked' })
  const busy = { status: 503, contentType: 'application/problem+json', body: '{"code":"server.busy","title":"Busy."}' }
  await page.route(/\/documents\?/, (route) => route.fulfill(busy))
  await page.route(/\/dates\/understand/, (route) => route.fulfill(busy))
  await page.goto(`${app.address}/app/matters/${id}/chronology`)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Try again' }).first().waitFor()
  assert.equal(await main.getByText('No rows yet').count(), 0)
  await page.unroute(/\/documents\?/)
  await main.getByRole('button', { name: 'Try again' }).first().click()
  await main.getByText('No rows yet').waitFor()
  await page.keyboard.press('c')
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Date' }).fill('3 March 2021')
  await form.getByRole('button', { name: 'Try again' }).waitFor()
  await page.unroute(/\/dates\/understand/)
  await form.getByRole('button', { name: 'Try again' }).click()
  await form.getByText('Understood: 3 March 2021').waitFor()
  assert.equal(await form.getByRole('button', { name: 'Try again' }).count(), 0)
  await page.context().close()
})
