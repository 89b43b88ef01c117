// The page beside a row: what a person sees of what the row rests on, and what they change of it, by mouse and by keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { plainPdf } from '../../server/test/hostile.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, openApp, options } from './app.test-builder.ts'
import { matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const LONG = [
  'On 3 March 2021 Jane Sample gave notice to Nordlicht Muster GmbH.',
  ...Array.from(
    { length: 90 },
    (_, line) => `Pump number ${line} stands in the yard and waits for whoever fetches it.`,
  ),
  'The notice was received by Nordlicht Muster GmbH in the yard.',
].join('\n\n')

const pane = (page: Page) => page.getByRole('region', { name: 'The row and its evidence' })
const quotes = (page: Page) => pane(page).getByRole('button', { name: /^Quote \d+: / })
const sheet = (page: Page, number: number) => pane(page).locator(`[data-page="${number}"]`)
const detached = { state: 'detached' } as const

interface Rows {
  readonly id: string
  readonly text: string
  readonly citations: readonly { readonly quote: string; readonly page: number }[]
}

async function rowsOf(page: Page, path: string): Promise<readonly Rows[]> {
  const matter = /matters\/([^/]+)/.exec(path)?.[1] ?? ''
  return (await (await page.request.get(`${app.address}/matters/${matter}/events`)).json()).events
}

/** The row of the notice is open beside its page. */
async function openRow(page: Page, name: string): Promise<string> {
  const path = await matterOf(page, name, [
    { name: 'yard.txt', text: LONG },
    { name: 'receipt.pdf', text: Buffer.from(plainPdf('The notice arrived at noon.')).toString('latin1') },
  ])
  await until(async () => (await rowsOf(page, path)).length === 1)
  const [row] = await rowsOf(page, path)
  await page.goto(`${app.address}${path}/chronology?look=table&row=${row?.id}`)
  await sheet(page, 1).locator('[data-highlight]').first().waitFor()
  // Its keys are there with its buttons: when it is known who may write.
  await pane(page).getByRole('button', { name: 'Find a further source' }).waitFor()
  return path
}

test(
  'the page beside a row is walked through, turned and brought closer by keys, and a reload finds it again',
  options,
  async () => {
    const page = await app.signedIn()
    const path = await openRow(page, 'Beside')
    await assertAccessible(page, 'the page beside a row')
    await page.keyboard.press('ArrowRight')
    await sheet(page, 2).locator('img').waitFor()
    await sheet(page, 2).locator('[data-highlight]').first().waitFor(detached)
    await pane(page).getByText('yard.txt, page 2: not the page of the quote').waitFor()
    const width = async (): Promise<number> => Math.round((await sheet(page, 2).boundingBox())?.width ?? 0)
    const before = await width()
    await page.keyboard.press('+')
    await until(async () => Math.abs((await width()) - before * 1.25) < 2)
    await page.keyboard.press('0')
    await until(async () => (await width()) === before)
    await page.keyboard.press('r')
    await until(async () => {
      const box = await sheet(page, 2).boundingBox()
      return box !== null && box.width > box.height
    })
    const place = page.url()
    await assertAccessible(page, 'another page beside a row')
    await page.reload()
    await sheet(page, 2).locator('img').waitFor()
    assert.equal(page.url(), place)
    await onPhone(page, 'the page beside a row')
    await page.keyboard.press('b')
    await sheet(page, 1).locator('[data-highlight=now]').first().waitFor()
    await page.keyboard.press('Shift+O')
    await page.getByRole('heading', { name: 'yard.txt' }).waitFor()
    assert.match(page.url(), new RegExp(`${path}/documents/[^/]+\\?page=1`))
    await page.context().close()
  },
)

test(
  'a further source is found, selected and added by keyboard alone, a wrong one is taken away, and both are taken back',
  options,
  async () => {
    const page = await app.signedIn()
    const path = await openRow(page, 'Sources')
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: 'Find a further source' })
    await dialog.getByLabel('Letters of the name').fill('receipt')
    await assertAccessible(page, 'a further source is looked for')
    await page.keyboard.press('Enter')
    await pane(page).getByText('receipt.pdf, page 1: not the page of the quote').waitFor()
    const text = pane(page).getByRole('document', { name: /Text of page 1/ })
    await text.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await pane(page).getByRole('button', { name: 'Add the selected words as a source' }).waitFor()
    await page.keyboard.press('a')
    await pane(page).getByText('It is a source of this row now.').waitFor()
    await quotes(page).nth(1).waitFor()
    const [added] = await rowsOf(page, path)
    assert.equal(added?.citations[1]?.quote.trim(), 'The notice arrived at noon.')
    await pane(page).locator('[data-highlight=now]').first().waitFor()
    await assertAccessible(page, 'a source added')
    await pane(page).getByText('changed the evidence').waitFor()
    await page.keyboard.press('a')
    await pane(page).getByText('It was a source of this row before.').waitFor()

    await page.keyboard.press('p')
    await quotes(page).first().and(page.locator('[aria-pressed=true]')).waitFor()
    await page.keyboard.press('Delete')
    await pane(page).getByText('The quote is no source of this row any more.').waitFor()
    await until(async () => (await quotes(page).count()) === 1)
    await quotes(page).filter({ hasText: 'arrived at noon' }).waitFor()
    await pane(page).getByRole('button', { name: 'Take it back' }).first().click()
    await until(async () => (await quotes(page).count()) === 2)
    assert.equal((await rowsOf(page, path))[0]?.citations.length, 2)
    await page.context().close()
  },
)

