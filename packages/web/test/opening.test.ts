// A room is asked for once when it is opened, and what changes while it opens is seen all the same.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page, Request } from 'playwright-core'
import { type App, openApp, options } from './app.test-builder.ts'
import { holding } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

async function sent(
  page: Page,
  method: 'patch' | 'post',
  path: string,
  data: object,
  version?: number,
): Promise<string> {
  const headers = { origin: app.address, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }
  const reply = await page.request[method](`${app.address}${path}`, { headers, data })
  assert.ok(reply.ok(), await reply.text())
  const told = await reply.json()
  return told.event?.id ?? told.id
}

/** A matter with a row and nothing that still goes on in it. */
async function quietMatter(page: Page, name: string): Promise<{ matter: string; row: string }> {
  const matter = await sent(page, 'post', '/matters', { name })
  const row = await sent(page, 'post', `/matters/${matter}/events`, {
    date: { edtf: '2021-03-02' },
    text: 'Forty pumps were delivered',
  })
  return { matter, row }
}

/** What is asked of the server for the matter, without its stream; `count` of each. */
function counting(page: Page, matter: string): Map<string, number> {
  const asked = new Map<string, number>()
  page.on('request', (request: Request) => {
    const { pathname, search } = new URL(request.url())
    if (request.method() !== 'GET' || !pathname.startsWith(`/matters/${matter}`) || pathname.endsWith('/progress'))
      return
    asked.set(pathname + search, (asked.get(pathname + search) ?? 0) + 1)
  })
  return asked
}

const followed = (page: Page, matter: string): Promise<unknown> =>
  page.waitForResponse((response) => response.url().includes(`/matters/${matter}/progress`), { timeout: 20_000 })

/** What the stream told is asked for after 700 ms, and once more of what that changed. */
const SETTLED_MILLISECONDS = 2500

for (const [room, shown] of [
  ['chronology?look=both', 'Forty pumps were delivered'],
  ['documents', 'No documents yet'],
  ['parties', 'parties'],
] as const)
  test(
    `opening ${room.split('?')[0]} asks for each thing once, by its address and from another room`,
    options,
    async () => {
      const page = await app.signedIn()
      const { matter } = await quietMatter(page, `Opened at ${room.slice(0, 5)}`)
      const asked = counting(page, matter)
      const twice = (): string[] => [...asked].filter(([, times]) => times > 1).map(([what]) => what)
      const isFollowed = followed(page, matter)
      await page.goto(`matters/${matter}/${room}`)
      await page.getByText(new RegExp(shown, 'i')).first().waitFor()
      await isFollowed
      await page.waitForTimeout(SETTLED_MILLISECONDS)
      assert.ok(asked.size > 1, 'it was asked at all')
      assert.deepEqual(twice(), [])
      await page.goto('matters')
      asked.clear()
      const isFollowedAgain = followed(page, matter)
      await page
        .getByRole('link', { name: `Opened at ${room.slice(0, 5)}` })
        .last()
        .click()
      await isFollowedAgain
      await page.waitForTimeout(SETTLED_MILLISECONDS)
      assert.ok(asked.size > 1, 'it was asked at all')
      assert.deepEqual(twice(), [])
      await page.context().close()
    },
  )

test(
  'what a colleague changes after a room was asked for and before its stream is there, is seen',
  options,
  async () => {
    const page = await app.signedIn()
    const { matter, row } = await quietMatter(page, 'Changed in the gap')
    const goOn = await holding(page, /\/progress/)
    await page.goto(`matters/${matter}/chronology?look=table`)
    await page.getByRole('row', { name: /Forty pumps were delivered/ }).waitFor()
    await page.waitForTimeout(500)
    await sent(page, 'patch', `/matters/${matter}/events/${row}`, { text: 'Fifty pumps were delivered' }, 1)
    await page.waitForTimeout(1500)
    assert.equal(await page.getByRole('row', { name: /Fifty pumps/ }).count(), 0, 'nothing tells of it yet')
    await goOn()
    await page.getByRole('row', { name: /Fifty pumps were delivered/ }).waitFor({ timeout: 20_000 })
    await page.context().close()
  },
)
