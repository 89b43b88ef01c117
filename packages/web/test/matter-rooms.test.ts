// The rooms round a chronology: what it does not say, how a matter is ruled, tables that come in.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { reworded } from '../../server/test/files.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, BUSY, dropFiles, openApp, options } from './app.test-builder.ts'
import { LETTER, matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

test(
  'what a chronology does not say is found, and a date is decided in one click and taken back',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('matters?new=matter')
    await page.getByRole('dialog').getByLabel('Name').fill('Nothing yet')
    await page.getByRole('button', { name: 'Make the matter' }).click()
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await page.getByRole('heading', { name: 'Nothing has been read yet' }).waitFor()
    await assertAccessible(page, 'coverage, empty')

    const matter = await matterOf(page, 'Open dates', [
      { name: 'letter.txt', text: LETTER },
      { name: 'silent.txt', text: 'Jane Sample is an engineer and likes pumps.' },
      { name: 'broken.pdf', text: '%PDF-1.7\nbroken off' },
    ])
    // Its dates are found after its text: whoever comes in between sees first what is there by then.
    await page.getByRole('link', { name: 'Coverage' }).click()
    await page.getByRole('tab', { name: 'Dates to decide (2)' }).click()
    const first = page.getByRole('group', { name: 'What 03/04/2020 means' })
    await first.waitFor()
    await assertAccessible(page, 'coverage, dates')
    await onPhone(page, 'coverage, dates')
    await first.getByRole('button', { name: '3 April 2020' }).click()
    await page.getByText('Decided: 3 April 2020.').first().waitFor()
    await page.getByRole('tab', { name: 'Dates to decide (1)' }).waitFor()
    await assertAccessible(page, 'coverage, decided')
    await page.getByRole('button', { name: 'Take back' }).click()
    await first.waitFor()
    await page.getByRole('tab', { name: 'Dates to decide (2)' }).waitFor()

    await page
      .getByRole('group', { name: 'In this whole document' })
      .getByRole('button', { name: 'the month comes first' })
      .click()
    await page.getByRole('button', { name: 'Take back all 2' }).first().waitFor()
    await page.goto(`.${matter.replace('/app', '')}/chronology`)
    await page.getByRole('grid').getByText('4 March 2020').or(page.getByText('4 March 2020')).first().waitFor()
    await page.goto(`.${matter.replace('/app', '')}/coverage?show=dates&state=decided`)
    await page.getByText('05/06/2020').first().waitFor()

    await page.getByRole('tab', { name: /Not read/ }).click()
    await page.getByRole('link', { name: 'broken.pdf' }).waitFor()
    await assertAccessible(page, 'coverage, not read')
    await page.reload()
    await page.getByRole('link', { name: 'broken.pdf' }).waitFor()
    await page.getByRole('tab', { name: /Documents without rows/ }).click()
    await page.getByRole('link', { name: 'silent.txt' }).waitFor()
    await assertAccessible(page, 'coverage, documents without rows')
    await page.context().close()
  },
)

const NAMED =
  'Acme Sample Inc. refers to the Supply Agreement dated 31 October 2019 under the Sale of Goods Act of 4 July 1979.\n'

test('the dates that were left out on purpose stand in the coverage, each with why and its page', options, async () => {
  const page = await app.signedIn()
  const matter = await matterOf(page, 'Left out', [{ name: 'named.txt', text: NAMED }])
  await page.goto(`.${matter.replace('/app', '')}/coverage?show=left-out`)
  await page.getByRole('tab', { name: 'Dates left out (2)' }).waitFor()
  const list = page.getByRole('list', { name: /These dates were read/ })
  const law = list.getByRole('listitem').filter({ hasText: '4 July 1979' })
  await law.getByText(/statute/).waitFor()
  await assertAccessible(page, 'coverage, dates left out')
  await onPhone(page, 'coverage, dates left out')
  await law.getByRole('link', { name: /named\.txt/ }).click()
  await page.waitForURL(/documents\/[^/]+\?.*find=4/)
  await page.getByRole('heading', { name: 'named.txt' }).waitFor()
  await page.goBack()
  await page.getByRole('tab', { name: /Dates left out/, selected: true }).waitFor()
  const none = await matterOf(page, 'None left out', [{ name: 'letter.txt', text: LETTER }])
  await page.goto(`.${none.replace('/app', '')}/coverage?show=left-out`)
  await page.getByRole('heading', { name: 'No date was left out.' }).waitFor()
  await page.context().close()
})

