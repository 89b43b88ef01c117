// A document as it is read: its pages, what is searched in it, its keyboard; and a file that means harm, shown without doing any.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PageReply } from '@muniment/contract'
import type { Page } from 'playwright-core'
import { plainPdf, scriptedPdf } from '../../server/test/hostile.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, BUSY, dropFiles, openApp, options } from './app.test-builder.ts'
import { holding } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const matterIn = (page: Page): string => /matters\/([^/?]+)/.exec(page.url())?.[1] ?? ''
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** In a new matter: dropped, and waited for until all were read. */
async function fileIn(page: Page, matter: string, files: readonly { name: string; text: string }[]): Promise<void> {
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill(matter)
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await dropFiles(page, files)
  for (const { name } of files)
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .filter({ hasText: /(?<!not |be |being )read$/ })
      .waitFor()
}

test('a wrong document is named anew, read again, put away, brought back, and removed for good', options, async () => {
  const page = await app.signedIn()
  await fileIn(page, 'Wrong', [
    { name: 'wrong.txt', text: 'On 3 March 2021 Jane Sample gave notice.' },
    { name: 'right.txt', text: 'On 4 March 2021 Jane Sample paid.' },
  ])
  await page.getByRole('button', { name: 'What to do with wrong.txt' }).click()
  await page.getByRole('menuitem', { name: 'Details' }).click()
  const dialog = page.getByRole('dialog', { name: 'Details' })
  await dialog.getByLabel('Name').fill('letters/notice.txt')
  await dialog.getByLabel('Custodian').fill('Jane Sample')
  await assertAccessible(page, 'documents, a name')
  const { documents } = await (
    await page.request.get(`${app.address}/matters/${matterIn(page)}/documents?name=wrong`)
  ).json()
  const address = `${app.address}/documents/${documents[0].id}`
  const headers = { origin: app.address, 'if-match': (await page.request.get(address)).headers()['etag'] ?? '' }
  const theirs = await page.request.patch(address, { headers, data: { name: 'theirs.txt' } })
  assert.ok(theirs.ok(), await theirs.text())
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByText('Somebody has changed this document meanwhile').waitFor()
  await dialog.getByRole('alert').getByText('theirs.txt').waitFor()
  await dialog.getByRole('button', { name: 'Save mine over it' }).click()
  await page.getByRole('link', { name: 'letters/notice.txt' }).click()
  await page.getByRole('complementary', { name: 'About this document' }).getByText('Jane Sample').waitFor()

  await page.getByRole('button', { name: 'What to do with notice.txt' }).click()
  await assertAccessible(page, 'document, what to do with it')
  await page.getByRole('menuitem', { name: 'Read it again' }).click()
  await until(async () => (await (await page.request.get(address)).json()).texts.length === 2)
  await page.getByRole('link', { name: 'Documents', exact: true }).first().click()
  const row = page.getByRole('row', { name: /notice\.txt.*(?<!not |be |being )read$/ })
  await row.waitFor()
  await row.getByRole('button', { name: 'What to do with notice.txt' }).click()
  await page.getByRole('menuitem', { name: 'Put it in the trash' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put it in the trash' }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Bring back letters/notice.txt' }).click()
  await row.waitFor()

  // However late the news of it come: what one did oneself is no change by somebody else.
  const goOn = await holding(page, /\/documents\/[^/?]+\?language=/)
  await page.getByRole('link', { name: 'letters/notice.txt' }).click()
  await page.getByRole('button', { name: 'What to do with notice.txt' }).click()
  await page.getByRole('menuitem', { name: 'Put it in the trash' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put it in the trash' }).click()
  await page.getByRole('heading', { name: 'Documents in the trash' }).waitFor()
  await goOn()
  await assertAccessible(page, 'documents, the trash')
  await page.getByRole('button', { name: 'Remove for good: letters/notice.txt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove for good' }).click()
  await page.getByRole('heading', { name: 'Nothing lies in the trash.' }).waitFor()
  assert.equal((await page.request.get(address)).status(), 404)
  await page.getByRole('button', { name: 'All documents' }).click()
  await page.getByRole('link', { name: 'right.txt' }).waitFor()
  await page.context().close()
})

const LONG = Array.from(
  { length: 160 },
  (_, line) => `On ${1 + (line % 28)} March 2021 Jane Sample delivered pump number ${line} to Nordlicht Muster GmbH.`,
).join('\n\n')

test(
  'a document opens from the list, and a word that is searched is highlighted where the interface says it stands',
  options,
  async () => {
    const page = await app.signedIn()
    await fileIn(page, 'Pumps', [
      { name: 'notice.pdf', text: latin(plainPdf('On 3 March 2021 Jane Sample gave notice.')) },
    ])
    await page.getByRole('link', { name: 'notice.pdf' }).click()
    await page.getByRole('heading', { name: 'notice.pdf' }).waitFor()
    const picture = page.getByRole('img', { name: /Page 1 of .*notice\.pdf/ })
    await picture.waitFor()
    await page.locator('[data-page] img').waitFor()
    const field = page.getByRole('search').getByRole('searchbox')
    await field.fill('sample')
    await page.getByRole('status').getByText('1 place').waitFor()
    await field.press('Enter')
    await page.getByRole('search').getByText('1 of 1').waitFor()
    const mark = page.locator('[data-highlight=now]')
    await mark.waitFor()
    const [sheet, box] = [await page.locator('[data-page="1"]').boundingBox(), await mark.boundingBox()]
    const id = /documents\/([^/?]+)/.exec(page.url())?.[1] ?? ''
    const reply: PageReply = await (await page.request.get(`${app.address}/documents/${id}/pages/1`)).json()
    assert.ok(sheet !== null && box !== null)
    const shown = [
      (box.x - sheet.x) / sheet.width,
      (box.y - sheet.y) / sheet.height,
      (box.x + box.width - sheet.x) / sheet.width,
      (box.y + box.height - sheet.y) / sheet.height,
    ]
    const told = sharesOf(reply, 'Sample')
    for (const [side, share] of shown.entries())
      assert.ok(Math.abs(share - (told[side] ?? 0)) < 0.004, `${shown.join(' ')} is not ${told.join(' ')}`)
    await assertAccessible(page, 'document, searched')
    await page.getByRole('link', { name: 'Documents', exact: true }).first().click()
    await page.goBack()
    // A link to other words of the same document, and the way back: the field says what is marked.
    await page.evaluate(() => history.pushState(null, '', location.href.replace('find=sample', 'find=notice')))
    await page.goBack()
    await page.goForward()
    await page.waitForURL(/find=notice/)
    await until(async () => (await field.inputValue()) === 'notice')
    await page.goBack()
    await until(async () => (await field.inputValue()) === 'sample')
    await field.press('Enter')
    await page.waitForURL(/find=sample/)
    await page.context().close()
  },
)

/** Left, top, right, bottom of words as shares of the page, out of the packed boxes. */
function sharesOf({ text, boxes, width, height }: PageReply, words: string): number[] {
  const start = text.indexOf(words)
  assert.ok(start >= 0, text)
  const bytes = Buffer.from(boxes, 'base64')
  const scale = Math.max(width, height) / 65535
  const side = (at: number): number[] =>
    Array.from({ length: words.length }, (_, unit) => bytes.readUInt16LE((start + unit) * 8 + at * 2) * scale)
  return [
    Math.min(...side(0)) / width,
    Math.min(...side(1)) / height,
    Math.max(...side(2)) / width,
    Math.max(...side(3)) / height,
  ]
}

test(
  'pages are gone through by keyboard alone, and the address restores the page, the words and the place',
  options,
  async () => {
    const page = await app.signedIn()
    await fileIn(page, 'By keyboard', [{ name: 'deliveries.txt', text: LONG }])
    await page.getByRole('link', { name: 'deliveries.txt' }).press('Enter')
    await page.locator('[data-page="1"] img').waitFor()
    await page.keyboard.press('j')
    await page.locator('[data-page="2"] img').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('[data-page="3"] img').waitFor()
    await page.keyboard.press('k')
    await page.locator('[data-page="2"] [data-page-text]').waitFor()
    await page.keyboard.press('+')
    await page.getByText('125 %').waitFor()
    await page.keyboard.press('-')
    await page.getByText('100 %').waitFor()
    await page.keyboard.press('r')
    await until(async () => {
      const box = await page.locator('[data-page]').boundingBox()
      return box !== null && box.width > box.height
    })
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press('r')

    await page.keyboard.press('/')
    await page.keyboard.type('Jane Sample')
    await page.getByRole('status').getByText('160 places').waitFor()
    await page.keyboard.press('Enter')
    const found = page.getByRole('search').getByText(/^[0-9]+ of 160$/)
    await found.waitFor()
    const first = Number.parseInt((await found.textContent()) ?? '', 10)
    assert.ok(first > 1, 'the first on this page, not of the document')
    await page.keyboard.press('Enter')
    await page.getByText(`${first + 1} of 160`).waitFor()
    const place = page.url()
    assert.match(place, /page=2/)
    await page.reload()
    await page.getByText(`${first + 1} of 160`).waitFor()
    await page.locator('[data-page="2"] [data-highlight=now]').waitFor()
    assert.equal(page.url(), place)
    assert.equal(await page.getByRole('searchbox').inputValue(), 'Jane Sample')

    await page.getByRole('document', { name: /Text of page 2/ }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    const line = await page.evaluate<string>('document.getSelection().toString().replace(/\\s+/g, " ").trim()')
    assert.match(line, /^On \d+ March 2021 Jane Sample delivered/)
    const steps = await page.evaluate<string>(`(() => {
      const text = document.activeElement
      const press = (key, shiftKey) => text.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
      press('Home', false)
      for (let step = 0; step < 5; step++) press('ArrowRight', true)
      return document.getSelection().toString()
    })()`)
    assert.equal(steps.length, 5, 'keys that come before the last one is drawn are not lost')
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate('document.getSelection().isCollapsed'), true, 'first out of the selection')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Documents' }).waitFor()

    await page.goto(place.replace('page=2', 'page=900'))
    await page.getByRole('heading', { name: /This document has \d+ pages/ }).waitFor()
    await assertAccessible(page, 'no such page')
    await page.getByRole('button', { name: 'Show the first page' }).click()
    await page.locator('[data-page="1"] img').waitFor()
    await page.context().close()
  },
)

test(
  'who presses the key of the search and types on before the document is there loses no letter',
  options,
  async () => {
    const page = await app.signedIn()
    await page.goto('matters')
    await page.getByRole('link', { name: 'Pumps' }).first().click()
    const link = page.getByRole('link', { name: 'notice.pdf' })
    await link.waitFor()
    const held: (() => void)[] = []
    let isHeld = true
    await page.route(/:\d+\/documents\/[^/]+$/, async (route) => {
      if (isHeld) await new Promise<void>((go) => held.push(go))
      await route.continue()
    })
    const typed = async (): Promise<void> => {
      await page.keyboard.press('/')
      await page.keyboard.type('sampel')
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      await page.keyboard.type('le')
      isHeld = false
      for (const go of held.splice(0)) go()
      await page.getByRole('status').getByText('1 place').waitFor()
      assert.equal(await page.getByRole('searchbox').inputValue(), 'sample')
      await page.getByRole('searchbox').and(page.locator(':focus')).waitFor()
    }
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/documents\/[^/]+$/)
    await typed()
    await page.goto(page.url().split('?')[0] ?? '')
    isHeld = true
    await page.reload({ waitUntil: 'commit' })
    await page.getByRole('heading', { name: 'Document', exact: true }).waitFor()
    await typed()
    await page.context().close()
  },
)

test('words are selected by drawing over the picture, line by line as they stand', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters')
  await page.getByRole('link', { name: 'Pumps' }).first().click()
  await page.getByRole('link', { name: 'notice.pdf' }).click()
  await page.locator('[data-page-text]').waitFor()
  const words = page.locator('[data-page-text] span')
  const [from, to] = [
    await words.filter({ hasText: 'March' }).boundingBox(),
    await words.filter({ hasText: 'Sample' }).boundingBox(),
  ]
  assert.ok(from !== null && to !== null)
  await page.mouse.move(from.x + 1, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 })
  await page.mouse.move(to.x - 8, to.y + to.height / 2)
  await page.mouse.up()
  const selected = (): Promise<string> =>
    page.evaluate<string>('document.getSelection().toString().replace(/\\s+/g, " ").trim()')
  assert.match(await selected(), /^March 2021 Ja/)
  await page.mouse.dblclick(to.x + to.width / 3, to.y + to.height / 2)
  assert.equal(await selected(), 'Sample')
  await page.context().close()
})

