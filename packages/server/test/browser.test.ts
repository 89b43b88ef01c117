// The HTML chronology in a real browser: one file, no request to anywhere, readable by everyone, on a phone and on paper.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { htmlWriter } from '../src/adapters/write-html/index.ts'
import { withThrowAwayMatter } from '../src/entry/throw-away.ts'
import { WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { browserProgram, findBrowser, startBrowser } from './browser.test-builder.ts'

const options = { skip: browserProgram === null ? 'no browser on this machine' : (false as const) }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'muniment-browser-'))
let browser: Browser
let address: string
let rows = 0

test('the browser is the one that is named, else Playwright’s own, else Debian’s', () => {
  const there =
    (...paths: string[]): ((path: string) => boolean) =>
    (path) =>
      paths.includes(path)
  assert.equal(findBrowser('/opt/mine', '/own', there('/opt/mine', '/own', '/usr/bin/chromium')), '/opt/mine')
  assert.equal(findBrowser('/opt/mine', '/own', there('/own', '/usr/bin/chromium')), null, 'not replaced by another')
  assert.equal(findBrowser('', '/own', there('/own', '/usr/bin/chromium')), '/own')
  assert.equal(findBrowser(undefined, '/own', there('/usr/bin/chromium')), '/usr/bin/chromium')
  assert.equal(findBrowser(undefined, '', there('')), null)
})

before(async () => {
  if (options.skip !== false) return
  const sample = join(import.meta.dirname, '../sample/files')
  const files = ['01-supply-agreement.pdf', '04-confirmation.eml', '07-ledger.xlsx', '11-call-note.md'].map((name) => ({
    path: join(sample, name),
    name,
  }))
  const chronology = await withThrowAwayMatter(
    { name: '<script>alert(1)</script> & Co', dayOrder: null, concurrency: 2, log: makeLog('silent') },
    async (matter) => {
      await matter.file(files, AbortSignal.timeout(60_000))
      await matter.settled(AbortSignal.timeout(60_000))
      return matter.chronology({ filter: WHOLE_CHRONOLOGY, language: 'en' })
    },
  )
  rows = chronology.rows.length
  const path = join(folder, 'chronology.html')
  writeFileSync(path, await htmlWriter.write(chronology))
  address = pathToFileURL(path).href
  browser = await startBrowser()
})
after(async () => {
  if (options.skip === false) await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(
  settings: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage(settings)
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => void requests.push(request.url()))
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (error) => void complaints.push(error.message))
  page.on('dialog', (dialog) => void complaints.push(dialog.message()))
  await page.goto(address)
  return { page, requests, complaints }
}

test('the exported page asks nobody for anything and runs nothing a document said', options, async () => {
  const { page, requests, complaints } = await open()
  assert.deepEqual(requests, [address])
  assert.deepEqual(complaints, [])
  assert.equal(await page.locator('script').count(), 0)
  assert.match((await page.textContent('body')) ?? '', /<script>alert\(1\)<\/script> & Co/)
  await page.close()
})

test('every row of the chronology stands in the table and the drawing is there', options, async () => {
  const { page } = await open()
  const body = page.locator('table').first().locator('tbody tr')
  assert.ok(rows > 10)
  assert.ok((await body.count()) >= rows)
  assert.ok((await page.locator('svg').first().boundingBox()) !== null)
  await page.close()
})

for (const [what, settings] of [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 800 } }],
] as const) {
  test(`the page has no accessibility fault ${what}`, options, async () => {
    const { page } = await open(settings)
    await page.evaluate(axe)
    const faults = await page.evaluate<{ id: string; nodes: number }[]>(
      `axe.run().then((result) => result.violations.map((violation) => ({ id: violation.id, nodes: violation.nodes.length })))`,
    )
    assert.deepEqual(faults, [])
    await page.close()
  })
}

test('on a phone nothing of the text runs out of the page', options, async () => {
  const { page } = await open({ viewport: { width: 390, height: 800 } })
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  assert.ok(width <= 391, `${width}`)
  await page.close()
})
