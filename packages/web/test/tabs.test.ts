// Many tabs at once, as somebody has who works through a pile: a browser shares six connections to a server among all of them.
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, openApp, options } from './app.test-builder.ts'
import { LETTER, matterOf } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

/** Puts a tab behind the others: a browser without a window shows all of them at once. */
const putBehind = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })

test('a matter opened in nine tabs is there in each of them', options, async () => {
  const first = await app.signedIn()
  const matter = await matterOf(first, 'Many tabs', [{ name: 'letter.txt', text: LETTER }])
  await putBehind(first)
  for (let tab = 2; tab <= 9; tab += 1) {
    const page = await first.context().newPage()
    await page.goto(`.${matter.replace('/app', '')}/documents`)
    await page.getByRole('row', { name: /letter\.txt/ }).waitFor()
    await putBehind(page)
  }
  await first.context().close()
})