test(
  'files are taken wherever they are dropped in a matter, but where one room has a use of its own',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Dropped', [{ name: 'first.txt', text: LETTER }])
    const id = matter.split('/').at(-1) ?? ''
    const titles = {
      questions: 'Questions',
      parties: 'Parties',
      coverage: 'Coverage',
      export: 'Export',
      settings: 'Matter settings',
      chronology: 'Chronology',
    }
    for (const [room, title] of Object.entries(titles)) {
      await page.getByRole('link', { name: title, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await dropFiles(page, [{ name: `${room}.txt`, text: `${LETTER}\n\n${room}` }])
      await until(async () => (await namesIn(page, id)).includes(`${room}.txt`))
      assert.match(page.url(), new RegExp(`/${room}`), 'one stays where one is')
    }
    const before = await namesIn(page, id)
    await page.getByRole('link', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: 'No table has come in yet' }).waitFor()
    await dropFiles(page, [{ name: 'ours.csv', text: TABLE }])
    await page.getByRole('button', { name: 'New (3)' }).waitFor()
    assert.deepEqual(await namesIn(page, id), before, 'a table to import is filed as no document')
    // A file that is refused says so in the room.
    await page.route('**/uploads', (route) =>
      route.fulfill({
        status: 413,
        contentType: 'application/problem+json',
        body: '{"code":"upload.too-large","status":413}',
      }),
    )
    await page.getByRole('link', { name: 'Parties', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Parties' }).waitFor()
    await dropFiles(page, [{ name: 'huge.txt', text: LETTER }])
    await page.getByText('1 was not taken.').waitFor()
    await assertAccessible(page, 'parties, a file was refused')
    await page.getByRole('link', { name: 'Show the documents' }).click()
    await page.getByText('The file is larger than the limit. Nothing of it was kept.').waitFor()
    await page.context().close()
  },
)

const namesIn = async (page: Page, matter: string): Promise<string[]> => {
  const answer: { documents: { name: string }[] } = await (
    await page.request.get(`${app.address}/matters/${matter}/documents?limit=100`)
  ).json()
  return answer.documents.map(({ name }) => name)
}

test('a matter is renamed, closed, put in the trash and brought back', options, async () => {
  const page = await app.signedIn()
  await matterOf(page, 'Old name', [{ name: 'note.txt', text: LETTER }])
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.getByRole('heading', { level: 1, name: 'Matter settings' }).waitFor()
  await page.getByText('Sees it: the matter is open to the workspace.').waitFor()
  await assertAccessible(page, 'matter settings')
  await onPhone(page, 'matter settings')
  await page.getByLabel('Name').fill('New name')
  await page.getByLabel('In dates like 03/04/2020').selectOption('day-first')
  await page.getByText('Every document is looked through once more.').waitFor()
  await page.getByLabel('Privileged').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').first().waitFor()
  assert.match(await page.locator('main').innerText(), /New name/)
  await page.reload()
  assert.ok(await page.getByLabel('Privileged').isChecked(), 'the mark is kept')

  await page.getByRole('button', { name: 'Close it to all but some' }).click()
  const dialog = page.getByRole('dialog')
  await assertAccessible(page, 'closing a matter')
  await dialog.getByLabel('Reason').fill('Former client of the other side')
  await dialog.getByRole('button', { name: 'Close it to all but some' }).click()
  await page.getByText(/closed to all but those named.*Former client/).waitFor()
  await page.getByRole('button', { name: 'Change who is named' }).click()
  await dialog.getByLabel('Reason').fill('Former client, and a merger')
  // Meanwhile somebody else gives another reason, in a window of their own.
  const settings = page.url()
  const other = await page.context().newPage()
  await other.goto(settings)
  await other.getByRole('button', { name: 'Change who is named' }).click()
  await other.getByRole('dialog').getByLabel('Reason').fill('Conflict check')
  await other.getByRole('dialog').getByRole('button', { name: 'Close it to all but some' }).click()
  await other.getByText(/closed to all but those named.*Conflict check/).waitFor()
  await other.close()
  await dialog.getByRole('button', { name: 'Close it to all but some' }).click()
  await dialog.getByRole('alert').getByText('Conflict check').waitFor()
  await assertAccessible(page, 'closing what somebody else has closed otherwise')
  await dialog.getByRole('button', { name: 'Save mine over it' }).click()
  await page.getByText(/closed to all but those named.*and a merger/).waitFor()
  await page.getByRole('button', { name: 'Open it to the workspace' }).click()
  await dialog.getByRole('button', { name: 'Open it to the workspace' }).click()
  await page.locator('main').getByText('The matter is open to everybody in the workspace.').waitFor()

  // What is refused is said in the room; the browser has nothing to fetch.
  let files = 0
  page.on('download', () => void (files += 1))
  await page.route('**/export.zip', (route) => route.fulfill(BUSY))
  await page.getByRole('link', { name: 'Download the whole matter' }).click()
  await page
    .getByRole('alert')
    .getByText(/server/)
    .waitFor()
  await assertAccessible(page, 'settings, the archive was refused')
  assert.equal(files, 0)
  await page.unroute('**/export.zip')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the whole matter' }).click()
  assert.equal((await download).suggestedFilename(), 'New name.zip')

  await page.getByRole('button', { name: 'Archive the matter' }).click()
  await page.getByRole('button', { name: 'Reopen the matter' }).click()
  await page.getByRole('button', { name: 'Put it in the trash' }).click()
  await assertAccessible(page, 'before the trash')
  // The way to the trash waits for no list of matters.
  const { promise: isThere, resolve: letGo } = Promise.withResolvers<undefined>()
  await page.route(/\/matters\?.*state=current/, async (route) => {
    await isThere
    await route.continue()
  })
  await dialog.getByRole('button', { name: 'Put it in the trash' }).click()
  await page.getByRole('row', { name: /New name/ }).waitFor()
  letGo(undefined)
  await assertAccessible(page, 'the trash')
  await page.getByRole('button', { name: 'Bring back New name' }).click()
  await page.getByRole('heading', { name: 'Nothing lies in the trash.' }).waitFor()
  await page.getByRole('link', { name: 'All matters' }).click()
  await page.getByRole('link', { name: 'New name' }).first().waitFor()
  await page.context().close()
})

const TABLE = [
  'Nr.;Datum;Sachverhalt;Bemerkung',
  '1;3. März 2021;Lieferung der Pumpen;Anlage K 1',
  '2;irgendwann;Anruf;',
  '3;5. Mai 2021;Zahlung;',
].join('\n')

test(
  'a table comes in by approval: its columns are named, its changes looked at, and one press takes them back',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Imports', [{ name: 'note.txt', text: LETTER }])
    await page.getByRole('link', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: 'No table has come in yet' }).waitFor()
    await assertAccessible(page, 'import, empty')
    await dropFiles(page, [{ name: 'ours.csv', text: TABLE }])
    await page.getByRole('button', { name: 'New (3)' }).waitFor()
    await page.getByRole('button', { name: 'New (3)' }).click()
    await page.getByText('Lieferung der Pumpen').waitFor()
    await assertAccessible(page, 'import, new rows')
    await onPhone(page, 'import, new rows')
    await page.getByLabel('Bemerkung').selectOption('ignored')
    await page.getByText('Bemerkung: Anlage K 1').waitFor({ state: 'detached' })
    await page.getByRole('checkbox', { name: /no\. 3/ }).uncheck()
    await page.getByText('2 rows will change, as one act.').waitFor()
    await page.getByRole('button', { name: 'Make the changes' }).click()
    await page.getByText('2 rows are changed.').waitFor()
    await assertAccessible(page, 'import, applied')
    const rows = () => page.request.get(`${matter.replace('/app', '')}/events?limit=200`)
    const texts = async (): Promise<string[]> => {
      const answer: { events: { text: string }[] } = await (await rows()).json()
      return answer.events.map(({ text }) => text)
    }
    assert.ok((await texts()).includes('Lieferung der Pumpen') && !(await texts()).includes('Zahlung'))
    await page.getByRole('button', { name: 'Take all of it back' }).click()
    await page.getByText('All of it was taken back.').waitFor()
    assert.ok(!(await texts()).includes('Lieferung der Pumpen'))
    await page.getByRole('button', { name: 'All tables' }).click()
    await page.getByRole('row', { name: /ours\.csv.*approved/ }).waitFor()
    await assertAccessible(page, 'imports')
    await page.context().close()
  },
)

