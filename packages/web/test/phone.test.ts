// By touch alone, at the width of a phone: what the keyboard does elsewhere has a button here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type App, assertAccessible, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const PHONE = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true } as const

test('a matter says how much is in it', options, async () => {
  const page = await app.signedIn(PHONE)
  const headers = { origin: app.address, 'x-muniment': '1' }
  const matter = await page.request.post(`${app.address}/matters`, { headers, data: { name: 'Pumps', language: 'en' } })
  assert.ok(matter.ok(), await matter.text())
  const { id } = await matter.json()
  const multipart = {
    files: { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('On 3 March 2021 Jane Sample paid.') },
  }
  const filed = await page.request.post(`${app.address}/matters/${id}/documents`, { headers, multipart })
  assert.ok(filed.ok(), await filed.text())
  await page.goto('matters')
  await page.getByRole('row', { name: /^Pumps 1 document · \d rows?/ }).waitFor()
  await assertAccessible(page, 'matters, phone')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('columnheader', { name: 'Documents' }).waitFor()
  await page.context().close()
})

test('the palette is opened and closed by touch, and leads on', options, async () => {
  const page = await app.signedIn(PHONE)
  await page.goto('matters')
  const palette = page.getByRole('dialog', { name: 'Find a place or do something' })
  const loupe = page.getByRole('banner').getByRole('button', { name: 'Find a place or do something' })
  await loupe.tap()
  await palette.getByRole('combobox').fill('acc')
  await assertAccessible(page, 'palette, phone')
  await palette.getByRole('button', { name: 'Close' }).tap()
  await palette.waitFor({ state: 'detached' })
  assert.equal(new URL(page.url()).pathname, '/app/matters')
  await loupe.tap()
  await palette.getByRole('combobox').fill('account')
  await palette.getByRole('option').first().tap()
  await page.waitForURL(/account/)
  await page.context().close()
})
