// The application as a person has it: a server of its own on a free port of this machine with a temporary folder, and Chromium. What a page
// asks elsewhere, what its policy forbids and what fails in it is collected; `close` refuses all of it.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import { browserProgram, startBrowser } from '../../server/test/browser.test-builder.ts'
import { type Serving, startServing } from '../../server/test/serving.test-builder.ts'
import { watchTwice } from './alone.test-builder.ts'

/** For `test(name, options, …)`: without a browser the test is skipped and counted as left out. */
export const options = { skip: browserProgram === null ? 'no browser on this machine' : (false as const) }

/**
 * Each request waits up to this long, milliseconds, at random: answers come late and out of order, as on a poor line. Zero as a rule; a
 * journey must hold at any value.
 */
const slowest = Number(process.env['MUNIMENT_TEST_SLOW'] ?? 0)

/** Whatever a journey waits for is looked at again a moment later: it must still stand there once. A run takes half as long again. */
const isTwice = process.env['MUNIMENT_TEST_TWICE'] === '1'

/** What asks is late in going out; what changes something goes out at once, and its answer is late. */
async function slowly(route: Route): Promise<void> {
  const late = () => sleep(Math.random() * slowest)
  try {
    if (!['PATCH', 'PUT', 'DELETE'].includes(route.request().method())) {
      await late()
      return await route.continue()
    }
    const response = await route.fetch({ maxRedirects: 0 })
    await late()
    await route.fulfill({ response })
  } catch {
    // The page is closed by now, or the server is away: as it is without us.
    await route.abort().catch(() => undefined)
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const OWNER = {
  workspace: 'Kanzlei Muster',
  name: 'Erika Beispiel',
  email: 'erika@muster.example',
  password: 'a lamp, a ladder, a lake',
} as const

export const COLLEAGUE = {
  name: 'Jane Sample',
  email: 'jane@sample.example',
  password: 'a boat, a bell, a basket',
} as const

export interface App {
  readonly address: string
  readonly server: Serving
  /** A page of its own browser profile: nobody is signed in. */
  page(settings?: BrowserContextOptions): Promise<Page>
  /** The same, with the first owner signed in by the door; set up when nobody is. */
  signedIn(settings?: BrowserContextOptions): Promise<Page>
  /** A page of a browser of her own with the colleague signed in, whom the owner has invited in this role. */
  colleague(role: 'editor' | 'viewer'): Promise<Page>
  /** The link of the first start, or of a letter that was printed. */
  link(): string
  /** Ends the server as a crash does, and starts it again on the same port and folder. */
  crash(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

/** `settings`: of the server, as its environment has them. */
export async function openApp(settings: Readonly<Record<string, string>> = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-web-'))
  const environment = { PATH: process.env['PATH'] ?? '', MUNIMENT_DATA: folder, ...settings }
  let server = await startServing(environment, { isNew: true })
  const first = server.said()
  const address = server.address
  const browser = await startBrowser()
  const faults: string[] = []
  const page: App['page'] = async (settings = {}) => {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      ...settings,
      baseURL: `${address}/app/`,
    })
    // Of a machine that has other things to do.
    context.setDefaultTimeout(120_000)
    if (slowest > 0) await context.route('**/*', slowly)
    const opened = await context.newPage()
    watch(opened, address, faults)
    if (isTwice) watchTwice(opened)
    return opened
  }
  let isSetUp = false
  const app: App = {
    address,
    get server() {
      return server
    },
    page,
    async signedIn(settings) {
      const opened = await page(settings)
      const headers = { origin: address }
      const reply = isSetUp
        ? await opened.request.post(`${address}/sign-in`, {
            headers,
            data: { email: OWNER.email, password: OWNER.password },
          })
        : await opened.request.post(`${address}/set-up`, {
            headers,
            data: { ...OWNER, link: linkIn(first).split('#')[1], language: 'en', timeZone: 'Europe/Berlin' },
          })
      // Set up by a test through the form, before.
      if (!reply.ok() && !isSetUp) {
        isSetUp = true
        await opened.context().close()
        return app.signedIn(settings)
      }
      assert.ok(reply.ok(), await reply.text())
      isSetUp = true
      return opened
    },
    colleague: (role) => joinedBy(app, role),
    link: () => linkIn(first),
    async crash() {
      await server.kill()
    },
    async restart() {
      server = await startServing({ ...environment, MUNIMENT_PORT: new URL(address).port })
    },
    async close() {
      await browser.close()
      server.signal('SIGTERM')
      await server.ended
      rmSync(folder, { recursive: true, force: true })
      assert.deepEqual(faults, [], 'what the pages complained of')
    },
  }
  return app
}

async function joinedBy(app: App, role: 'editor' | 'viewer'): Promise<Page> {
  const by = await app.signedIn()
  const headers = { origin: app.address }
  const { name, email, password } = COLLEAGUE
  const invited = await by.request.post(`${app.address}/invitations`, { headers, data: { email, role } })
  assert.ok(invited.ok(), await invited.text())
  await by.context().close()
  const link = (await linkTo(app, email, 'invitation')).split('#')[1]
  const opened = await app.page()
  const data = { link, name, password }
  const joined = await opened.request.post(`${app.address}/invitations/accept`, { headers, data })
  assert.ok(joined.ok(), await joined.text())
  return opened
}

/** The link of the newest letter to this address, as a server without mail prints it. */
export async function linkTo({ server }: App, email: string, path: string): Promise<string> {
  const pattern = new RegExp(`http://\\S+/${path}#\\S+`, 'g')
  for (;;) {
    const said = server.said()
    const link = said.includes(email) ? said.match(pattern)?.at(-1) : undefined
    if (link !== undefined) return link
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const linkIn = (said: string): string => /http:\/\/\S+\/set-up#\S+/.exec(said)?.[0] ?? ''

/** A request to another origin, a breach of the policy, an error in a script or a dialog is a fault. A refusal that is shown is none. */
function watch(page: Page, address: string, faults: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`) && !request.url().startsWith('blob:'))
      faults.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => void faults.push(`failed: ${error.stack ?? error.message}`))
  page.on('dialog', (dialog) => void faults.push(`dialog: ${dialog.message()}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
}

/** The rules of WCAG 2.2 A and AA, in both themes, and that nothing runs out of the page at its width. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  const before = page.viewportSize()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if ((await page.evaluate('typeof globalThis.axe')) === 'undefined') await page.evaluate(axe)
    const faults = await page.evaluate<object[]>(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'label-content-name-mismatch': { enabled: true } } }).then(({ violations }) =>
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary) })))`,
    )
    assert.deepEqual(faults, [], `${what}, ${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.ok(wide <= 0, `${what} is ${wide} px wider than the page at ${before?.width ?? 0} px`)
}

/** What a part of the server answers that has too much to do. */
export const BUSY = {
  status: 503,
  contentType: 'application/problem+json',
  body: '{"code":"server.busy","status":503}',
}

export interface DroppedFile {
  readonly name: string
  readonly text: string
}

/** Drops files on the page as a person does, folder and type unknown. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const held = new DataTransfer()
    for (const { name, text } of given) held.items.add(new File([text], name))
    return held
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop'] as const)
    await page.dispatchEvent('main', type, { dataTransfer: transfer })
}

/** Drops files and folders of this machine on the page, as its file manager does. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  await session.detach()
}
