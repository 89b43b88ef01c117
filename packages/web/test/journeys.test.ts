// What a person does with the application, in a real browser against a real server.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, OWNER, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

test('from the link of the first start to three dropped files that were read', options, async () => {
  const page = await app.page()
  await page.goto(app.link())
  await page.getByRole('heading', { name: 'Set up Muniment' }).waitFor()
  assert.equal(new URL(page.url()).hash, '', 'the secret has left the address')
  await assertAccessible(page, 'set-up')
  await page.getByLabel('Name of the workspace').fill(OWNER.workspace)
  await page.getByLabel('Your name').fill(OWNER.name)
  await page.getByLabel('E-mail address').fill(OWNER.email)
  await page.reload()
  assert.equal(await page.getByLabel('Your name').inputValue(), OWNER.name, 'a reload loses no typed text')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByText('A password has at least 12 characters. Several').first().waitFor()
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Set up' }).click()

  await page.getByRole('heading', { name: 'Matters' }).waitFor()
  await page.getByRole('button', { name: 'Open the sample matter' }).waitFor()
  await assertAccessible(page, 'matters, empty')
  await page.getByRole('button', { name: 'New matter' }).click()
  await assertAccessible(page, 'new matter')
  await page.getByLabel('Name').fill('Beispiel ./. Muster')
  await page.getByRole('button', { name: 'Make the matter' }).click()

  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await assertAccessible(page, 'documents, empty')
  await dropFiles(page, [
    { name: 'note.txt', text: 'On 3 March 2021 Jane Sample gave notice to Muster GmbH.' },
    { name: '<img src=x onerror=alert(1)>.txt', text: 'On 4 March 2021 the notice arrived.' },
    { name: 'broken.pdf', text: '%PDF-1.7\nbroken off' },
  ])
  await page.getByRole('row', { name: /note\.txt.*(?<!not |be |being )read/ }).waitFor()
  await page.getByRole('row', { name: /<img src=x.*(?<!not |be |being )read/ }).waitFor()
  await page.getByRole('row', { name: /broken\.pdf.*not read/ }).waitFor()
  await page.getByText('3 files have arrived').waitFor()
  await assertAccessible(page, 'documents')
  await page.getByLabel('Status').selectOption('refused')
  await page.waitForURL(/status=refused/)
  await page.getByRole('row', { name: /note\.txt/ }).waitFor({ state: 'detached' })
  assert.equal(await page.getByRole('row').count(), 2)
  await page.reload()
  await page.getByRole('row', { name: /broken\.pdf/ }).waitFor()
  assert.equal(await page.getByLabel('Status').inputValue(), 'refused', 'the address restores the filter')
  await page.context().close()
})

test('who is not signed in is led to the entrance and back to where they wanted to go', options, async () => {
  const known = await app.signedIn()
  await known.goto('matters')
  await known.getByRole('link', { name: 'Beispiel ./. Muster' }).first().click()
  await known.waitForURL(/\/documents$/)
  const place = known.url()
  await known.context().close()

  const page = await app.page()
  await page.goto(place)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await assertAccessible(page, 'sign-in')
  await page.getByLabel('E-mail address').fill(OWNER.email)
  await page.getByLabel('Password').fill('not the password at all')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').getByText('The address or the password is not right.').waitFor()
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Documents' }).waitFor()
  assert.equal(page.url(), place)
  await page.context().close()
})

test('a session that ended asks for the password over the page and loses no typed text', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Typed before the session ended')
  await page.context().clearCookies()
  // A request of the page itself may be refused first: then the question lies over the button already.
  await page.getByRole('button', { name: 'Make the matter' }).dispatchEvent('click')
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.getByLabel('Password').fill(OWNER.password)
  await assertAccessible(page, 'session ended')
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await page.getByLabel('Name').inputValue(), 'Typed before the session ended')
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await page.context().close()
})

