// What somebody types is theirs until it is sent, is sent once, and is written over nobody's: with a slow server, another tab and a colleague.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, openApp, options } from './app.test-builder.ts'
import { LETTER, matterOf } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp({ MUNIMENT_LOCAL_MODEL_HOSTS: '127.0.0.1:9' })
})
after(() => app?.close())

interface Row {
  readonly id: string
  readonly text: string
  readonly version: number
  readonly isRemoved: boolean
  readonly reviewed: object | null
  readonly citations: readonly object[]
}

/** The interface, as another tab or a program asks it with the same session. */
function besides(page: Page) {
  const get = async <T>(path: string): Promise<T> => (await page.request.get(`${app.address}${path}`)).json()
  return { get }
}

/** Answers to this verb at these addresses are held until the result is called. */
async function slowly(page: Page, address: string, verb: string): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    const isMeant = route.request().method() === verb
    const response = isMeant ? await route.fetch() : null
    if (response === null) return route.continue()
    await held
    await route.fulfill({ response })
  })
  return release
}

/** By the mouse, as a person does who has not learnt the keys. */
async function clickInto(page: Page, field: Locator): Promise<void> {
  const box = await field.boundingBox()
  assert.ok(box !== null)
  await page.mouse.click(box.x + 20, box.y + 12)
}

