// The drawn timeline as a person uses it: by mouse, by keyboard alone, in German, on a phone, on paper.
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

const headers = () => ({ origin: app.address })

async function post(page: Page, path: string, data: object): Promise<{ id: string }> {
  const reply = await page.request.post(`${app.address}${path}`, { headers: headers(), data })
  assert.ok(reply.ok(), await reply.text())
  return reply.json()
}

const ROWS: readonly (readonly [edtf: string | null, text: string, more?: object])[] = [
  ['2019-03-04', 'The contract was signed', { tags: ['contract'], isKey: true }],
  ['2019-03-18', 'The first pumps were delivered'],
  ['2019-04', 'Talks about the price', { tags: ['talks'] }],
  ['2019-04-20~', 'The manager left'],
  ['../2019-05-02', 'The letter was written'],
  ['2019-05-10/..', 'The account has been blocked'],
  ['2019-06-01/2019-06-20', 'The plant stood still', { tags: ['contract'] }],
  ['2021-02-03', 'The action was filed', { kind: 'deadline', tags: ['court'] }],
  [null, 'They spoke by telephone'],
]

/** A matter with a row of every shape; the page stands in its chronology. */
async function drawn(page: Page, name: string): Promise<void> {
  const { id } = await post(page, '/matters', { name })
  for (const [edtf, text, more = {}] of ROWS)
    await post(page, `/matters/${id}/events`, { date: edtf === null ? null : { edtf }, text, ...more })
  await page.goto(`matters/${id}/chronology?look=both`)
}

test('rows are drawn above their table, and the one that is chosen is chosen in both', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1400, height: 1000 } })
  await drawn(page, 'Timeline')
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const list = timeline.getByRole('listbox', { name: '8 dated rows in the order of time' })
  const mark = list.getByRole('option', { name: 'about 20 April 2019' })
  await list.getByRole('option', { name: '4 March 2019: The contract was signed' }).waitFor()
  assert.equal(await list.locator('[data-row]').count(), 8)
  await timeline.getByRole('button', { name: 'They spoke by telephone' }).waitFor()
  await timeline.getByText('no row for 19 months').waitFor()
  await timeline.getByText('From 20 June 2019 to 3 February 2021 there is no row: 19 months.').waitFor()
  await assertAccessible(page, 'timeline')

  await mark.click()
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.getByText('The manager left').first().waitFor()
  await page.getByRole('row', { name: /The manager left/, selected: true }).waitFor()
  await list.getByRole('option', { name: 'about 20 April 2019', selected: true }).waitFor()
  await page.getByRole('row', { name: /The plant stood still/ }).click()
  await list.getByRole('option', { name: /The plant stood still/, selected: true }).waitFor()
  await page.keyboard.press('Escape')
  await pane.waitFor({ state: 'detached' })

  await timeline.getByLabel('Lanes').selectOption('by tag')
  await timeline.getByText('court', { exact: true }).waitFor()
  await timeline.getByText('Other or no tag').waitFor()
  await page.waitForURL(/lanes=tag/)
  await assertAccessible(page, 'timeline, lanes')

  const box = await list.boundingBox()
  assert.ok(box !== null)
  const far = list.getByRole('option', { name: /The action was filed/ })
  await page.mouse.move(box.x + 20, box.y + 60)
  // Lanes that go on below are scrolled to by the wheel; with Ctrl it zooms.
  await page.setViewportSize({ width: 1400, height: 700 })
  const saysOfList = (what: string) =>
    page.evaluate(`(() => { const list = document.querySelector('[role=listbox]'); return ${what} })()`)
  await until(async () => (await saysOfList('list.scrollHeight > list.clientHeight + 1')) === true)
  await page.mouse.wheel(0, 300)
  await until(async () => (await saysOfList('list.scrollTop > 0')) === true)
  await page.mouse.wheel(0, -300)
  await until(async () => (await saysOfList('list.scrollTop')) === 0)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -75)
  await page.keyboard.up('Control')
  await far.waitFor({ state: 'detached' })
  await page.waitForURL(/days=/)
  await page.reload()
  await list.getByRole('option', { name: /The contract was signed/ }).waitFor()
  assert.equal(await far.count(), 0, 'the address keeps what is seen')
  const signed = list.getByRole('option', { name: /The contract was signed/ })
  const was = await signed.boundingBox()
  await page.mouse.move(box.x + 300, box.y + 80)
  await page.mouse.down()
  await page.mouse.move(box.x + 380, box.y + 80, { steps: 4 })
  await page.mouse.up()
  await until(async () => Math.abs(((await signed.boundingBox())?.x ?? 0) - (was?.x ?? 0) - 80) < 4)
  await timeline.getByRole('button', { name: 'Show everything' }).click()
  await far.waitFor()
  await page.waitForURL((url) => !url.searchParams.has('days'))
  await followsItsAddress(page)
  await page.context().close()
})

