// `npm run screens`: every screen as a picture, in light and dark, on a phone and in German, into a folder outside the repository. Pictures
// are looked at; what looks unfinished is.
//   node packages/web/test/screens.ts [FOLDER]
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { dropFiles, openApp } from './app.test-builder.ts'

const folder = resolve(process.argv[2] ?? join(tmpdir(), 'muniment-screens'))
mkdirSync(folder, { recursive: true })

const WIDE = { width: 1360, height: 860 }
const PHONE = { width: 375, height: 760 }

/** One picture for each look of what is shown now. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const [look, colorScheme, viewport] of [
    ['light', 'light', WIDE],
    ['dark', 'dark', WIDE],
    ['phone', 'light', PHONE],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(viewport)
    await page.screenshot({ path: join(folder, `${name}.${look}.png`) })
  }
  await page.setViewportSize(WIDE)
}

async function speak(page: Page, language: 'de' | 'en'): Promise<void> {
  await page.request.patch(`${new URL(page.url()).origin}/account`, {
    headers: { origin: new URL(page.url()).origin },
    data: { language },
  })
  await page.reload()
}

/** Shoots it in English, then, wide and light, in German. */
async function both(page: Page, name: string, show: () => Promise<unknown>): Promise<void> {
  await show()
  await shoot(page, name)
  await speak(page, 'de')
  await show()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.screenshot({ path: join(folder, `${name}.german.png`) })
  await speak(page, 'en')
}

const MAIL = [
  'From: Jane Sample <jane@sample.example>',
  'To: Erika Beispiel <erika@beispiel.example>',
  'Date: Wed, 03 Mar 2021 14:05:00 +0100',
  'Subject: Delivery of the pumps',
  'Content-Type: multipart/mixed; boundary=edge',
  '',
  '--edge',
  'Content-Type: text/plain',
  '',
  'Dear Ms Beispiel,\n\non 2 March 2021 forty pumps were delivered. The delivery note is attached.\n\nJane Sample',
  '--edge',
  'Content-Type: text/plain; name="delivery-note.txt"',
  'Content-Disposition: attachment; filename="delivery-note.txt"',
  '',
  'Delivered on 2 March 2021.',
  '--edge--',
].join('\r\n')

/** A document of pages with its words found, a mail, one that was not read. */
async function shootDocuments(page: Page): Promise<void> {
  const list = page.url()
  const drawn = (): Promise<unknown> => page.locator('[data-page] img').waitFor()
  await page
    .getByRole('link', { name: /\.pdf$/ })
    .first()
    .click()
  await drawn()
  await page.keyboard.press('/')
  await page.keyboard.type('2019')
  await page
    .getByRole('search')
    .getByText(/place|not found/)
    .waitFor()
  await page.keyboard.press('Enter')
  await both(page, 'document', drawn)
  await page.goto(list)
  await page.getByRole('link', { name: /mail\.eml$/ }).click()
  await drawn()
  await both(page, 'document-mail', drawn)
  await page.goto(list)
  await page.getByRole('link', { name: /broken\.pdf$/ }).click()
  await both(page, 'document-not-read', () =>
    page
      .getByText(/not read|nicht gelesen/)
      .first()
      .waitFor(),
  )
  await page.goto(list)
}

/** A colleague who has not answered yet, a tag, a key fact: what a room shows when it is in use. */
async function inUse(page: Page, matter: string): Promise<void> {
  const { origin } = new URL(page.url())
  const headers = { origin }
  await page.request.post(`${origin}/invitations`, {
    headers,
    data: { email: 'jane@sample.example', role: 'editor' },
  })
  const { events } = await (await page.request.get(`${origin}/matters/${matter}/events?limit=12`)).json()
  for (const [number, { id, version }] of events.entries()) {
    if (number % 3 !== 0) continue
    const data = { isKey: number % 2 === 0, tags: ['delivery'] }
    await page.request.patch(`${origin}/matters/${matter}/events/${id}`, {
      headers: { ...headers, 'if-match': `"${version}"` },
      data,
    })
  }
}

