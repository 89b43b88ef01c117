// A chronology of hundreds of rows: a link leads to one far down, and marks that are drawn together are rows all the same.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const WORDS =
  'was delivered to the warehouse in Hamburg, and the buyer signed for it at the gate without any reservation whatever'

/** A row every third day from 2009 on. */
async function withRows(page: Page, name: string, rows: number): Promise<string> {
  const headers = { origin: app.address, 'x-muniment': 'web' }
  const sent = async <T>(path: string, options: object): Promise<T> => {
    const reply = await page.request.post(`${app.address}/matters${path}`, { headers, ...options })
    assert.ok(reply.ok(), await reply.text())
    return reply.json()
  }
  const { id } = await sent<{ id: string }>('', { data: { name } })
  const lines = Array.from(
    { length: rows },
    (_, at) => `${new Date(Date.UTC(2009, 0, 1 + at * 3)).toISOString().slice(0, 10)},"Pump ${at + 1} ${WORDS}"`,
  )
  const buffer = Buffer.from(['Date,Event', ...lines].join('\n'))
  const file = { name: 'rows.csv', mimeType: 'text/csv', buffer }
  const made = await sent<{ id: string; version: number; sequence: number }>(`/${id}/imports`, { multipart: { file } })
  await sent(`/${id}/imports/${made.id}/apply`, {
    headers: { ...headers, 'if-match': `"${made.version}"` },
    data: { sequence: made.sequence, approve: 'added-and-changed' },
  })
  return id
}

test('a link to a row far down leads to it, however high the rows around it turn out to be', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1200, height: 800 } })
  const matter = await withRows(page, 'Far down', 460)
  const { events } = await (await page.request.get(`${app.address}/matters/${matter}/events?limit=1&offset=431`)).json()
  await page.goto(`matters/${matter}/chronology?look=table&row=${events[0].id}`)
  const row = page.getByRole('grid').getByRole('row', { name: /Pump 432 was/ })
  await row.waitFor()
  await page
    .getByRole('grid')
    .getByRole('row', { name: /Pump 431 was/ })
    .waitFor()
  await until(async () => {
    const [box, line] = [await page.getByRole('grid').locator('..').boundingBox(), await row.boundingBox()]
    return box !== null && line !== null && line.y >= box.y && line.y + line.height <= box.y + box.height + 1
  })
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await page.getByRole('row', { name: /Pump 460 was/, selected: true }).waitFor()
  await page.context().close()
})

test('marks that stand too close for words are drawn together, and each is still a row', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1300, height: 860 } })
  const matter = await withRows(page, 'Close', 900)
  await page.goto(`matters/${matter}/chronology?look=timeline`)
  const list = page.getByRole('listbox', { name: '900 dated rows in the order of time' })
  await list.focus()
  await page.keyboard.press('Home')
  await list.getByRole('option', { name: /Pump 1 was/, selected: true }).waitFor()
  assert.ok((await list.locator('[data-row]').count()) < 300, 'not an element for each of hundreds')
  await assertAccessible(page, 'timeline, close')
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight')
  const third = list.getByRole('option', { name: /Pump 3 was/, selected: true })
  await third.waitFor()
  assert.equal(await third.getAttribute('aria-posinset'), '3')
  // Somewhere among the marks there is one without words: whoever points at it is told which it is, whoever presses it is there.
  const place = await list.boundingBox()
  assert.ok(place !== null)
  const pointed = page.locator('section p[aria-hidden=true]')
  let told = ''
  for (let x = place.x + 200; x < place.x + 420 && told === ''; x += 2) {
    await page.mouse.move(x, place.y + 45)
    const words = await pointed.innerText()
    if (!words.includes('Pump 3 was')) told = words
  }
  const [pump] = /Pump \d+/.exec(told) ?? []
  assert.ok(pump !== undefined)
  await page.mouse.down()
  await page.mouse.up()
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.getByText(`${pump} was`).first().waitFor()
  await page.context().close()
})
