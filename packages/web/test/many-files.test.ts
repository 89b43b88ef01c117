// A folder, a ZIP and forty files of every kind dropped at once, as they come from a client on a Friday.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  docxOf,
  emlOf,
  htmlOf,
  msgOf,
  odtOf,
  pdfOf,
  rtfOf,
  scanOf,
  xlsxOf,
  zipOf,
} from '../../server/test/files.test-builder.ts'
import { encryptedPdf, encryptedZip, plainPdf } from '../../server/test/hostile.test-builder.ts'
import type { Story } from '../../server/test/story.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropPaths, openApp, options } from './app.test-builder.ts'

let app: App
let folder: string

before(async () => {
  if (options.skip !== false) return
  folder = mkdtempSync(join(tmpdir(), 'muniment-friday-'))
  app = await openApp()
})
after(async () => {
  await app?.close()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})

const STORY: Story = {
  title: 'Delivery of the pumps',
  paragraphs: ['On 3 March 2021 Jane Sample accepted forty pumps of Nordlicht Muster GmbH in Kiel.'],
  table: [['3 March 2021', 'Delivery', 'EUR 400']],
  dated: [],
}
const note = (number: number): Buffer => Buffer.from(`On ${number} June 2021 Jane Sample wrote letter ${number}.`)

/** What is refused, and the words a person reads for it. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'broken.pdf': /Damaged or cut short/,
  'locked.pdf': /password/i,
  'locked.zip': /password/i,
  'film.mp4': /kind|type|format/i,
  'empty.txt': /empty|nothing/i,
}

/** Forty files side by side. */
async function loose(): Promise<Record<string, Uint8Array>> {
  const kinds: Record<string, Uint8Array> = {
    'agreement.pdf': pdfOf(STORY, folder),
    'scan.png': await scanOf(STORY, 'png', folder),
    'minutes.docx': await docxOf(STORY),
    'ledger.xlsx': xlsxOf(STORY),
    'letter.rtf': rtfOf(STORY),
    'draft.odt': odtOf(STORY),
    'page.html': htmlOf(STORY),
    'mail.eml': emlOf(STORY),
    'mail.msg': msgOf(STORY),
    'plain.pdf': plainPdf('On 4 May 2021 Jane Sample paid EUR 400.'),
    'broken.pdf': Buffer.from('%PDF-1.7\nbroken off'),
    'locked.pdf': encryptedPdf(),
    'locked.zip': encryptedZip(),
    'film.mp4': Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypmp42'), 0, 0, 0, 0, ...Buffer.from('mp42isom')]),
    'empty.txt': new Uint8Array(),
  }
  for (let number = 1; Object.keys(kinds).length < 40; number++) kinds[`note ${number}.txt`] = note(number)
  return kinds
}

const IN_FOLDER = ['Akte/2020/a.txt', 'Akte/2020/b.txt', 'Akte/2021/Briefe/c.txt', 'Akte/d.txt'] as const
const IN_ZIP = ['box/first.txt', 'box/second.txt', 'third.txt'] as const

interface Filed {
  readonly name: string
  readonly status: string
  readonly relation: string | null
}

async function filedIn(page: Page, matter: string): Promise<readonly Filed[]> {
  const answer: { documents: Filed[]; next: string | null } = await (
    await page.request.get(`${app.address}/matters/${matter}/documents?limit=200`)
  ).json()
  return answer.documents
}

test('a folder, a ZIP and forty mixed files dropped at once are all counted, and none is lost', options, async () => {
  const files = await loose()
  const write = (name: string, content: Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  for (const [index, name] of IN_FOLDER.entries()) write(name, note(index + 1))
  write('Akte/.DS_Store', Buffer.from('noise of a system'))
  write('box.zip', zipOf(Object.fromEntries(IN_ZIP.map((name, index) => [name, note(index + 10)]))))

  const page = await app.signedIn()
  await page.goto('matters?new=matter')
  await page.getByLabel('Name').fill('Friday')
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  const matter = new URL(page.url()).pathname.split('/').at(-2) ?? ''

  // The bytes wait at the door, so that a person can see how it goes for each.
  const { promise: isSeen, resolve: letGo } = Promise.withResolvers<undefined>()
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH') await isSeen
    await route.continue()
  })
  const sent = [...Object.keys(files), 'box.zip', ...IN_FOLDER]
  await dropPaths(
    page,
    [...Object.keys(files), 'box.zip', 'Akte'].map((name) => join(folder, name)),
  )
  const strip = page.getByRole('region', { name: 'Files on their way' })
  await strip.getByText(`Sending ${sent.length} files`).first().waitFor()
  const line = (name: string) => strip.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  for (const name of sent) await line(name).waitFor()
  assert.equal(await strip.getByRole('listitem').count(), sent.length, 'and no noise of a system')
  await strip
    .getByText(/^0 bytes of /)
    .first()
    .waitFor()
  await line('Akte/2021/Briefe/c.txt').getByText('waits').waitFor()
  await assertAccessible(page, 'many files on their way')
  letGo(undefined)
  await strip.getByText(`${sent.length} files have arrived`).waitFor()
  await until(async () => (await filedIn(page, matter)).every(({ status }) => /^(?:read|refused)$/.test(status)))

  const filed = await filedIn(page, matter)
  const names = filed.filter(({ relation }) => relation === null).map(({ name }) => name)
  assert.deepEqual(names.toSorted(), sent.toSorted(), 'every file is one document, with the folder it lay in')
  const inside = filed.filter(({ relation }) => relation === 'entry').map(({ name }) => name)
  assert.deepEqual(inside.toSorted(), [...IN_ZIP].toSorted(), 'what lay in the ZIP is there too')
  const refused = filed.filter(({ status }) => status === 'refused')
  assert.deepEqual(refused.map(({ name }) => name).toSorted(), Object.keys(REFUSED).toSorted())
  for (const [name, why] of Object.entries(REFUSED)) {
    const row = page.getByRole('row', { name: new RegExp(name.replaceAll('.', '\\.')) })
    await row.getByText('not read', { exact: true }).waitFor()
    assert.match(await row.innerText(), why, 'why, in words')
    assert.doesNotMatch(await row.innerText(), /[a-z]+\.[a-z]+-[a-z]+/, 'and in no code')
  }
  await page.getByText(`${filed.length} documents · ${refused.length} not read`).waitFor()
  await page.getByRole('link', { name: 'Coverage' }).click()
  await page.getByText(`${refused.length} documents not read`, { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Chronology', exact: true }).click()
  await page
    .getByRole('row', { name: /accepted forty pumps/ })
    .first()
    .waitFor()
  await page.context().close()
})
