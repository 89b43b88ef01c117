// A matter with files that were read, and the width of a phone.
import type { Page } from 'playwright-core'
import { assertAccessible, dropFiles } from './app.test-builder.ts'

const PHONE = { width: 320, height: 760 }

export const LETTER = [
  'Jane Sample paid Nordlicht Muster GmbH the invoice K17 on 03/04/2020.',
  'Jane Sample paid Nordlicht Muster GmbH the invoice K18 on 05/06/2020.',
  'In May 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel.',
].join('\n\n')

/** A matter with these files read, at its documents. */
export async function matterOf(
  page: Page,
  name: string,
  files: readonly { name: string; text: string }[],
): Promise<string> {
  await page.goto('matters?new=matter')
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make the matter' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await dropFiles(page, files)
  for (const file of files)
    await page.getByRole('row', { name: new RegExp(`^(?:Choose: )?${file.name}.*(?<!be |being )read`) }).waitFor()
  return new URL(page.url()).pathname.replace(/\/documents$/, '')
}

/** At the width of a small phone. */
export async function onPhone(page: Page, what: string): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize(PHONE)
  await assertAccessible(page, `${what}, phone`)
  if (size !== null) await page.setViewportSize(size)
}

/** What is asked there gets its answer only when the function is called that this gives. */
export async function holding(page: Page, what: RegExp): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(what, async (route) => {
    await promise
    // The page may have gone on meanwhile.
    await route.continue().catch(() => undefined)
  })
  return async () => {
    resolve()
    await page.unroute(what)
  }
}
