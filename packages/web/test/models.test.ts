// Models: set up, looked at before anything is sent, asked, and read of in the ledger of what left.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { claimsOf, type ModelDouble, serveModel, sourcesIn } from '../../server/test/models.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'

let app: App
let model: ModelDouble

before(async () => {
  model = await serveModel()
  if (options.skip === false) app = await openApp({ MUNIMENT_LOCAL_MODEL_HOSTS: model.host })
})
after(async () => {
  await model.close()
  await app?.close()
})

const PHONE = { width: 320, height: 760 }

async function onPhone(page: Page, what: string): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize(PHONE)
  await assertAccessible(page, `${what}, phone`)
  if (size !== null) await page.setViewportSize(size)
}

interface Filled {
  readonly name: string
  readonly address: string
  readonly key?: string
}

async function addModel(page: Page, { name, address, key = '' }: Filled): Promise<void> {
  await page.getByRole('button', { name: 'Add a model' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a model' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Spoken to as').selectOption('openai-compatible')
  await dialog.getByLabel('Address').fill(address)
  await dialog.getByLabel('Model', { exact: true }).fill('small')
  await dialog.getByLabel('Region').fill('in-house')
  await dialog.getByLabel('Key').fill(key)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test(
  'a model is set up, its test shows to the letter what would leave, and what left stands in the ledger',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('matters')
    await page.getByRole('heading', { name: 'Matters' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.getByRole('heading', { name: 'Nothing has left for any model' }).waitFor()
    await assertAccessible(page, 'what left, nothing')
    await page.getByRole('link', { name: 'See the models' }).click()
    await page.getByText('No model is set up: nothing leaves for any.').waitFor()
    await assertAccessible(page, 'models, none')

    await page.getByRole('button', { name: 'Add a model' }).click()
    const form = page.getByRole('dialog', { name: 'Add a model' })
    await form.getByText(`The operator allows: ${model.host} (in the house).`).waitFor()
    await assertAccessible(page, 'a new model')
    await onPhone(page, 'a new model')
    await form.getByLabel('Name').fill('house-model')
    await page.reload()
    assert.equal(await form.getByLabel('Name').inputValue(), 'house-model', 'what was typed is kept')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    await addModel(page, { name: 'house-model', address: model.address, key: 'local-key' })
    const held = page.getByRole('listitem').filter({ hasText: 'house-model' })
    await held.getByText('may be asked').waitFor()
    await held.getByText('key kept').waitFor()
    await addModel(page, { name: 'far-model', address: 'https://api.sample.example/v1' })
    const far = page.getByRole('listitem').filter({ hasText: 'far-model' })
    await far.getByText('The operator does not allow its host.').waitFor()
    await assertAccessible(page, 'models')
    await onPhone(page, 'models')

    await page.getByRole('button', { name: 'Test far-model' }).click()
    const farTest = page.getByRole('dialog', { name: 'Test of far-model' })
    await farTest.getByText('It would not be sent: The operator does not allow its host.').waitFor()
    assert.ok(await farTest.getByRole('button', { name: 'Send exactly this' }).isDisabled())
    await page.keyboard.press('Escape')

    model.act(() => ({ say: '{"claims":[]}' }))
    await page.getByRole('button', { name: 'Test house-model' }).click()
    const dialog = page.getByRole('dialog', { name: 'Test of house-model' })
    const body = dialog.locator('pre').first()
    await body.waitFor()
    const shown = (await body.textContent()) ?? ''
    assert.ok(!shown.includes('Erika Beispiel') && shown.includes('PERSON'), 'no name stands in it')
    assert.equal(await dialog.getByText('local-key').count(), 0)
    assert.equal(model.received.length, 0, 'nothing is sent by looking')
    await assertAccessible(page, 'a test, before it is sent')
    await onPhone(page, 'a test, before it is sent')
    await dialog.getByRole('button', { name: 'Send exactly this' }).click()
    await dialog.getByRole('heading', { name: 'It answered' }).waitFor()
    await assertAccessible(page, 'a test, answered')
    assert.equal(model.received.length, 1)
    assert.equal(model.received[0]?.body, shown, 'what left is what was shown')
    assert.equal(model.received[0]?.headers.authorization, 'Bearer local-key')
    model.act(() => ({ status: 401 }))
    await dialog.getByRole('button', { name: 'Send exactly this' }).click()
    await dialog.getByText('It refused the request: the key').waitFor()

    await dialog.getByRole('link', { name: 'See what left' }).click()
    await page.getByRole('row', { name: /house-model.*a test by Erika Beispiel.*PERSON 1.*answered/ }).waitFor()
    await page.getByRole('row', { name: /house-model.*failed/ }).waitFor()
    await page.getByRole('region', { name: 'Together' }).getByText('Requests').waitFor()
    await page.getByText('Proof').last().click()
    await page.getByText(createHash('sha256').update(shown).digest('hex')).last().waitFor()
    await assertAccessible(page, 'what left')
    await onPhone(page, 'what left')
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
    const table = readFileSync(await (await download).path(), 'utf8')
    assert.equal(table.trim().split('\r\n').length, 3, 'two lines below their head')
    await page.context().close()
  },
)

test(
  'terms are kept, the order is changed, a model is changed and deleted, and nobody overwrites another',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('models')
    await page.getByRole('list', { name: 'Set up here' }).getByRole('listitem').nth(1).waitFor()
    await page.getByLabel('Regions allowed').fill('eu, germany, eu')
    await page.getByLabel('Tokens a month').fill('2000000')
    const terms = page.getByRole('region', { name: 'Terms' })
    await terms.getByRole('button', { name: 'Save' }).click()
    await terms.getByText('Saved.').waitFor()
    await page.reload()
    await page.getByRole('list', { name: 'Set up here' }).waitFor()
    assert.equal(await page.getByLabel('Regions allowed').inputValue(), 'eu, germany')
    assert.equal(await page.getByLabel('Tokens a month').inputValue(), '2000000')

    await page.getByRole('button', { name: 'Ask far-model earlier' }).click()
    await page.locator('main li').first().filter({ hasText: 'far-model' }).waitFor()

    const other = await app.signedIn()
    await other.goto('models?open=house-model')
    const theirs = other.getByRole('dialog', { name: 'Change house-model' })
    await theirs.getByLabel('Model', { exact: true }).fill('large')
    await page.getByRole('button', { name: 'Delete far-model' }).click()
    const confirm = page.getByRole('dialog', { name: 'Delete far-model?' })
    await assertAccessible(page, 'before a model is deleted')
    await confirm.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Test far-model' }).waitFor({ state: 'detached' })
    await theirs.getByRole('button', { name: 'Save' }).click()
    await theirs.getByText('Somebody has changed this meanwhile').waitFor()
    assert.equal(await theirs.getByLabel('Model', { exact: true }).inputValue(), 'large', 'what was typed stands')
    await assertAccessible(other, 'a model, changed meanwhile')
    await theirs.getByRole('button', { name: 'Save mine over it' }).click()
    await theirs.waitFor({ state: 'detached' })
    await other.getByText('large, like OpenAI').waitFor()
    await other.getByText('key kept').waitFor()
    assert.equal(await other.getByRole('button', { name: 'Test far-model' }).count(), 0)
    // Somebody looks at a test while another changes what it would send.
    await page.goto('models?test=house-model')
    const dialog = page.getByRole('dialog', { name: 'Test of house-model' })
    await dialog.getByText('"model":"large"').waitFor()
    await other.getByRole('button', { name: 'Change house-model' }).click()
    await theirs.getByLabel('Model', { exact: true }).fill('larger')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await theirs.waitFor({ state: 'detached' })
    const sent = model.received.length
    await dialog.getByRole('button', { name: 'Send exactly this' }).click()
    await dialog.getByText('What would be sent has changed since you looked.').waitFor()
    await dialog.getByText('"model":"larger"').waitFor()
    assert.equal(model.received.length, sent, 'nothing was sent')
    await other.context().close()
    await page.context().close()
  },
)

const LETTER = [
  'Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel on 4 May 2021.',
  'The warranty for the pumps ends two years after their delivery.',
].join('\n\n')
const ENDS = 'The warranty for the pumps ends two years after their delivery.'

test(
  'a model that is set up answers in the room of questions, only what the documents bear, and the ledger says about which matter',
  options,
  async () => {
    const page = await app.signedIn()
    const origin = { headers: { origin: app.address } }
    const made = await page.request.post(`${app.address}/matters`, { ...origin, data: { name: 'Pumps' } })
    const { id } = await made.json()
    await page.goto(`matters/${id}/documents`)
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
    await dropFiles(page, [{ name: 'letter.txt', text: LETTER }])
    await page.getByRole('row', { name: /letter\.txt.*(?<!not |be |being )read/ }).waitFor()
    // Passages are cut after a document was read.
    await until(async () => {
      const data = { question: 'When does the warranty end?' }
      const reply = await page.request.post(`${app.address}/matters/${id}/questions`, { ...origin, data })
      return (await reply.text()).includes('two years')
    })
    model.act((received) => {
      const source = sourcesIn(received).find(({ text }) => text.includes(ENDS))?.number ?? 0
      return {
        say: claimsOf(
          { text: ENDS, quotes: [{ source, quote: ENDS }] },
          { text: 'The warranty costs EUR 900.', quotes: [{ source, quote: ENDS }] },
        ),
      }
    })
    await page.goto(`matters/${id}/questions`)
    await page.getByLabel('Your question').fill('When does the warranty for the pumps end?')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    const said = page.getByRole('region', { name: 'What a language model says' })
    await said.getByText(ENDS).first().waitFor()
    await said.getByText('1 statement was left out').waitFor()
    assert.equal(await page.getByText('EUR 900').count(), 0)

    await page.goto('egress')
    await page.getByLabel('Matter').selectOption({ label: 'Pumps' })
    await page.waitForURL(/matter=/)
    await page
      .getByRole('row', { name: /house-model.*asked by Erika Beispiel.*Pumps/ })
      .first()
      .waitFor()
    assert.equal(await page.getByText('a test by').count(), 0)
    await page.getByLabel('From').fill('2100-01-01')
    await page.getByRole('heading', { name: 'Nothing that fits has left.' }).waitFor()
    await assertAccessible(page, 'what left, nothing fits')
    await page.getByRole('button', { name: 'Show all' }).click()
    await page
      .getByRole('row', { name: /a test by/ })
      .first()
      .waitFor()
    await page.context().close()
  },
)

test('who is no admin neither sees nor reads any of it, and reads German as well as English', options, async () => {
  const page = await app.signedIn()
  await page.request.patch(`${app.address}/account`, {
    headers: { origin: app.address },
    data: { language: 'de' },
  })
  await page.goto('models')
  await page.getByRole('button', { name: 'house-model prüfen' }).waitFor()
  await page.getByText('darf gefragt werden').waitFor()
  await assertAccessible(page, 'Modelle')
  await page.goto('egress')
  await page
    .getByRole('row', { name: /Prüfung durch Erika Beispiel/ })
    .first()
    .waitFor()
  await assertAccessible(page, 'Was an Modelle ging')
  await page.context().close()
  const other = await app.colleague('editor')
  await other.goto('matters')
  await other.getByRole('heading', { name: 'Matters' }).waitFor()
  assert.equal(await other.getByRole('link', { name: 'Models' }).count(), 0)
  for (const place of ['models', 'egress']) {
    await other.goto(place)
    await other.getByText('Your role does not allow this.').waitFor()
    await assertAccessible(other, `${place}, refused`)
  }
  await other.context().close()
})