test(
  'what is written about a row is sent once, keeps its readers, and the last act is the one taken back',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Typed', [{ name: 'letter.txt', text: LETTER }])
    const id = matter.split('/').at(-1) ?? ''
    const { get } = besides(page)
    const rows = async () => (await get<{ events: Row[] }>(`/matters/${id}/events`)).events
    await until(async () => (await rows()).length >= 3)
    const row = (await rows())[0] ?? assert.fail('no row')
    const now = async () => await get<Row>(`/matters/${id}/events/${row.id}`)
    const open = `matters/${id}/chronology?row=${row.id}&look=table`
    await page.goto(open)

    // A note for oneself alone, begun, and the page loaded anew before it is kept.
    const notes = page.getByRole('region', { name: 'Internal notes' })
    await notes.getByLabel('Who may read it').selectOption('only its author')
    await notes.getByLabel('A note').fill('zwetschgenmus')
    await page.reload()
    assert.equal(await notes.getByLabel('A note').inputValue(), 'zwetschgenmus')
    await notes.getByRole('button', { name: 'Keep the note' }).click()
    await notes.getByRole('listitem').getByText('zwetschgenmus').waitFor()
    const colleague = await app.colleague('editor')
    await colleague.goto(open)
    const theirs = colleague.getByRole('region', { name: 'Internal notes' })
    await theirs.getByText('There is no note on this row.').waitFor()
    assert.equal(await theirs.getByText('zwetschgenmus').count(), 0)
    await colleague.context().close()

    // A comment that is sent, and the row left before the answer.
    const comments = page.getByRole('region', { name: 'Comments' })
    const answer = await slowly(page, '**/comments', 'POST')
    const field = comments.getByRole('textbox')
    await field.fill('Ask the foreman')
    await comments.getByRole('button', { name: 'Comment', exact: true }).click()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: 'Documents' }).waitFor()
    answer()
    await page.goBack()
    await comments.getByRole('listitem').getByText('Ask the foreman').waitFor()
    assert.equal(await field.inputValue(), '', 'it was sent: it is not offered again')
    const kept = await get<{ comments: object[] }>(`/matters/${id}/events/${row.id}/comments`)
    assert.equal(kept.comments.length, 1)

    // A mark set while the form of the same row is open.
    await page.getByRole('button', { name: 'Change the row' }).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save' }) })
    await form.getByLabel('What happened').fill('Corrected by hand')
    await page.getByRole('checkbox', { name: 'Reviewed' }).click()
    await until(async () => (await now()).reviewed !== null)
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').first().waitFor()
    assert.equal((await now()).text, 'Corrected by hand')

    // A row of its own is made with the mouse, from words selected on the page beside.
    await page.locator('[data-page-text]').first().waitFor()
    await page.locator('[role=document]').focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'A row of its own from these words' }).click()
    const dialog = page.getByRole('dialog')
    await clickInto(page, dialog.getByLabel('What happened'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Typed after a click')
    assert.equal(await dialog.getByLabel('What happened').inputValue(), 'Typed after a click')
    await dialog.getByRole('button', { name: 'Close' }).click()

    // Two acts one after the other: it is the second that is taken back.
    await page.getByRole('button', { name: 'Add this page as a source' }).click()
    await until(async () => (await now()).citations.length >= 2)
    await page.getByRole('button', { name: 'Split' }).click()
    await page.getByRole('checkbox', { name: /^Quote 1 goes to/ }).check()
    await page.getByRole('button', { name: 'Make a row of 1 quote' }).click()
    await page.getByText('The quotes are a row of their own now.').waitFor()
    // The row as it is after that: it has one quote.
    await page.getByRole('button', { name: 'Split' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Take out', exact: true }).click()
    await until(async () => (await now()).isRemoved)
    await page.getByRole('button', { name: 'Put back', exact: true }).waitFor()
    const said = page.getByText('1 row changed.')
    await said.locator('..').getByRole('button', { name: 'Take it back' }).click()
    await until(async () => !(await now()).isRemoved)
    assert.equal((await now()).citations.length, 1, 'the split stands')
    await page.context().close()
  },
)

interface Form {
  readonly what: string
  /** Below `/app/`. */
  readonly address: string
  /** Leads from there to the form. */
  readonly open?: (page: Page) => Promise<void>
  readonly field: string
  readonly typed: string
  /** What a colleague changes while it stands open, and the words that say so. */
  readonly path: string
  readonly change: (now: Record<string, unknown>) => object
  readonly verb: 'patch' | 'put'
  readonly said: RegExp
  /** Both, as they are kept at last. */
  readonly kept: (now: Record<string, unknown>) => readonly unknown[]
  readonly expected: readonly unknown[]
}

const MODEL = {
  name: 'house-model',
  wire: 'openai-compatible',
  address: 'http://127.0.0.1:9/v1',
  model: 'small',
  region: 'house',
  noTraining: { record: 'House rules', since: '2026-01-01' },
  price: { input: 0, output: 0 },
}
const modelOf = (now: Record<string, unknown>): typeof MODEL => Object(now['endpoints'])[0]

function formsOf(id: string, party: string): readonly Form[] {
  return [
    {
      what: 'a matter that a colleague marks as privileged',
      address: `matters/${id}/settings`,
      field: 'Name',
      typed: 'Pumps of Kiel',
      path: `/matters/${id}`,
      verb: 'patch',
      change: () => ({ privileged: true }),
      said: /Privileged.*yes/,
      kept: (now) => [now['name'], now['privileged']],
      expected: ['Pumps of Kiel', true],
    },
    {
      what: 'a party that a colleague gives another name',
      address: `matters/${id}/parties?party=${party}`,
      open: (page) => page.getByRole('button', { name: 'Change', exact: true }).click(),
      field: 'Roles',
      typed: 'supplier',
      path: `/matters/${id}/parties/${party}`,
      verb: 'patch',
      change: () => ({ aliases: { add: ['Nordlicht Nord'], remove: [] } }),
      said: /Nordlicht Nord/,
      kept: (now) => [now['roles'], [now['aliases']].flat().includes('Nordlicht Nord')],
      expected: [['supplier'], true],
    },
    {
      what: 'the workspace, whose sessions an admin shortens',
      address: 'workspace',
      field: 'Name',
      typed: 'Kanzlei Muster und Partner',
      path: '/workspace',
      verb: 'patch',
      change: () => ({ sessionIdleMinutes: 60 }),
      said: /60/,
      kept: (now) => [now['name'], now['sessionIdleMinutes']],
      expected: ['Kanzlei Muster und Partner', 60],
    },
    {
      what: 'what holds for every model, whose regions an admin narrows',
      address: 'models',
      field: 'Tokens a month',
      typed: '5000',
      path: '/workspace/models',
      verb: 'put',
      change: () => ({ regions: ['house'], monthlyTokens: null, monthlyCost: null, endpoints: [MODEL] }),
      said: /house/,
      kept: (now) => [now['monthlyTokens'], now['regions']],
      expected: [5000, ['house']],
    },
    {
      what: 'a model whose contract an admin enters',
      address: 'models?open=house-model',
      field: 'Model',
      typed: 'large',
      path: '/workspace/models',
      verb: 'put',
      change: (now) => ({
        regions: ['house'],
        monthlyTokens: now['monthlyTokens'],
        monthlyCost: null,
        endpoints: [{ ...MODEL, noTraining: { record: 'Contract of March', since: '2026-03-01' } }],
      }),
      said: /Contract of March/,
      kept: (now) => [modelOf(now).model, modelOf(now).noTraining.record],
      expected: ['large', 'Contract of March'],
    },
  ]
}

test(
  'a form that stood open writes over nothing that a colleague has changed, and says what that was',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Pumps', [{ name: 'letter.txt', text: LETTER }])
    const id = matter.split('/').at(-1) ?? ''
    const { get } = besides(page)
    const partiesNow = async () => (await get<{ parties: { id: string }[] }>(`/matters/${id}/parties`)).parties
    await until(async () => (await partiesNow()).length > 0)
    const party = (await partiesNow())[0]?.id ?? ''
    for (const { what, address, open, field, typed, path, verb, change, said, kept, expected } of formsOf(id, party)) {
      await page.goto(address)
      await open?.(page)
      const form = page.locator('form').filter({ has: page.getByLabel(field, { exact: true }) })
      const input = form.getByLabel(field, { exact: true })
      await input.fill(typed)
      const now = await get<Record<string, unknown>>(path)
      const headers = { origin: app.address, 'if-match': `"${String(now['version'])}"` }
      const reply = await page.request[verb](`${app.address}${path}`, { headers, data: change(now) })
      assert.ok(reply.ok(), `${what}: ${await reply.text()}`)
      // The page hears of it while the form stands open.
      const heard = page.waitForResponse((response) => response.url() === `${app.address}${path}`)
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
        dispatchEvent(new Event('visibilitychange'))
      })
      await Promise.race([heard, page.waitForTimeout(1000)])
      await form.getByRole('button', { name: 'Save' }).click()
      const alert = form.getByRole('alert').filter({ hasText: 'Somebody has changed this meanwhile' })
      await alert.filter({ hasText: said }).waitFor()
      assert.equal(await input.inputValue(), typed, `${what}: what was typed stands`)
      // The refusal goes when the form is sent again, and not only when that has been answered.
      const saved = page.waitForResponse(
        (response) => response.url() === `${app.address}${path}` && response.request().method() === verb.toUpperCase(),
      )
      await alert.getByRole('button', { name: 'Save mine over it' }).click()
      assert.equal((await saved).ok(), true, what)
      await alert.waitFor({ state: 'detached' })
      assert.deepEqual(kept(await get<Record<string, unknown>>(path)), expected, what)
    }
    await page.context().close()
  },
)
