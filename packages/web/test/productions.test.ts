// A production in the browser: documents listed by what they are known by, their pages numbered, found and cited by their numbers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { plainPdf } from '../../server/test/hostile.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'
import { matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const LETTER =
  'Jane Sample\n1 Sample Street\nLondon\n\n4 March 2021\n\nDear Ms Beispiel,\n\nOn 1 March 2021 you delivered forty pumps.\n\nYours sincerely,\nJane Sample\n'
const LONG = Array.from({ length: 120 }, (_, line) => `Pump ${line} stands in the yard.`).join('\n\n')
/** Long enough that one word is little of it. */
const LETTER_OF_MANY_WORDS = `${LETTER}\nPostscript: ${Array.from({ length: 12 }, (_, line) => `Part ${line + 100} of the list is to be replaced.`).join(' ')}\n`
const FILES = [
  { name: 'yard.txt', text: LONG },
  { name: 'letter.txt', text: LETTER },
  { name: 'notice.pdf', text: Buffer.from(plainPdf('On 3 March 2021 Jane Sample gave notice.')).toString('latin1') },
]

const row = (page: Page, name: string | RegExp) => page.getByRole('table').getByRole('row', { name })
const shown = (page: Page) => page.getByRole('table').getByRole('link').allTextContents()

/** Told what it is known by, through its menu. */
async function tell(page: Page, name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: `What to do with ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Details' }).click()
  const dialog = page.getByRole('dialog', { name: 'Details of the document' })
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('the list goes by date, custodian and type, and a link brings the same list back', options, async () => {
  const page = await app.signedIn()
  await matterOf(page, 'Listed', FILES)
  await row(page, /letter\.txt.*4 March 2021/).waitFor()
  await tell(page, 'yard.txt', {
    Custodian: 'Erika Beispiel',
    'Date of the document': '2020-01-15',
    'Exhibit mark': 'K 7',
  })
  await row(page, /yard\.txt.*K 7.*15 January 2020.*Erika Beispiel/).waitFor()
  await assertAccessible(page, 'documents, a list')
  await page.getByRole('button', { name: 'Date', exact: true }).click()
  await until(async () => (await shown(page)).join() === 'yard.txt,letter.txt,notice.pdf')
  await page.getByRole('columnheader', { name: 'Date' }).and(page.locator('[aria-sort=ascending]')).waitFor()
  await page.getByRole('button', { name: 'Date', exact: true }).click()
  await until(async () => (await shown(page)).join() === 'letter.txt,yard.txt,notice.pdf')
  await page.getByLabel('Type', { exact: true }).selectOption('text')
  await until(async () => (await shown(page)).join() === 'letter.txt,yard.txt')
  const place = page.url()
  assert.match(place, /order=-dated/)
  await page.reload()
  await until(async () => (await shown(page)).join() === 'letter.txt,yard.txt')
  assert.equal(page.url(), place)
  await page.getByLabel('Custodian', { exact: true }).selectOption('Erika Beispiel')
  await until(async () => (await shown(page)).join() === 'yard.txt')
  await onPhone(page, 'documents, a list')
  await page.getByRole('searchbox').fill('k 7')
  await page.waitForURL(/q=k(\+|%20)7/)
  await row(page, /yard\.txt/).waitFor()
  await tell(page, 'yard.txt', { 'Date of the document': '' })
  await row(page, /15 January 2020/).waitFor({ state: 'detached' })
  await page.context().close()
})

test(
  'the pages of chosen documents are numbered, found by their number, and cited by it beside a row',
  options,
  async () => {
    const page = await app.signedIn()
    const path = await matterOf(page, 'Numbered', FILES)
    // Files arrive in any order; pages are counted through in that of the list.
    for (const _twice of [1, 2]) await page.getByRole('button', { name: 'Name', exact: true }).click()
    await until(async () => (await shown(page)).join() === 'yard.txt,notice.pdf,letter.txt')
    for (const { name } of FILES) await page.getByRole('checkbox', { name: `Choose: ${name}` }).check()
    const bar = page.getByRole('region', { name: 'What to do with the chosen documents' })
    await bar.getByText('3 documents chosen').waitFor()
    await page.keyboard.press('b')
    const dialog = page.getByRole('dialog', { name: 'Bates numbers' })
    await dialog.getByLabel('Number of the first page').fill('SMP-')
    await dialog.getByText('A number ends in digits').waitFor()
    await dialog.getByLabel('Number of the first page').fill('SMP-000120')
    await dialog.getByText(/3 documents, \d+ pages: SMP-000120 to SMP-0001\d\d\./).waitFor()
    await assertAccessible(page, 'documents, numbering')
    await dialog.getByRole('button', { name: 'Number the pages' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row(page, /yard\.txt.*SMP-000120 – SMP-0001\d\d/).waitFor()
    await bar.waitFor({ state: 'detached' })
    await assertAccessible(page, 'documents, numbered')

    await page.getByRole('searchbox').fill('smp-121')
    await until(async () => (await shown(page)).join() === 'yard.txt')
    await page.getByRole('link', { name: 'yard.txt' }).click()
    await page.locator('[data-page="2"] img').waitFor()
    await page.getByText('SMP-000121', { exact: true }).waitFor()
    await page.getByLabel('Go to page').fill('SMP-000120')
    await page.keyboard.press('Enter')
    await page.locator('[data-page="1"] img').waitFor()
    await page
      .getByRole('complementary')
      .getByText(/SMP-000120 – SMP/)
      .waitFor()
    await assertAccessible(page, 'document, numbered')

    const { events } = await (
      await page.request.get(`${app.address}${path.replace('/app', '')}/events?text=notice`)
    ).json()
    await page.goto(`${app.address}${path}/chronology?look=table&row=${events[0].id}`)
    await page
      .getByRole('grid')
      .getByRole('row', { name: /notice\.pdf.*SMP-0001\d\d/ })
      .waitFor()
    const pane = page.getByRole('region', { name: 'The row and its evidence' })
    await pane.getByRole('link', { name: /notice\.pdf, p\. 1, SMP-0001\d\d/ }).waitFor()
    await pane
      .getByRole('group', { name: 'Page' })
      .getByText(/^SMP-0001\d\d$/)
      .waitFor()

    // Numbered again beside what has its numbers: refused, and nothing is changed.
    await page.goto(`${app.address}${path}/documents`)
    await tell(page, 'letter.txt', { 'Bates number of the first page': '' })
    await row(page, /letter\.txt.*SMP/).waitFor({ state: 'detached' })
    await page.getByRole('checkbox', { name: 'Choose: letter.txt' }).check()
    await bar.getByRole('button', { name: 'Bates numbers' }).click()
    await dialog.getByLabel('Number of the first page').fill('SMP-120')
    await dialog.getByRole('button', { name: 'Number the pages' }).click()
    await dialog.getByText(/Another document of the matter.*has one of these Bates numbers/).waitFor()
    await page.context().close()
  },
)

test('a viewer sees what documents are known by and can choose none', options, async () => {
  const owner = await app.signedIn()
  const path = await matterOf(owner, 'Looked at', FILES.slice(1, 2))
  const page = await app.colleague('viewer')
  await page.goto(`${app.address}${path}/documents`)
  await row(page, /letter\.txt.*4 March 2021/).waitFor()
  assert.equal(await page.getByRole('checkbox').count(), 0)
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await page.waitForURL(/order=name/)
  await owner.context().close()
  await page.context().close()
})

test('the same file under two names is said to be one, at both', options, async () => {
  const page = await app.signedIn()
  await matterOf(page, 'Twice', [
    { name: 'letter.txt', text: LETTER },
    { name: 'other.txt', text: LONG },
  ])
  await dropFiles(page, [{ name: 'again.txt', text: LETTER }])
  await row(page, /letter\.txt.*the same file as again\.txt/).waitFor()
  await row(page, /again\.txt.*the same file as letter\.txt/).waitFor()
  assert.equal(await page.getByText('the same file as').count(), 2)
  await page.context().close()
})

test(
  'a letter with a word changed is said to be nearly the same, at both, with the way there, and in the coverage',
  options,
  async () => {
    const page = await app.signedIn()
    await matterOf(page, 'Nearly', [
      { name: 'letter.txt', text: LETTER_OF_MANY_WORDS },
      { name: 'signed.txt', text: LETTER_OF_MANY_WORDS.replace('forty', 'fifty') },
      { name: 'other.txt', text: LONG },
    ])
    await row(page, /letter\.txt.*nearly the same words as signed\.txt/).waitFor()
    const signed = row(page, /signed\.txt.*nearly the same words as letter\.txt/)
    assert.equal(await page.getByText('nearly the same words as').count(), 2)
    await signed.getByRole('link', { name: 'letter.txt' }).click()
    const about = page.getByRole('complementary', { name: 'About this document' })
    await about.getByText('Nearly the same words').waitFor()
    await about.getByRole('link', { name: 'signed.txt' }).waitFor()
    await page.getByRole('link', { name: 'Coverage' }).click()
    await page.getByRole('tab', { name: 'Nearly the same (1)' }).click()
    // Files that are sent side by side are filed in the order they arrive in.
    await page
      .getByRole('row', { name: /(signed\.txt letter|letter\.txt signed)\.txt nearly the same words/ })
      .waitFor()
    await assertAccessible(page, 'coverage: nearly the same')
    await page.context().close()
  },
)
