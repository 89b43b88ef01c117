// The rooms of the workspace: who belongs to it, what was done, its rules, one's own account.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type App, assertAccessible, OWNER, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const COLLEAGUE = { name: 'Jane Sample', email: 'jane@sample.example', password: 'a boat, a bell, a basket' } as const

/** The link of the newest letter to this address, as a server without mail prints it. */
async function linkTo(email: string, path: string): Promise<string> {
  const pattern = new RegExp(`http://\\S+/${path}#\\S+`, 'g')
  for (;;) {
    const said = app.server.said()
    const link = said.includes(email) ? said.match(pattern)?.at(-1) : undefined
    if (link !== undefined) return link
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

test('somebody is invited, joins as a viewer, is made an editor and removed', options, async () => {
  const page = await app.signedIn()
  await page.goto('members')
  await page.getByRole('heading', { name: 'People' }).waitFor()
  await page.getByText('Nobody is invited at the moment.').waitFor()
  await assertAccessible(page, 'people')
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail address').fill(COLLEAGUE.email)
  await dialog.getByLabel('Role').selectOption('viewer')
  await dialog.getByText('Reads and exports; changes nothing.').waitFor()
  await assertAccessible(page, 'invite somebody')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('listitem').filter({ hasText: COLLEAGUE.email }).waitFor()

  const other = await app.page()
  await other.goto(await linkTo(COLLEAGUE.email, 'invitation'))
  await other.getByLabel('Your name').fill(COLLEAGUE.name)
  await other.getByLabel('Password').fill(COLLEAGUE.password)
  await other.getByRole('button', { name: 'Accept' }).click()
  await other.getByRole('heading', { name: 'Matters' }).waitFor()
  await other.goto('members')
  await other.getByRole('row', { name: /Jane Sample/ }).waitFor()
  assert.equal(await other.getByRole('button', { name: 'Invite somebody' }).count(), 0, 'a viewer invites nobody')
  assert.equal(await other.getByRole('link', { name: 'Activity' }).count(), 0, 'and reads no log')

  await page.reload()
  await page.getByLabel('Role of Jane Sample').selectOption('editor')
  await page.getByText('Jane Sample is now editor.').waitFor({ state: 'attached' })
  await page.reload()
  assert.equal(await page.getByLabel('Role of Jane Sample').inputValue(), 'editor')
  await page.getByRole('button', { name: 'What can be done about Jane Sample' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click()
  const remove = page.getByRole('dialog', { name: 'Remove Jane Sample?' })
  await assertAccessible(page, 'remove somebody')
  await remove.getByRole('button', { name: 'Remove' }).click()
  await giveThePassword(page)
  await page.getByRole('row', { name: /Jane Sample/ }).waitFor({ state: 'detached' })
  await other.reload()
  await other.getByRole('heading', { name: 'Sign in' }).waitFor()
  await other.context().close()
  await page.context().close()
})

/** Where the server wants to know once more who it is. */
async function giveThePassword(page: Awaited<ReturnType<App['page']>>): Promise<void> {
  const again = page.getByRole('dialog', { name: 'Your password once more' })
  const gone = page.getByRole('row', { name: /Jane Sample/ }).waitFor({ state: 'detached' })
  const isAsked = await Promise.race([again.waitFor().then(() => true), gone.then(() => false)])
  if (!isAsked) return
  await again.getByLabel('Password').fill(OWNER.password)
  await again.getByRole('button', { name: 'Go on' }).click()
}

test('the workspace has a name and rules, and another one is made beside it', options, async () => {
  const page = await app.signedIn({ viewport: { width: 390, height: 800 } })
  await page.goto('workspace')
  await page.getByLabel('Name', { exact: true }).fill('Kanzlei Muster und Beispiel')
  await page.getByLabel(/Minutes without use/).fill('45')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor({ state: 'attached' })
  await page.reload()
  assert.equal(await page.getByLabel(/Minutes without use/).inputValue(), '45')
  await assertAccessible(page, 'workspace')
  await page.getByLabel('Its name').fill('Zweitkanzlei')
  await page.getByRole('button', { name: 'Make the workspace' }).click()
  await page.getByText(/Zweitkanzlei was made/).waitFor()
  await page.context().close()
})

test('the log tells in words what was done, and by whom', options, async () => {
  const page = await app.signedIn()
  await page.goto('activity')
  await page
    .getByRole('row', { name: /Erika Beispiel signed in/ })
    .first()
    .waitFor()
  await page.getByRole('row', { name: /Erika Beispiel invited somebody/ }).waitFor()
  await assertAccessible(page, 'activity')
  await page.getByLabel('What').selectOption('invitation')
  await page.waitForURL(/what=invitation/)
  await page
    .getByRole('row', { name: /signed in/ })
    .first()
    .waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /invited somebody/ }).waitFor()
  await page.getByLabel('Until').fill('2001-01-01')
  await page.getByRole('heading', { name: 'Nothing was done that fits.' }).waitFor()
  await assertAccessible(page, 'activity, nothing')
  await page.getByRole('button', { name: 'Show all' }).click()
  await page
    .getByRole('row', { name: /signed in/ })
    .first()
    .waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /JSON Lines/ }).click()
  assert.match((await download).suggestedFilename(), /\.jsonl$/)
  await page.context().close()
})

