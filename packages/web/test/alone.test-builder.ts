// What a journey waits for must stand alone on the page, not only at the moment it came: words of a hint that a line of status repeats a
// blink later are found by one run and refused by the next, and the run that finds them has waited for nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'

/** How long after its coming a place is looked at again, milliseconds. */
const LOOKS = [150, 350]

let isWatching = false

/** From now on whatever any page of this process waits for is looked at again, and refused where it then stands twice. */
export function watchTwice(page: Page): void {
  if (isWatching) return
  isWatching = true
  const prototype: Locator = Object.getPrototypeOf(page.locator('main'))
  // Called with its own `this` below.
  // oxlint-disable-next-line typescript/unbound-method
  const waitFor = prototype.waitFor
  prototype.waitFor = async function (this: Locator, options): Promise<void> {
    await waitFor.call(this, options)
    if ((options?.state ?? 'visible') !== 'visible') return
    for (const wait of LOOKS) {
      await sleep(wait)
      // The page may be closed by now.
      const count = await this.count().catch(() => 0)
      if (count > 1) throw new Error(`waited for one and found ${count}: ${String(this)}`)
    }
  }
}
