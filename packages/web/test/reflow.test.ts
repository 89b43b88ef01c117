// Every screen that the places lead to, at 320 pixels and at twice its size (WCAG 2.2, 1.4.4 and 1.4.10): nothing is cut off, nothing runs
// out of the page, and the rules hold in both themes. A room that is new is found by its link.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const LETTER = [
  'Nordlicht Muster GmbH ("the Supplier") and Jane Sample Ltd. ("the Customer") signed the agreement on 3 March 2021.',
  'In April 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample Ltd.',
  'About 5 May 2021 Jane Sample Limited paid the invoice of Nordlicht Muster GmbH.',
].join('\n\n')

/** A matter with a long name, documents that were read and one that was not; the page stands in its documents. */
async function filled(page: Page): Promise<string> {
  const reply = await page.request.post(`${app.address}/matters`, {
    headers: { origin: app.address },
    data: { name: 'Nordlicht Muster GmbH ./. Donaudampfschifffahrtsgesellschaft Beispiel' },
  })
  const { id } = await reply.json()
  await page.goto(`matters/${id}/documents`)
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await dropFiles(page, [
    { name: 'letters/letter.txt', text: LETTER },
    { name: 'letters/2021-03-03_Lieferantenrahmenvereinbarung_unterschrieben_endgueltig.txt', text: LETTER },
    { name: 'letters/broken.pdf', text: '%PDF-1.7\nbroken off' },
  ])
  await page.getByRole('row', { name: /^Choose: letters\/letter\.txt.*(?<!not |be |being )read/ }).waitFor()
  await page.getByRole('row', { name: /^Choose: letters\/2021\S+endgueltig\.txt.*(?<!not |be |being )read/ }).waitFor()
  await page.getByRole('row', { name: /broken\.pdf.*not read/ }).waitFor()
  return id
}

/** The screens, by their addresses: all places, and what is shown in them when something is open. */
async function screensOf(page: Page, matter: string): Promise<readonly string[]> {
  await page.locator('nav a[href$="/parties"]').waitFor()
  const places = await page
    .locator('nav a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const document = await page.getByRole('link', { name: 'letter.txt' }).first().getAttribute('href')
  const chronology = `/app/matters/${matter}/chronology`
  const found = async (what: 'events' | 'parties') =>
    (await (await page.request.get(`${app.address}/matters/${matter}/${what}?limit=1`)).json())[what]
  // They are put together after the last document was read.
  await until(async () => (await found('events')).length === 1 && (await found('parties')).length === 1)
  const [events, parties] = [await found('events'), await found('parties')]
  assert.ok(places.length > 6 && document !== null)
  return [
    ...new Set(places),
    document,
    `${chronology}?look=timeline`,
    `${chronology}?look=timeline&lanes=party`,
    `${chronology}?look=table&row=${events[0].id}`,
    `/app/matters/${matter}/parties?party=${parties[0].id}`,
    '/app/matters?new=matter',
  ]
}

/** Words that begin or end outside of the page, where nothing scrolls to them. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const isScrolled = (of) => of !== null && (/(auto|scroll)/.test(getComputedStyle(of).overflowX) || isScrolled(of.parentElement))
    const wide = document.documentElement.clientWidth
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      if (node.data.trim() === '' || holder === null || holder.closest('svg, script, .sr-only, [aria-hidden=true]') !== null) continue
      if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isScrolled(holder)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const isHidden = (of) => of !== null && (of.classList.contains('sr-only') || of.classList.contains('truncate') || isHidden(of.parentElement))
      if (isHidden(holder)) continue
      for (const { left, right, width } of range.getClientRects())
        if (width > 1 && (right > wide + 1 || left < -1)) { found.push(node.data.trim().slice(0, 60)); break }
    }
    return found
  })()`)

/** Hints of empty fields that do not fit into them, and boxes that were squeezed beside their words. */
const cutInFields = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const pen = document.createElement('canvas').getContext('2d')
    const isCut = (field) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field)
      pen.font = font
      return pen.measureText(field.placeholder).width > field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1
    }
    const isSqueezed = ({ offsetWidth, offsetHeight }) => Math.abs(offsetWidth - offsetHeight) > 1
    const seen = (fields) => [...fields].filter((field) => field.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return [
      ...seen(document.querySelectorAll('input[placeholder]')).filter(({ value }) => value === '').filter(isCut).map(({ placeholder }) => placeholder),
      ...seen(document.querySelectorAll('input[type=checkbox]:not(.sr-only)')).filter(isSqueezed).map((box) => box.closest('label')?.textContent ?? 'a box'),
    ]
  })()`)

/** What somebody sees who is not signed in; a link that is none is refused on the same screen. */
const ENTRANCE = ['sign-in', 'forgotten', 'set-up#none', 'invitation#none', 'reset#none', 'address#none'] as const

const LOOKS = [
  { name: 'at 320 pixels, in German', viewport: { width: 320, height: 640 }, language: 'de' },
  { name: 'at 200 %', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, language: 'en' },
] as const

async function assertWhole(page: Page, said: string): Promise<void> {
  await page.locator('main h1, [role=dialog] h2').filter({ visible: true }).first().waitFor()
  await page.locator('main [class*=animate-breathe]').first().waitFor({ state: 'detached' })
  await assertAccessible(page, said)
  assert.deepEqual(await cutOff(page), [], `${said}: words outside of the page`)
  assert.deepEqual(await cutInFields(page), [], `${said}: fields`)
}

test('no screen loses anything at 320 pixels or at twice its size, in either theme', options, async () => {
  const first = await app.signedIn({ viewport: { width: 1280, height: 800 } })
  const screens = await screensOf(first, await filled(first))
  await first.context().close()
  for (const { name, language, ...look } of LOOKS) {
    const page = await app.signedIn(look)
    await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language } })
    for (const address of screens) {
      await page.goto(`${app.address}${address}`)
      await assertWhole(page, `${address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')} ${name}`)
    }
    await page.context().close()
  }
})

test('nor do the open filters, the palette and the order of documents', options, async () => {
  const page = await app.signedIn({ viewport: { width: 1280, height: 800 } })
  await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language: 'en' } })
  const matter = await filled(page)
  for (const { name, language, viewport } of [
    { name: 'at 1280 pixels', language: 'en', viewport: { width: 1280, height: 800 } },
    ...LOOKS,
  ] as const) {
    await page.setViewportSize(viewport)
    await page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language } })
    await page.goto(`matters/${matter}/chronology?look=table`)
    await page.getByRole('button', { name: /^Filter/ }).click()
    await page.locator('fieldset').first().waitFor()
    await assertWhole(page, `open filters ${name}`)
    await page.keyboard.press('Control+k')
    // Its code comes when it is first asked for.
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await assertWhole(page, `palette ${name}`)
    await page.goto(`matters/${matter}/documents`)
    const order = page.getByRole('combobox', { name: language === 'en' ? 'Order' : 'Reihenfolge' })
    await order.selectOption('-name')
    await page.waitForURL(/order=-name/)
    await order.selectOption('')
    await order
      .getByText(language === 'en' ? 'in the order filed' : 'wie abgelegt geordnet')
      .waitFor({ state: 'attached' })
  }
  await page.context().close()
})

test('nor does the entrance', options, async () => {
  for (const { name, language, ...look } of LOOKS) {
    const page = await app.page({ ...look, locale: language })
    for (const address of ENTRANCE) {
      await page.goto('about:blank')
      await page.goto(address)
      await assertWhole(page, `${address} ${name}`)
    }
    await page.context().close()
  }
})