test('the account is one’s own: name, password, sessions, tokens', options, async () => {
  const elsewhere = await app.signedIn()
  const page = await app.signedIn()
  await page.goto('account')
  await page.getByLabel('Name', { exact: true }).fill('Erika Beispiel-Muster')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Account of Erika Beispiel-Muster' }).waitFor()
  await assertAccessible(page, 'account')

  const NEXT = 'a spoon, a spade, a spire '
  const password = page.getByRole('region', { name: 'Password' })
  await password.getByLabel('Present password').fill('not the password at all')
  await password.getByLabel('New password').fill(NEXT)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page.getByText('The present password is not right.').waitFor()
  await password.getByLabel('Present password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await page
    .getByText(/you are signed out everywhere else/)
    .first()
    .waitFor()
  await elsewhere.goto('members')
  await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor()
  await elsewhere.getByLabel('E-mail address').fill(OWNER.email)
  await elsewhere.getByLabel('Password').fill(NEXT)
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await elsewhere.getByRole('heading', { name: 'People' }).waitFor()
  await page.reload()
  await page
    .getByRole('button', { name: /End the session on/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'End all others' }).click()
  await page.getByText('Nowhere else.').waitFor()

  await page.getByRole('button', { name: 'Make a token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is for').fill('nightly export')
  await assertAccessible(page, 'new token')
  await dialog.getByRole('button', { name: 'Make a token' }).click()
  const again = page.getByRole('dialog', { name: 'Your password once more' })
  const secret = dialog.getByLabel('API tokens')
  const isAsked = await Promise.race([again.waitFor().then(() => true), secret.waitFor().then(() => false)])
  if (isAsked) {
    await assertAccessible(page, 'the password once more')
    await again.getByLabel('Password').fill(NEXT)
    await again.getByRole('button', { name: 'Go on' }).click()
  }
  await secret.waitFor()
  const token = await secret.inputValue()
  const reply = await fetch(`${app.address}/matters`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(reply.status, 200)
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: 'Take away the token nightly export' }).click()
  await page.getByText('No token yet.').waitFor()
  const dead = await fetch(`${app.address}/matters`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(dead.status, 401)

  const address = page.getByRole('region', { name: 'E-mail address' })
  await address.getByLabel('New address').fill('beispiel-muster@muster.example')
  await address.getByLabel('Present password').fill(NEXT)
  await address.getByRole('button', { name: 'Change the address' }).click()
  await address.getByText(/A letter is on its way to beispiel-muster@muster\.example/).waitFor()
  await elsewhere.goto(await linkTo('beispiel-muster@muster.example', 'address'))
  await assertAccessible(elsewhere, 'a new address')
  await elsewhere.getByRole('button', { name: 'Make it the address of my account' }).click()
  await elsewhere.getByText(/The new address holds/).waitFor()
  await page.reload()
  await page.getByText('You sign in with beispiel-muster@muster.example.').waitFor()
  await page.context().close()
  await elsewhere.context().close()
})
