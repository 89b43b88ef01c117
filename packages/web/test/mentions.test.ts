// Who is named in a comment finds it; and what a matter holds is found from everywhere by its words.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, assertAccessible, COLLEAGUE, OWNER, openApp, options } from './app.test-builder.ts'
import { matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const news = (page: Page) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /Mentions/ })

test(
  'who is named in a comment is told wherever they are, goes to the row, and takes it out of the list',
  options,
  async () => {
    const jane = await app.colleague('editor')
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Named', [
      { name: 'delivery.txt', text: 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.' },
    ])
    await page.goto(`${matter.slice(5)}/chronology?look=table`)
    await page.getByRole('row', { name: /forty pumps/ }).click()
    const comments = page.getByRole('region', { name: 'Comments' })
    await comments.getByRole('button', { name: 'Mention somebody' }).click()
    await page.getByRole('menuitem', { name: COLLEAGUE.name }).click()
    await comments.getByLabel('A comment').pressSequentially('were there forty?')
    await comments.getByRole('button', { name: 'Comment', exact: true }).click()
    await comments.getByText('were there forty?', { exact: false }).first().waitFor()

    await jane.goto('matters')
    await news(jane).getByText('1 new', { exact: true }).waitFor()
    await jane.keyboard.press('g')
    await jane.keyboard.press('n')
    const list = jane.getByRole('list', { name: 'Mentions' })
    await list.getByText(`@${COLLEAGUE.name} were there forty?`).waitFor()
    await list.getByText(OWNER.name).waitFor()
    await assertAccessible(jane, 'mentions')
    await onPhone(jane, 'mentions')
    await list.getByRole('link', { name: /^Row: .*forty pumps/ }).click()
    await jane
      .getByRole('region', { name: 'The row and its evidence' })
      .getByText('were there forty?', { exact: false })
      .waitFor()
    await news(jane).getByText('1 new', { exact: true }).waitFor({ state: 'detached' })
    await news(jane).click()
    await list.getByRole('button', { name: 'Mark as new' }).click()
    await news(jane).getByText('1 new', { exact: true }).waitFor()
    const size = jane.viewportSize()
    await jane.setViewportSize({ width: 320, height: 700 })
    await jane.goto('matters')
    const bell = jane.getByRole('banner').getByRole('link', { name: 'Mentions 1 new' })
    await bell.waitFor()
    await assertAccessible(jane, 'the bell on a phone')
    await bell.click()
    await list.getByText('were there forty?', { exact: false }).first().waitFor()
    if (size !== null) await jane.setViewportSize(size)
    // The list is gone before the server has answered: that it was done is said all the same.
    const { promise: isElsewhere, resolve: letGo } = Promise.withResolvers<undefined>()
    await jane.route('**/mentions/*', async (route) => {
      if (route.request().method() === 'DELETE') await isElsewhere
      await route.continue()
    })
    await list.getByRole('button', { name: 'Take out of the list' }).click()
    await jane.keyboard.press('g')
    await jane.keyboard.press('m')
    await jane.getByRole('heading', { name: 'Matters' }).waitFor()
    letGo(undefined)
    await jane.locator('[aria-live=polite]', { hasText: 'Taken out of the list' }).waitFor({ state: 'attached' })
    await news(jane).click()
    await jane.getByRole('heading', { name: 'Nobody has named you' }).waitFor()
    await assertAccessible(jane, 'mentions, none')
    assert.equal(await news(page).getByText('1 new', { exact: true }).count(), 0, 'whoever named is not told')
    assert.doesNotMatch(app.server.said(), /named in a comment/, 'without a mail server nobody is asked to hand it on')
    await page.context().close()
    await jane.context().close()
  },
)

test(
  'rows, documents, parties and matters are found by their words from every room, and none behind a wall',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Quarry', [
      { name: 'ferry-letter.txt', text: 'On 5 May 2021 Erika Beispiel paid Hafenamt Muster AG for the crossing.' },
    ])
    await page.goto(`${matter.slice(5)}/parties`)
    await page.getByRole('heading', { name: 'Parties' }).waitFor()
    const find = async (words: string): Promise<void> => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find a place or do something' }).fill(words)
    }
    const option = (name: RegExp) => page.getByRole('option', { name })
    await find('crossing')
    await option(/paid Hafenamt.*Row/).waitFor()
    await assertAccessible(page, 'palette with what was found')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'The row and its evidence' }).waitFor()
    await find('ferry')
    await option(/ferry-letter\.txt.*Document/).click()
    await page.getByRole('heading', { name: /ferry-letter/ }).waitFor()
    await find('hafenamt')
    await option(/Hafenamt Muster AG.*Party/).click()
    await page.getByRole('region', { name: /Hafenamt Muster AG/ }).waitFor()
    await find('qua')
    await option(/Open Quarry/).click()
    await page.waitForURL(/documents/)
    await find('zzz nowhere')
    await page.getByText('Nothing here is called that.').waitFor()
    await page.keyboard.press('Escape')

    const id = matter.split('/').at(-1) ?? ''
    const members = await (await page.request.get(`${app.address}/members`)).json()
    const jane: { id: string } = members.members.find(({ email }: { email: string }) => email === COLLEAGUE.email)
    const headers = { origin: app.address }
    const walled = await page
      .context()
      .browser()
      ?.newContext({ baseURL: `${app.address}/app/` })
    assert.ok(walled)
    const theirs = await walled.newPage()
    const entered = await theirs.request.post(`${app.address}/sign-in`, {
      headers,
      data: { email: COLLEAGUE.email, password: COLLEAGUE.password },
    })
    assert.ok(entered.ok())
    await theirs.goto('matters')
    await theirs.getByRole('heading', { name: 'Matters' }).waitFor()
    await theirs.keyboard.press('Control+k')
    await theirs.getByRole('combobox', { name: 'Find a place or do something' }).fill('quarry')
    await theirs.getByRole('option', { name: /Open Quarry/ }).waitFor()
    await theirs.getByRole('combobox', { name: 'Find a place or do something' }).fill('ferry-let')
    await theirs.getByRole('option', { name: /ferry-letter\.txt.*Quarry/ }).waitFor()
    const wall = await page.request.put(`${app.address}/matters/${id}/walls/${jane.id}`, {
      headers,
      data: { reason: 'A test' },
    })
    assert.ok(wall.ok(), await wall.text())
    await theirs.reload()
    await theirs.getByRole('heading', { name: 'Matters' }).waitFor()
    await theirs.keyboard.press('Control+k')
    for (const words of ['quarry', 'ferry-let']) {
      await theirs.getByRole('combobox', { name: 'Find a place or do something' }).fill(words)
      await theirs.getByText('Nothing here is called that.').waitFor()
      await theirs.getByRole('combobox', { name: 'Find a place or do something' }).fill('')
      await theirs.getByText('Nothing here is called that.').waitFor({ state: 'detached' })
    }
    await walled.close()
    await page.context().close()
  },
)