test('the workbook goes out, is edited, and comes back as a list of changes to approve', options, async () => {
  const page = await app.signedIn()
  const matter = await matterOf(page, 'There and back', [{ name: 'letter.txt', text: LETTER }])
  await page.getByRole('link', { name: 'Export', exact: true }).click()
  // Rows are put together after the last document was read.
  await page.getByText('delivered forty pumps').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download: Excel' }).click()
  const workbook = readFileSync(await (await download).path())
  const buffer = reworded(workbook, 'delivered forty pumps', 'delivered forty-one pumps')
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('heading', { name: 'No table has come in yet' }).waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'edited.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Changed (1)' }).click()
  await page.locator('ins', { hasText: 'forty-one pumps' }).waitFor()
  await page.locator('del', { hasText: 'forty pumps' }).waitFor()
  await page.getByText('1 row will change, as one act.').waitFor()
  await assertAccessible(page, 'import, changed rows')
  await page.getByRole('button', { name: 'Make the changes' }).click()
  await page.getByText('1 row is changed.').waitFor()
  await page.getByRole('link', { name: 'To the chronology' }).click()
  await page.getByRole('row', { name: /forty-one pumps/ }).waitFor()
  // The same workbook once more: since then the row was changed here, so it is nobody's to overwrite.
  await page.goto(`.${matter.replace('/app', '')}/import`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'late.xlsx',
      mimeType: 'application/octet-stream',
      buffer: reworded(workbook, 'delivered forty pumps', 'delivered no pumps'),
    })
  await page.getByRole('button', { name: 'Conflicts (1)' }).click()
  await page.getByText('Nothing will change.').waitFor()
  await page.context().close()
})