test(
  'the only quote of a row is taken away after a word of what that means, and it can be taken back',
  options,
  async () => {
    const page = await app.signedIn()
    const path = await openRow(page, 'The only one')
    await pane(page).getByRole('button', { name: 'Take quote 1 away from the row' }).click()
    const asked = page.getByRole('dialog', { name: 'Take the only quote away?' })
    await asked.getByText('no document is cited for it').waitFor()
    await assertAccessible(page, 'the only quote')
    await asked.getByRole('button', { name: 'Cancel' }).click()
    assert.equal((await rowsOf(page, path))[0]?.citations.length, 1, 'nothing happened yet')
    await page.keyboard.press('Delete')
    // Refused, it says why where it was asked.
    await page.route('**/events/*', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 409, json: { code: 'matter.archived', detail: 'The matter is closed.' } })
        : route.continue(),
    )
    await asked.getByRole('button', { name: 'Take the quote away from the row' }).click()
    await asked.getByRole('alert').waitFor()
    await page.unroute('**/events/*')
    await asked.getByRole('button', { name: 'Take the quote away from the row' }).click()
    await pane(page).getByText('No document is cited for this row any more').waitFor()
    await page.getByRole('grid').getByText('no document cited').waitFor()
    await pane(page).getByRole('button', { name: 'Take it back' }).first().click()
    await quotes(page).first().waitFor()
    await page.context().close()
  },
)

test('words selected on the page beside a row become a row of their own by E', options, async () => {
  const page = await app.signedIn()
  const path = await openRow(page, 'A row of its own')
  await page.keyboard.press('ArrowRight')
  await sheet(page, 2).locator('img').waitFor()
  await pane(page)
    .getByRole('document', { name: /Text of page 2/ })
    .focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await pane(page).getByRole('button', { name: 'A row of its own from these words' }).waitFor()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Cite in the chronology' })
  // By the mouse: what keeps a selection while a button is pressed must not keep the focus out of a field.
  await dialog.getByLabel('What happened').click()
  await page.keyboard.press('End')
  assert.equal(await dialog.getByLabel('What happened').evaluate((field) => field === document.activeElement), true)
  await dialog.getByLabel('Date, as you would say it').click()
  await page.keyboard.type('4 March 2021')
  await dialog.getByText('Understood: 4 March 2021').waitFor()
  await dialog.getByRole('button', { name: 'Make the row' }).click()
  await pane(page).getByText('It stands in the chronology.').waitFor()
  const [, made] = await rowsOf(page, path)
  assert.equal(made?.citations[0]?.page, 2)
  assert.equal(made?.text, made?.citations[0]?.quote.replaceAll(/\s+/g, ' ').trim())
  await page.context().close()
})

test('a viewer walks through the pages and is offered no change', options, async () => {
  const owner = await app.signedIn()
  const path = await openRow(owner, 'Seen only')
  const address = owner.url()
  const page = await app.colleague('viewer')
  await page.goto(address)
  await sheet(page, 1).locator('[data-highlight]').first().waitFor()
  await page.keyboard.press('ArrowRight')
  await sheet(page, 2).locator('img').waitFor()
  for (const name of [/Take quote/, /as a source/, 'Find a further source'])
    assert.equal(await pane(page).getByRole('button', { name }).count(), 0, String(name))
  await page.keyboard.press('Delete')
  await page.keyboard.press('a')
  assert.equal((await rowsOf(owner, path))[0]?.citations.length, 1)
  await owner.context().close()
  await page.context().close()
})
