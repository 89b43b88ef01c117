// The way to a chronology that can be filed: by keyboard alone, with two people on one row, and with what is private in no file.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inflateRawSync, inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, OWNER, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const headers = () => ({ origin: app.address })

async function post<T = { id: string }>(page: Page, path: string, data: object): Promise<T> {
  const reply = await page.request.post(`${app.address}${path}`, { headers: headers(), data })
  assert.ok(reply.ok(), await reply.text())
  return reply.json()
}

async function withRow(page: Page, name: string): Promise<{ matter: string; event: string }> {
  const { id: matter } = await post(page, '/matters', { name })
  const { event } = await post<{ event: { id: string } }>(page, `/matters/${matter}/events`, {
    date: { edtf: '2021-03-03' },
    text: 'Forty pumps were delivered',
  })
  return { matter, event: event.id }
}

test('by keyboard alone from signing in to the file that is taken away', options, async () => {
  const owner = await app.signedIn()
  await withRow(owner, 'Keyboard only')
  await owner.context().close()
  const page = await app.page({ acceptDownloads: true })
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.goto('sign-in')
  await page.getByLabel('E-mail address').waitFor()
  // A person reaches the first field by Tab, too.
  for (let step = 0; step < 10; step++) {
    if (await page.getByLabel('E-mail address').evaluate((field) => field === document.activeElement)) break
    await press('Tab')
  }
  await page.keyboard.type(OWNER.email)
  await press('Tab')
  await page.keyboard.type(OWNER.password)
  await press('Enter')
  await page.getByRole('heading', { name: 'Matters' }).waitFor()
  await press('Control+k')
  await page.keyboard.type('keyboard only')
  await page.getByRole('option', { name: /Open Keyboard only/ }).waitFor()
  await press('Enter')
  await page.waitForURL(/\/documents$/)
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await press('g', 'c')
  await page.getByRole('row', { name: /Forty pumps/ }).waitFor()
  await press('j', 'Enter')
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.getByRole('button', { name: 'Change the row' }).waitFor()
  await press('e')
  const words = pane.getByLabel('What happened')
  await words.waitFor()
  for (let step = 0; step < 40; step++) {
    if (await words.evaluate((field) => field === document.activeElement)) break
    await press('Tab')
  }
  await press('Control+End')
  await page.keyboard.type(' in Kiel')
  for (let step = 0; step < 20; step++) {
    const save = pane.getByRole('button', { name: 'Save' })
    if (await save.evaluate((button) => button === document.activeElement)) break
    await press('Tab')
  }
  await press('Enter')
  await page.getByRole('row', { name: /Forty pumps were delivered in Kiel/ }).waitFor()
  await press('Escape', 'g', 'x')
  await page.waitForURL(/\/export/)
  await page.getByRole('heading', { name: 'Export' }).first().waitFor()
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: /Word/ }).first().waitFor()
  for (let step = 0; step < 120; step++) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    if (label.includes('Word')) break
    await press('Tab')
  }
  await press('Enter')
  assert.match((await taken).suggestedFilename(), /\.docx$/)
  await page.context().close()
})

test('a mark that is refused goes back before one’s eyes, and both people’s words are there', options, async () => {
  const page = await app.signedIn()
  const { matter, event } = await withRow(page, 'Two on a row')
  const colleague = await app.colleague('editor')
  // This browser hears of nothing: its row is older than it knows.
  await page.route('**/progress*', (route) => route.abort())
  await page.goto(`matters/${matter}/chronology?look=table&row=${event}`)
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  const key = pane.getByRole('checkbox', { name: 'key' })
  await key.waitFor()
  await colleague.goto(`matters/${matter}/chronology?look=table&row=${event}`)
  const theirs = colleague.getByRole('region', { name: 'The row and its evidence' })
  await theirs.getByRole('button', { name: 'Change the row' }).click()
  await theirs.getByLabel('What happened').fill('Forty pumps were delivered, two of them broken')
  await theirs.getByRole('button', { name: 'Save' }).click()
  await theirs.getByText('Saved.').waitFor()
  await pane.getByRole('button', { name: 'Change the row' }).click()
  await pane.getByLabel('What happened').fill('Forty pumps were delivered to Kiel')
  await pane.getByRole('button', { name: 'Save' }).click()
  await pane.getByText('Somebody has changed this row meanwhile').waitFor()
  await pane.getByRole('alert').getByText('two of them broken', { exact: false }).waitFor()
  assert.equal(await pane.getByLabel('What happened').inputValue(), 'Forty pumps were delivered to Kiel')
  await pane.getByRole('button', { name: 'Keep theirs' }).click()
  await pane.getByText('two of them broken', { exact: false }).first().waitFor()

  const reply = await colleague.request.get(`${app.address}/matters/${matter}/events/${event}`)
  const { version }: { version: number } = await reply.json()
  const again = await colleague.request.patch(`${app.address}/matters/${matter}/events/${event}`, {
    headers: { ...headers(), 'if-match': `"${version}"` },
    data: { status: 'unsure' },
  })
  assert.ok(again.ok(), await again.text())
  await key.click()
  await pane.getByRole('alert').first().waitFor()
  await until(async () => !(await key.isChecked()))
  await until(async () => (await pane.getByLabel('Status').inputValue()) === 'unsure')
  const now = await (await page.request.get(`${app.address}/matters/${matter}/events/${event}`)).json()
  assert.deepEqual(
    [now.isKey, now.status, now.text],
    [false, 'unsure', 'Forty pumps were delivered, two of them broken'],
  )
  await colleague.context().close()
  await page.context().close()
})

/** Every text of a file: of a ZIP its parts, of a PDF its streams, as they are and unpacked. */
function wordsIn(bytes: Buffer): string {
  const parts = [bytes.toString('latin1'), bytes.toString('utf8')]
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    try {
      parts.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }).toString('utf8'))
    } catch {
      // Stored as it is: read above.
    }
  }
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7))
    try {
      parts.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // The end of one, or not packed.
    }
  return parts.join('\n')
}

const FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'ics', 'json', 'html'] as const

test(
  'what is noted in private is in no format, for its author neither, and what the row says is in each',
  options,
  async () => {
    const page = await app.signedIn()
    const { matter, event } = await withRow(page, 'Nothing private')
    for (const audience of ['author', 'members'] as const)
      await post(page, `/matters/${matter}/events/${event}/notes`, { text: `Zwetschgenmus ${audience}`, audience })
    for (const format of FORMATS) {
      const reply = await page.request.get(`${app.address}/matters/${matter}/chronology.${format}`)
      assert.ok(reply.ok(), format)
      const words = wordsIn(await reply.body())
      assert.ok(!/zwetschgenmus/i.test(words), `${format} carries a note`)
      // The fonts of a PDF have letters as numbers; that it is read at all is shown below.
      if (format !== 'pdf') assert.ok(words.includes('Forty pumps were delivered'), `${format} is read as it is`)
      else assert.match(words, /\/Font/)
    }
    assert.ok(wordsIn(Buffer.from('Zwetschgenmus')).includes('Zwetschgenmus'), 'a note would be seen')
    await page.context().close()
  },
)
