import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { startBrowser } from '../../server/test/browser.test-builder.ts'
import { watchTwice } from './alone.test-builder.ts'
import { options } from './app.test-builder.ts'

test(
  'what stands twice a moment after it came is refused; what stays alone, or goes, is not',
  options,
  async (context) => {
    const browser = await startBrowser()
    context.after(() => browser.close())
    const page = await browser.newPage()
    // What the page does between its coming and the second look.
    let then = ''
    const prototype: Locator = Object.getPrototypeOf(page.locator('main'))
    // Called with its own `this` below.
    // oxlint-disable-next-line typescript/unbound-method
    const waitFor = prototype.waitFor
    prototype.waitFor = async function (this: Locator, given): Promise<void> {
      await waitFor.call(this, given)
      await page.evaluate(then)
    }
    watchTwice(page)
    await page.setContent('<p>like 3 March</p>')
    await page.getByText('3 March').waitFor()
    then = "document.querySelector('p').remove()"
    await page.getByText('3 March').waitFor()
    await page.setContent('<p>like 3 March</p>')
    then = "document.body.insertAdjacentHTML('beforeend', '<p>understood: 3 March</p>')"
    await assert.rejects(page.getByText('3 March').waitFor(), /waited for one and found 2: getByText\('3 March'\)/)
  },
)