/** A question that the sample matter answers, with the page on which the answer stands. */
async function shootAnswer(page: Page): Promise<void> {
  await page.getByRole('textbox').fill('When was the notice of termination given?')
  await page.keyboard.press('Enter')
  await page.locator('main ol button[aria-pressed]').first().click()
  await page.locator('[data-highlight]').first().waitFor()
  await shoot(page, 'questions-answered')
}

/** All places that the shell leads to, but those that are shot with something open in them. */
async function shootPlaces(page: Page): Promise<void> {
  const links = page.locator('nav a[href]')
  await page.locator('nav a[href$="/parties"]').waitFor()
  const places = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
  for (const place of places) {
    const name = place.split('/').at(-1) ?? ''
    if (/^(?:documents|chronology|matters|[0-9a-f-]{36})$/.test(name)) continue
    await page.goto(new URL(place, page.url()).href)
    await both(page, name, async () => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('main [class*=animate-breathe]').first().waitFor({ state: 'detached' })
    })
    if (name === 'questions') await shootAnswer(page)
    if (name !== 'parties') continue
    await page.getByRole('row').nth(1).getByRole('button').first().click()
    await both(page, 'party', () => page.getByRole('region').last().waitFor())
  }
}

const app = await openApp()
try {
  const stranger = await app.page()
  await stranger.goto(app.link())
  await stranger.getByRole('heading', { level: 1 }).waitFor()
  await shoot(stranger, 'set-up')
  await stranger.goto('sign-in')
  await stranger.getByRole('heading', { level: 1 }).waitFor()
  await shoot(stranger, 'sign-in')

  const page = await app.signedIn({ viewport: WIDE })
  const title = () => page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto('matters')
  await both(page, 'matters-empty', () => page.getByRole('button', { name: /sample matter|Beispielakte/ }).waitFor())
  await page.getByRole('button', { name: /sample matter/ }).click()
  await page.getByRole('row').nth(3).waitFor()
  await shoot(page, 'documents-reading')
  await page
    .getByRole('row', { name: /being read|waiting/ })
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 })
  await dropFiles(page, [
    { name: 'letters/broken.pdf', text: '%PDF-1.7\nbroken off' },
    { name: 'letters/empty.txt', text: '' },
    { name: 'letters/note.txt', text: 'On 3 March 2021 Jane Sample gave notice.' },
    { name: 'letters/mail.eml', text: MAIL },
  ])
  await page.getByText(/files have arrived/).waitFor()
  await page.getByRole('row', { name: /note\.txt.*(?<!not |be |being )read/ }).waitFor()
  await both(page, 'documents', () => page.getByRole('row').nth(3).waitFor())
  await inUse(page, /matters\/([^/?]+)/.exec(page.url())?.[1] ?? '')
  await shootDocuments(page)
  const documents = page.url()
  await shootPlaces(page)
  await page.goto(documents)
  await page.getByRole('row').nth(3).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await both(page, 'chronology', async () => {
    await page.getByRole('grid').getByRole('row').nth(5).waitFor()
    await page.locator('[data-row]').first().waitFor()
  })
  await page.goto(`${page.url().split('?')[0] ?? ''}?look=timeline&lanes=party`)
  await both(page, 'timeline', () => page.locator('[data-row]').first().waitFor())
  await page.goto(`${page.url().split('?')[0] ?? ''}?look=both`)
  await page.getByRole('grid').getByRole('row').nth(5).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await both(page, 'chronology-row', () => page.locator('[data-highlight]').first().waitFor())
  await page.goto('matters')
  await both(page, 'matters', () => page.getByRole('table').waitFor())
  await page.goto('matters?new=matter')
  await both(page, 'new-matter', () => page.getByRole('dialog').waitFor())
  await page.goto('matters')
  await title()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('m')
  await shoot(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await shoot(page, 'keyboard')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.screenshot({ path: join(folder, 'account-menu.light.png') })
  await page.goto('nowhere')
  await title()
  await shoot(page, 'nothing-here')
  await page.setViewportSize(PHONE)
  await page.goto('matters')
  await page.getByRole('button', { name: 'Places' }).click()
  await page.getByRole('dialog').waitFor()
  await page.screenshot({ path: join(folder, 'places.phone.png') })
} finally {
  await app.close()
}
process.stdout.write(`${folder}\n`)