const MAIL = [
  'From: "<script>alert(1)</script>" <jane@sample.example>',
  'To: erika@beispiel.example',
  'Date: Wed, 03 Mar 2021 14:05:00 +0100',
  'Subject: Pumps',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=edge',
  '',
  '--edge',
  'Content-Type: text/html',
  '',
  '<p>On 3 March 2021 the pumps arrived.<img src="http://elsewhere.example/a.png" onerror="alert(1)"><script src="http://elsewhere.example/a.js"></script></p>',
  '<style>@import "http://elsewhere.example/a.css"</style><iframe src="http://elsewhere.example/"></iframe><form action="http://elsewhere.example/"><input name=a></form>',
  '--edge',
  'Content-Type: image/svg+xml; name="drawing.svg"',
  'Content-Disposition: attachment; filename="drawing.svg"',
  '',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><image href="http://elsewhere.example/a.png"/></svg>',
  '--edge',
  'Content-Type: text/plain; name="note.txt"',
  'Content-Disposition: attachment; filename="note.txt"',
  '',
  'On 4 March 2021 <b onclick=alert(1)>Jane Sample</b> paid.',
  '--edge--',
  '',
].join('\r\n')

test(
  'a mail, a drawing and a PDF that carry scripts are shown, and nothing of them runs or is fetched',
  options,
  async () => {
    const page = await app.signedIn()
    await fileIn(page, 'Harm', [
      { name: 'letter.eml', text: MAIL },
      { name: 'scripted.pdf', text: latin(scriptedPdf('On 5 March 2021 a script was sent.')) },
    ])
    await page.getByRole('link', { name: 'letter.eml', exact: true }).click()
    const about = page.getByRole('complementary', { name: 'About this document' })
    await about.getByText('<script>alert(1)</script>').waitFor()
    await about.getByText('Wed, 03 Mar 2021 14:05:00 +0100').waitFor()
    await page.locator('[data-page-text]').getByText('pumps', { exact: true }).waitFor()
    await page.locator('[data-page] img').waitFor()
    await assertAccessible(page, 'mail')
    const folder = page.url()
    await about.getByRole('link', { name: /note\.txt/ }).click()
    await page.getByRole('heading', { name: 'note.txt' }).waitFor()
    await page.locator('[data-page-text]').getByText('<b', { exact: false }).first().waitFor()
    await about.getByRole('link', { name: /letter\.eml/ }).click()
    await page.getByRole('heading', { name: 'letter.eml' }).waitFor()
    assert.equal(page.url().split('?')[0], folder.split('?')[0])
    await about.getByRole('link', { name: /drawing\.svg/ }).click()
    await page.getByRole('heading', { name: 'drawing.svg' }).waitFor()
    await about.getByRole('link', { name: /letter\.eml/ }).waitFor()
    await assertAccessible(page, 'what is not read')
    await page.getByRole('link', { name: 'Documents', exact: true }).first().click()
    await page.getByRole('link', { name: 'scripted.pdf' }).click()
    await page.locator('[data-page] img').waitFor()
    const original = page.getByRole('link', { name: 'Download the original' })
    await page.route('**/original', (route) => route.fulfill(BUSY))
    await original.click()
    await page.getByRole('alert').waitFor()
    await page.unroute('**/original')
    const [download] = await Promise.all([page.waitForEvent('download'), original.click()])
    assert.equal(download.suggestedFilename(), 'scripted.pdf')
    await page.context().close()
  },
)