test(
  'a wall stands between somebody and a matter until it is taken down, and they are told nothing',
  options,
  async () => {
    const page = await app.signedIn()
    const matter = await matterOf(page, 'Walled', [{ name: 'letter.txt', text: LETTER }])
    const other = await app.colleague('editor')
    await other.goto(`.${matter.replace('/app', '')}/chronology`)
    await other.getByRole('row', { name: /forty pumps/ }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Put up a wall for Jane Sample' }).click()
    const dialog = page.getByRole('dialog', { name: 'A wall for Jane Sample?' })
    await dialog.getByLabel('Reason').fill('Worked for the other side')
    await assertAccessible(page, 'a wall')
    await dialog.getByRole('button', { name: 'Put up a wall' }).click()
    await page.getByText(/a wall stands between them and the matter.*Worked for the other side/).waitFor()
    await assertAccessible(page, 'matter settings, a wall stands')
    // It stands open before her, and she does nothing.
    await other.getByText('There is no such matter, or it is not open to you.').waitFor()
    assert.equal(await other.getByText('forty pumps').count(), 0, 'nothing of it is left on the page')
    await other.goto('matters')
    await other.getByRole('heading', { name: 'Matters' }).waitFor()
    assert.equal(await other.getByText('Walled').count(), 0)
    await page.getByRole('button', { name: 'Take the wall down for Jane Sample' }).click()
    await page.getByText('The wall for Jane Sample is down.').waitFor({ state: 'attached' })
    await other.goto(`.${matter.replace('/app', '')}/chronology`)
    await other.getByRole('row', { name: /forty pumps/ }).waitFor()
    await other.context().close()
    await page.context().close()
  },
)
