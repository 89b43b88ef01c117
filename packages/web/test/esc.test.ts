// Esc goes out one level, in every room alike: the dialog first and with what was typed in it kept, then what is open beside, then the choice;
// and the focus is where it was.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'
import { holding, LETTER, matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => one.ownerDocument.activeElement === one)

/** Esc pressed with the focus inside what is then gone. */
async function escapeFrom(page: Page, element: Locator): Promise<void> {
  await element.focus()
  await page.keyboard.press('Escape')
}

test('in parties Esc closes the form and keeps its words, then the party, then the choice', options, async () => {
  const page = await app.signedIn()
  await matterOf(page, 'Esc among people', [{ name: 'letter.txt', text: LETTER }])
  await page.getByRole('link', { name: 'Parties', exact: true }).click()
  const opener = page.getByRole('button', { name: 'Nordlicht Muster GmbH', exact: true })
  await opener.waitFor()
  await page.getByLabel('Choose Nordlicht Muster GmbH').check()
  await page.getByText('1 chosen', { exact: true }).waitFor()
  await opener.click()
  const detail = page.getByRole('region', { name: 'About Nordlicht Muster GmbH' })
  await detail.getByRole('button', { name: 'Change', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Change Nordlicht Muster GmbH' })
  await form.getByLabel('Also called').fill('the pump maker')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await detail.waitFor()
  await detail.getByRole('button', { name: 'Change', exact: true }).click()
  assert.equal(await form.getByLabel('Also called').inputValue(), 'the pump maker')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await escapeFrom(page, detail.getByRole('button', { name: 'Change', exact: true }))
  await detail.waitFor({ state: 'detached' })
  assert.equal(await isFocused(opener), true, 'the focus is where the party was opened')
  await page.getByText('1 chosen', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('1 chosen', { exact: true }).waitFor({ state: 'detached' })
  assert.equal(new URL(page.url()).pathname.endsWith('/parties'), true)
  await page.context().close()
})

const QUESTION = 'When did Nordlicht Muster GmbH deliver the pumps?'

test(
  'in questions and approved answers Esc closes the page, and then leads back to the questions',
  options,
  async () => {
    const page = await app.signedIn()
    await matterOf(page, 'Esc while asking', [{ name: 'letter.txt', text: LETTER }])
    await page.getByRole('link', { name: 'Questions', exact: true }).click()
    await page.getByLabel('Your question').fill(QUESTION)
    await page.keyboard.press('Enter')
    const place = page.locator('main ol button[aria-pressed]').first()
    await place.click()
    const beside = page.getByRole('region', { name: 'The page it stands on' })
    await beside.locator('[data-highlight]').first().waitFor()
    await page.getByLabel('Your question').fill('And when did')
    await escapeFrom(page, beside.getByRole('button', { name: 'Close the page' }))
    await beside.waitFor({ state: 'detached' })
    assert.equal(await page.getByLabel('Your question').inputValue(), 'And when did')
    await page.getByRole('button', { name: 'Approve as the answer' }).click()
    const approving = page.getByRole('dialog', { name: 'Approve an answer' })
    await approving.getByLabel('The answer').fill('In May 2021.')
    await page.keyboard.press('Escape')
    await approving.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Approve as the answer' }).click()
    assert.equal(await approving.getByLabel('The answer').inputValue(), 'In May 2021.')
    await approving.getByRole('button', { name: 'Approve as the answer' }).click()
    await page.getByText('Approved: whoever asks this is given it.').waitFor()

    await page.getByRole('link', { name: 'Approved answers', exact: true }).click()
    const approved = page.getByRole('region', { name: 'Approved answers' }).getByRole('listitem')
    const shown = approved.getByRole('button', { name: /^Show letter\.txt/ }).first()
    await shown.click()
    await beside.locator('[data-highlight]').first().waitFor()
    await escapeFrom(page, beside.getByRole('button', { name: 'Close the page' }))
    await beside.waitFor({ state: 'detached' })
    assert.equal(await isFocused(shown), true, 'the focus is where the page was opened')
    await approved.getByRole('button', { name: `Change the answer to: ${QUESTION}` }).click()
    const changing = page.getByRole('dialog', { name: 'Change an approved answer' })
    await changing.getByLabel('The answer').fill('In May 2021, in Kiel.')
    await page.keyboard.press('Escape')
    await changing.waitFor({ state: 'detached' })
    await approved.getByRole('button', { name: `Change the answer to: ${QUESTION}` }).click()
    assert.equal(await changing.getByLabel('The answer').inputValue(), 'In May 2021, in Kiel.')
    await page.keyboard.press('Escape')
    await changing.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor()
    await page.context().close()
  },
)

const TABLES = [
  { name: 'first.csv', text: 'Date,What happened\n3 March 2021,Pumps arrived\n4 March 2021,Pumps were unpacked' },
  { name: 'broken.xlsx', text: 'no table at all' },
  { name: 'second.csv', text: 'Date,What happened\n5 March 2021,Pumps left' },
]

test(
  'of several tables dropped at once each waits or says why not, and Esc leaves one as it was ticked',
  options,
  async () => {
    const page = await app.signedIn()
    await matterOf(page, 'Esc with files', [{ name: 'letter.txt', text: LETTER }])
    await page.getByRole('link', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: 'No table has come in yet' }).waitFor()
    await dropFiles(page, TABLES)
    await page.getByText('2 tables came in and wait below: each is approved by itself.').waitFor()
    await page.getByText('Not taken: broken.xlsx', { exact: true }).waitFor()
    const list = page.getByRole('table')
    for (const name of ['first.csv', 'second.csv'])
      await list.getByRole('row', { name: new RegExp(`^${name} `) }).waitFor()
    assert.equal(await page.getByRole('alert').count(), 1, 'why it was not taken')
    await assertAccessible(page, 'import, several tables')
    await onPhone(page, 'import, several tables')
    const opener = list.getByRole('button', { name: 'first.csv', exact: true })
    await opener.click()
    await page.getByRole('button', { name: 'New (2)' }).click()
    await page.getByText('2 rows will change, as one act.').waitFor()
    await page.getByRole('checkbox', { name: /no\. 2/ }).uncheck()
    await page.getByText('1 row will change, as one act.').waitFor()
    await escapeFrom(page, page.getByRole('button', { name: 'Make the changes' }))
    await list.waitFor()
    assert.equal(await isFocused(opener), true, 'the focus is on the table one was at')
    await opener.click()
    await page.getByText('1 row will change, as one act.').waitFor()
    await page.reload()
    await page.getByText('1 row will change, as one act.').waitFor()
    await page.getByRole('button', { name: 'Make the changes' }).click()
    await page.getByText('1 row is changed.').waitFor()
    await page.context().close()
  },
)

test('views saved in two browsers are all kept, and one that both change is told of', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1400, height: 900 } })
  const matter = await matterOf(page, 'Two browsers', [{ name: 'letter.txt', text: LETTER }])
  const other = await app.signedIn({ viewport: { width: 1400, height: 900 } })
  const open = async (of: Page, query: string): Promise<Locator> => {
    await of.goto(`${matter}/chronology?${query}`)
    await of.getByRole('row', { name: /forty pumps/ }).waitFor()
    await of.getByRole('button', { name: 'Views', exact: true }).click()
    await of.getByRole('menuitem', { name: /^Saved views/ }).click()
    const dialog = of.getByRole('dialog', { name: 'Saved views' })
    await dialog.getByText('You have saved no view of this matter.').waitFor()
    return dialog
  }
  const here = await open(page, 'look=table')
  const there = await open(other, 'look=both&q=pumps')
  const save = async (dialog: Locator, name: string): Promise<void> => {
    await dialog.getByLabel('Name of the view').fill(name)
    await dialog.getByRole('button', { name: 'Save what is shown' }).click()
  }
  const kept = (dialog: Locator, name: string) => dialog.getByRole('button', { name: `Delete the view ${name}` })
  await save(here, 'Ours')
  await kept(here, 'Ours').waitFor()
  await here.getByLabel('Name of the view').and(page.locator('[value=""]')).waitFor()

  // The first browser has not heard of the second's when it saves another under the same name.
  const goOn = await holding(page, /\/desk$/)
  await save(here, 'Theirs')
  await save(there, 'Theirs')
  await kept(there, 'Theirs').waitFor()
  await kept(there, 'Ours').waitFor()
  await goOn()
  await here.getByText(/^You have saved another view of this name elsewhere meanwhile\./).waitFor()
  assert.equal(await here.getByLabel('Name of the view').inputValue(), 'Theirs', 'what was typed is kept')
  await kept(here, 'Theirs').waitFor()
  const placesOf = async (): Promise<Record<string, Record<string, string>>> => {
    const desk: { views: { name: string; place: Record<string, string> }[] } = await (
      await page.request.get(`${matter.replace('/app', '')}/desk`)
    ).json()
    return Object.fromEntries(desk.views.map(({ name, place }) => [name, place]))
  }
  assert.deepEqual(await placesOf(), { Ours: { look: 'table' }, Theirs: { look: 'both', q: 'pumps' } })
  await assertAccessible(page, 'views, a conflict')
  await page.keyboard.press('Escape')
  await here.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Saved views/ }).click()
  assert.equal(await here.getByLabel('Name of the view').inputValue(), 'Theirs', 'Esc keeps it')
  // Seen now, it is replaced on purpose, and the second browser does not hear of it.
  const hear = await holding(other, /\/desk$/)
  await here.getByRole('button', { name: 'Save what is shown' }).click()
  await here.getByLabel('Name of the view').and(page.locator('[value=""]')).waitFor()
  assert.deepEqual(await placesOf(), { Ours: { look: 'table' }, Theirs: { look: 'table' } })
  // And the second does not take away unseen what it became.
  await kept(there, 'Theirs').click()
  await hear()
  await there.getByText(/^You have saved another view of this name elsewhere meanwhile\./).waitFor()
  assert.deepEqual(await placesOf(), { Ours: { look: 'table' }, Theirs: { look: 'table' } })
  await page.context().close()
  await other.context().close()
})