/** What one chooses beside the drawing changes what of the calendar it shows. */
async function followsItsAddress(page: Page): Promise<void> {
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const far = timeline.getByRole('option', { name: /The action was filed/ })
  await timeline.getByRole('listbox').focus()
  for (let turn = 0; turn < 6; turn++) await page.keyboard.press('+')
  await far.waitFor({ state: 'detached' })
  await page.waitForURL(/days=/)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Everything' }).click()
  await far.waitFor()
  await page.getByRole('searchbox', { name: 'Find words in rows and quotes' }).fill('pumps')
  await far.waitFor({ state: 'detached' })
  await timeline.getByText('2021', { exact: true }).waitFor({ state: 'detached' })
  await timeline.getByRole('option', { name: /first pumps/ }).waitFor()
}

test('the timeline is walked through by keyboard alone, and says where one is', options, async () => {
  const page = await app.signedIn()
  await drawn(page, 'By keyboard')
  const list = page.getByRole('listbox')
  await list.focus()
  const at = async (): Promise<string> =>
    page.evaluate<string>(
      "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.getAttribute('aria-label') ?? ''",
    )
  // Nobody presses a key before the room has taken its focus and its rows.
  await until(async () => {
    await list.focus()
    await page.keyboard.press('Home')
    return /contract was signed/.test(await at())
  })
  for (const words of [/first pumps/, /Talks/]) {
    await page.keyboard.press('ArrowRight')
    await until(async () => words.test(await at()))
  }
  await page.keyboard.press('End')
  await until(async () => /action was filed/.test(await at()))
  // Faster than anything is drawn.
  await page.evaluate(
    "for (const key of ['+', '+', '+', '+', 'Home']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))",
  )
  await until(async () => /contract was signed/.test(await at()))
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'The row and its evidence' }).waitFor()
  await list.focus()
  await page.keyboard.press('0')
  await page.keyboard.press('j')
  await list.getByRole('option', { name: /first pumps/, selected: true }).waitFor()
  await page.context().close()
})

test('rows for which there is no room are counted, and going there shows them', options, async () => {
  const page = await app.signedIn()
  const { id } = await post(page, '/matters', { name: 'Dense' })
  for (let number = 0; number < 120; number++)
    await post(page, `/matters/${id}/events`, {
      date: { edtf: new Date(Date.UTC(2020, 0, 1 + (number % 60))).toISOString().slice(0, 10) },
      text: `Pump ${number} was delivered`,
    })
  await post(page, `/matters/${id}/events`, { date: { edtf: '2010-01-01' }, text: 'The house was founded' })
  await page.goto(`matters/${id}/chronology?look=timeline`)
  const counted = page.getByRole('option', { name: /more rows here/ })
  await counted.first().waitFor()
  const marks = async (): Promise<number> => page.locator('[data-row]').count()
  const before = await marks()
  await counted.first().click()
  await until(async () => (await marks()) > before + 10)
  await page.context().close()
})

test('in German, on a phone and on paper the timeline is as whole as elsewhere', options, async () => {
  const page = await app.signedIn({ viewport: { width: 390, height: 780 }, hasTouch: true })
  await page.request.patch(`${app.address}/account`, { headers: headers(), data: { language: 'de' } })
  await drawn(page, 'Zeitstrahl')
  const timeline = page.getByRole('region', { name: 'Zeitstrahl' })
  await timeline.getByRole('listbox', { name: '8 datierte Zeilen in zeitlicher Folge' }).waitFor()
  await page.goto(`${page.url().split('?')[0]}?look=timeline&lanes=tag`)
  await timeline.locator('[data-row]').first().waitFor()
  await timeline.getByText('Undatiert (1)').waitFor()
  await assertAccessible(page, 'Zeitstrahl, Telefon')
  await page.setViewportSize({ width: 1200, height: 800 })
  await page.emulateMedia({ media: 'print' })
  await timeline.getByText('ungefähr dann').waitFor()
  assert.equal(await timeline.getByRole('button', { name: 'Vergrößern' }).isVisible(), false)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const sheets = pdf.toString('latin1').match(/\/MediaBox\s*\[([^\]]+)\]/g) ?? []
  assert.equal(sheets.length, 1, 'one sheet')
  const [, , wide = 0, high = 0] = (/\[([^\]]+)\]/.exec(sheets[0] ?? '')?.[1] ?? '').trim().split(/\s+/).map(Number)
  assert.ok(wide > high, 'A4 landscape')
  await page.request.patch(`${app.address}/account`, { headers: headers(), data: { language: 'en' } })
  await page.context().close()
})