test('everything by keyboard alone: sign in, a new matter, the palette, the sheet, sign out', options, async () => {
  const page = await app.page()
  await page.goto('sign-in')
  await page.getByLabel('E-mail address').focus()
  await page.keyboard.type(OWNER.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(OWNER.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Matters' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'New matter' }).waitFor()
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  assert.equal(await page.getByLabel('Name').inputValue(), 'By keyboard', 'what was typed is kept')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).getByText('Go to Documents').waitFor()
  await assertAccessible(page, 'keyboard sheet')
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await page.getByRole('heading', { name: 'Matters' }).waitFor()
  await page.locator('h1:focus').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('by key')
  await page.getByRole('option', { name: /Open By keyboard/ }).waitFor()
  await assertAccessible(page, 'palette')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/documents$/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sign out')
  await page.getByRole('option', { name: /^Sign out/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto('matters')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.context().close()
})

test('the language is the account’s: German here is German in the next browser', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters')
  await page.getByRole('button', { name: `Account of ${OWNER.name}` }).click()
  await assertAccessible(page, 'account menu')
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { name: 'Akten' }).waitFor()
  await page.locator('html[lang=de]').waitFor()
  await page.keyboard.press('Escape')
  await assertAccessible(page, 'Akten')
  const other = await app.signedIn()
  await other.goto('matters')
  await other.getByRole('heading', { name: 'Akten' }).waitFor()
  await other.getByRole('button', { name: `Konto von ${OWNER.name}` }).click()
  await Promise.all([
    other.waitForResponse((reply) => reply.url().endsWith('/account') && reply.request().method() === 'PATCH'),
    other.getByRole('menuitemradio', { name: 'English' }).click(),
  ])
  await page.context().close()
  await other.context().close()
})

test('nothing that was typed is left in the browser once somebody has signed out', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Confidential name')
  const kept = (): Promise<string> =>
    page.evaluate<string>('JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])')
  assert.match(await kept(), /Confidential name/, 'a reload would find it')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: `Account of ${OWNER.name}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  assert.doesNotMatch(await kept(), /Confidential|Beispiel|muster/i)
  await page.context().close()
})

test(
  'whoever signs out takes everything along: files on their way, the page’s memory, a link nobody used',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('matters?new=matter')
    await page.getByLabel('Name').fill('Left behind')
    await page.getByRole('button', { name: 'Make the matter' }).click()
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
    await page.route('**/uploads/**', (route) => route.abort())
    await dropFiles(page, [{ name: 'held.txt', text: 'On 5 March 2021 Jane Sample paid.' }])
    await page.getByText('waits for the server, goes on by itself').waitFor()
    await page.evaluate("globalThis.leftBehind = 'Left behind'; sessionStorage.setItem('link:/app/reset', 'a-secret')")
    await page.keyboard.press('Control+k')
    await page.keyboard.type('sign out')
    await page.getByRole('option', { name: /^Sign out/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.unroute('**/uploads/**')
    const asked: string[] = []
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
    await page.getByLabel('E-mail address').fill(OWNER.email)
    await page.getByLabel('Password').fill(OWNER.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Matters' }).waitFor()
    await page.getByRole('link', { name: 'Left behind' }).first().click()
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
    assert.equal(await page.getByText('held.txt').count(), 0)
    assert.equal(await page.evaluate('typeof globalThis.leftBehind'), 'undefined', 'it is another page')
    assert.equal(await page.evaluate("sessionStorage.getItem('link:/app/reset')"), null)
    assert.deepEqual(
      asked.filter((path) => path.includes('/uploads') && !path.startsWith('/app/assets/')),
      [],
    )
    await page.context().close()
  },
)

test('what one tab had under way is not filed for whoever signed in from another', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Of another')
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  // From now on the cookie of this browser is somebody else's.
  await page.route('**/account', async (route) => {
    const reply = await route.fetch()
    const self: { account: object } = await reply.json()
    await route.fulfill({
      response: reply,
      json: { ...self, account: { ...self.account, id: '01890000-0000-7000-8000-00000000cafe' } },
    })
  })
  const begun: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/uploads')) begun.push(request.url())
  })
  const loaded = page.waitForEvent('load')
  await dropFiles(page, [{ name: 'mine.txt', text: 'On 5 March 2021 Jane Sample paid.' }])
  await loaded
  await page.getByRole('heading', { name: 'Matters' }).waitFor()
  assert.deepEqual(begun, [])
  await page.context().close()
})

for (const width of [375, 320]) {
  test(`at a width of ${width} pixels nothing is lost and nothing runs out of the page`, options, async () => {
    const page = await app.signedIn({ viewport: { width, height: 720 }, hasTouch: true })
    await page.goto('matters')
    await page.getByRole('heading', { name: 'Matters' }).waitFor()
    await assertAccessible(page, `matters at ${width}`)
    await page.getByRole('button', { name: 'Places' }).click()
    const places = page.getByRole('dialog', { name: 'Places' })
    await assertAccessible(page, `places at ${width}`)
    await places.getByRole('link', { name: 'Beispiel ./. Muster' }).click()
    await page.getByRole('row', { name: /note\.txt/ }).waitFor()
    await assertAccessible(page, `documents at ${width}`)
    await page.goBack()
    await page.getByRole('heading', { name: 'Matters' }).waitFor()
    await page.context().close()
  })
}

test(
  'an address with nothing behind it says so, and another’s matter answers like one that is not there',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('nowhere')
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    await assertAccessible(page, 'nothing here')
    await page.goto('matters/01890000-0000-7000-8000-00000000dead/documents')
    await page.getByText('There is no such matter, or it is not open to you.').waitFor()
    await page.context().close()
  },
)

test('a server that is killed during an upload and started again has the whole file', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Crash')
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await app.crash()
  await dropFiles(page, [{ name: 'long.txt', text: 'On 5 March 2021 nothing happened.\n'.repeat(50_000) }])
  await page.getByText('waits for the server, goes on by itself').waitFor()
  await page.getByText('The server does not answer.').waitFor()
  await assertAccessible(page, 'server away')
  await app.restart()
  await page.getByRole('row', { name: /long\.txt/ }).waitFor()
  await page.getByText('The server does not answer.').waitFor({ state: 'detached' })
  await page.context().close()
})

test('a list that goes on tells of the whole matter, not of what is shown of it', options, async () => {
  const page = await app.signedIn()
  const headers = { origin: app.address, 'x-muniment': '1' }
  const made = await page.request.post(`${app.address}/matters`, { headers, data: { name: 'Many' } })
  const { id }: { id: string } = await made.json()
  const form = new FormData()
  for (let number = 0; number < 101; number++)
    form.append('files', new Blob([`Note ${number}`]), number === 7 ? 'broken.pdf' : `note ${number}.txt`)
  const filed = await page.request.post(`${app.address}/matters/${id}/documents`, { headers, multipart: form })
  assert.ok(filed.ok(), await filed.text())
  await page.goto(`matters/${id}/documents`)
  await page
    .getByText(/\b101\b/)
    .first()
    .waitFor()
  // A head and a page of a hundred.
  await until(async () => (await page.getByRole('row').count()) === 101)
  await page.getByRole('searchbox').fill('note 99')
  await page.getByText('1 document', { exact: true }).waitFor()
  await page.context().close()
})