test('why a file was not read is said in the language of whoever looks, not of the matter', options, async () => {
  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Data')
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await dropFiles(page, [{ name: 'export.json', text: '[{"paid": "3/1/2021"}]' }])
  await page.getByText('This is data for programs').first().waitFor()
  await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language: 'de' } })
  await page.reload()
  await page.getByText('Das sind Daten für Programme').first().waitFor()
  await page.getByRole('link', { name: 'export.json' }).click()
  await page.getByText('Das sind Daten für Programme').first().waitFor()
  assert.equal(await page.getByText('This is data for programs').count(), 0)
  await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language: 'en' } })
  await page.context().close()
})

test('on a phone and in German a document is as whole as elsewhere', options, async () => {
  const page = await app.signedIn({ viewport: { width: 375, height: 720 }, hasTouch: true })
  await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language: 'de' } })
  await page.goto('matters')
  await page.getByRole('link', { name: 'Harm' }).first().click()
  await page.getByRole('link', { name: 'letter.eml', exact: true }).click()
  await page.getByRole('complementary', { name: 'Über dieses Dokument' }).getByText('Gesendet').waitFor()
  await page.locator('[data-page-text]').getByText('pumps', { exact: true }).waitFor()
  await assertAccessible(page, 'Dokument, Telefon')
  await page.setViewportSize({ width: 320, height: 640 })
  await assertAccessible(page, 'Dokument bei 320')
  await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language: 'en' } })
  await page.context().close()
})
