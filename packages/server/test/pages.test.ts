// Pages over HTTP: text with boxes, a picture in the same geometry, where words stand; recorded once a reading, asked about each time.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { PageReply } from '@muniment/contract'
import { PNG } from 'pngjs'
import { openBlobFolder } from '../src/adapters/blobs-fs.ts'
import { makeMemoryKeyring } from '../src/adapters/keys-memory.ts'
import { newId } from '../src/base/index.ts'
import { drawingTurns } from '../src/entry/reading-turns.ts'
import { documentIdOf, documentOf } from '../src/evidence/documents/index.ts'
import { makePageImages } from '../src/evidence/text/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { makeBlobs } from '../src/platform/blobs/index.ts'
import type { Person } from './door.test-builder.ts'
import { docxOf, pdfOf, scanOf } from './files.test-builder.ts'
import { type FilingHouse, matched, NOTE, openFilingHouse } from './filing.test-builder.ts'
import type { Story } from './story.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-pages-'))
let house: FilingHouse
before(async () => {
  house = await openFilingHouse((app, { db, clock, images }) => pageRoutes(app, { db, clock, images }))
})
after(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const told: Story = {
  title: 'Minutes of Nordlicht Muster GmbH',
  paragraphs: ['On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample & < > “quoted”.'],
  table: [['2021-03-03', 'Payment received', '12.50']],
  dated: [],
}

async function filed(name: string, bytes: Uint8Array | string): Promise<string> {
  const matter = await house.openMatter(name)
  const [id = ''] = await house.file(matter.id, [{ name, bytes }])
  return id
}
const page = async (id: string, number = 1, by: Person = house.viewer) => {
  const reply = await by.get(`/documents/${id}/pages/${number}`)
  assert.equal(reply.statusCode, 200, reply.body)
  return reply.json<PageReply>()
}

/** The boxes in points, as a reader of the interface unpacks them. */
function boxesOf({ boxes, width, height, text }: PageReply): number[][] {
  const bytes = Buffer.from(boxes, 'base64')
  assert.equal(bytes.length, text.length * 8)
  const scale = Math.max(width, height) / 65535
  return Array.from({ length: text.length }, (_, unit) =>
    [0, 1, 2, 3].map((side) => bytes.readUInt16LE((unit * 4 + side) * 2) * scale),
  )
}

/** The box around a stretch of text, as shares of the page. */
function around(shown: PageReply, words: string) {
  const start = shown.text.indexOf(words)
  assert.ok(start >= 0, words)
  const boxes = boxesOf(shown).slice(start, start + words.length)
  const side = (at: number, best: (...values: number[]) => number) => best(...boxes.map((box) => box[at] ?? 0))
  return {
    left: side(0, Math.min) / shown.width,
    top: side(1, Math.min) / shown.height,
    right: side(2, Math.max) / shown.width,
    bottom: side(3, Math.max) / shown.height,
  }
}

/** Dark pixels inside and outside a box of a picture. */
function inkOf(png: Buffer, box: ReturnType<typeof around>, slack = 0.004) {
  const { width, height, data } = PNG.sync.read(png)
  let [inside, outside] = [0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4] ?? 255) > 128) continue
      const isInside =
        x / width >= box.left - slack &&
        x / width <= box.right + slack &&
        y / height >= box.top - slack &&
        y / height <= box.bottom + slack
      if (isInside) inside++
      else outside++
    }
  }
  return { inside, outside, width, height }
}

test('a page of a PDF has text, zones, boxes and a picture in which the boxes lie on the words', async () => {
  const id = await filed('minutes.pdf', pdfOf(told, folder, 1))
  const shown = await page(id)
  assert.equal(shown.origin, 'text')
  assert.ok(shown.zones.some(({ kind }) => kind === 'paragraph'))
  for (const width of [600, 1200, 1800]) {
    const reply = await house.viewer.get(`/documents/${id}/pages/1/image?width=${width}`)
    assert.equal(reply.statusCode, 200, reply.body)
    assert.equal(reply.headers['content-type'], 'image/png')
    const ink = inkOf(reply.rawPayload, around(shown, 'delivered forty'))
    assert.ok(Math.abs(ink.width - width) <= 1, `${ink.width}`)
    assert.ok(Math.abs(ink.height / ink.width - shown.height / shown.width) < 0.01)
    assert.ok(ink.inside > 20, 'the words are drawn where their boxes say')
    assert.ok(ink.outside > ink.inside)
  }
  assert.equal((await house.viewer.get(`/documents/${id}/pages/1/image?width=5000`)).statusCode, 400)
  assert.equal(
    (await house.viewer.get(`/documents/${id}/pages/2/image`)).json<{ code: string }>().code,
    'page.not-found',
  )
})

test('a scan is shown as it was scanned, in the geometry its words were recognised in', async () => {
  const id = await filed('letter.png', await scanOf(told, 'png', folder))
  const shown = await page(id)
  assert.equal(shown.origin, 'ocr')
  const reply = await house.viewer.get(`/documents/${id}/pages/1/image?width=600`)
  assert.equal(reply.headers['content-type'], 'image/png')
  const ink = inkOf(reply.rawPayload, around(shown, 'delivered'), 0.01)
  assert.equal(ink.width, 600)
  assert.ok(ink.inside > 10)
})

test('a file without pages of its own is drawn from its text, word by word in its boxes, and nothing in it is markup', async () => {
  const id = await filed('minutes.docx', await docxOf(told))
  const shown = await page(id)
  const reply = await house.viewer.get(`/documents/${id}/pages/1/image`)
  assert.equal(reply.headers['content-type'], 'image/svg+xml')
  assert.match(String(reply.headers['content-security-policy']), /sandbox/)
  const drawn = [...reply.body.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)]
  const words = shown.text.match(/\S+/gu) ?? []
  assert.equal(drawn.length, words.length)
  assert.ok(reply.body.includes('&amp;') && reply.body.includes('&lt;'))
  assert.ok(!/<script|href|onload|<image|<foreign/i.test(reply.body))
  const [, x = '', y = ''] = drawn.find(([, , , word]) => word === 'delivered') ?? []
  const box = around(shown, 'delivered')
  assert.ok(Math.abs(Number(x) / shown.width - box.left) < 0.001)
  assert.ok(Number(y) / shown.height > box.top && Number(y) / shown.height < box.bottom)
})

test('a file that PDFium cannot draw is drawn from what was read of it', async () => {
  const id = await filed('broken.pdf', pdfOf(told, folder, 1))
  const { db, documents } = house.installation
  const drawer = { draw: async () => null }
  const nothing = makeBlobs(openBlobFolder(join(folder, 'none')), makeMemoryKeyring())
  const blobs = { ...nothing, has: async () => false }
  const images = makePageImages({
    db,
    documents,
    drawer,
    blobs,
    turns: drawingTurns(),
    scratchFolder: join(folder, 'scratch'),
  })
  const authority = house.viewer.authority()
  const row = await db.inWorkspace(authority, (scope) => documentOf(scope, documentIdOf(id)))
  const image = await images.image(authority, row, { number: 1, columns: 600 })
  assert.equal(image?.mediaType, 'image/svg+xml')
})

test('what a browser holds is not sent again, and is not shown any longer to whom it must not be', async () => {
  const id = await filed('cached.pdf', pdfOf(told, folder, 1))
  const reader = house.person(house.owner.workspace, 'viewer')
  const { matter } = await house.detail(id)
  for (const url of [`/documents/${id}/pages/1`, `/documents/${id}/pages/1/image?width=600`]) {
    const first = await reader.get(url)
    assert.equal(first.headers['cache-control'], 'private, no-cache')
    const etag = String(first.headers['etag'])
    const again = await reader.send('GET', url, { headers: { 'if-none-match': etag } })
    assert.equal(again.statusCode, 304)
    assert.equal(again.body, '')
    assert.equal(again.headers['etag'], etag)
  }
  const url = `/documents/${id}/pages/1`
  const etag = String((await reader.get(url)).headers['etag'])
  reader.wallOff(matter)
  assert.equal((await reader.send('GET', url, { headers: { 'if-none-match': etag } })).statusCode, 404)
})

test('pictures are kept encrypted, and go with the document', async () => {
  const id = await filed('kept.pdf', pdfOf(told, folder, 1))
  await Promise.all([1, 2, 3].map(() => house.viewer.get(`/documents/${id}/pages/1/image?width=600`)))
  const place = join(house.dataFolder, 'blobs', house.owner.workspace, id)
  assert.equal(readdirSync(place).length, 2, 'the original and one picture')
  assert.equal((await house.editor.send('DELETE', `/documents/${id}`, matched(1))).statusCode, 200)
  assert.equal((await house.viewer.get(`/documents/${id}/pages/1/image?width=600`)).statusCode, 404)
  assert.equal((await house.owner.send('POST', `/documents/${id}/remove`)).statusCode, 204)
  await house.settled()
  assert.throws(() => readdirSync(place))
})

test('a kept picture that was damaged is drawn anew; where the original was too, that is said', async () => {
  const id = await filed('damaged.pdf', pdfOf(told, folder, 1))
  const place = join(house.dataFolder, 'blobs', house.owner.workspace, id)
  const picture = () => house.viewer.get(`/documents/${id}/pages/1/image?width=600`)
  const [original = ''] = readdirSync(place)
  const drawn = await picture()
  const kept = join(place, readdirSync(place).find((name) => name !== original) ?? '')
  const sound = readFileSync(kept)
  for (const broken of [
    Buffer.from(sound.map((byte, at) => (at === sound.length - 1 ? byte ^ 1 : byte))),
    Buffer.of(),
  ]) {
    writeFileSync(kept, broken)
    const again = await picture()
    assert.equal(again.statusCode, 200, again.body)
    assert.deepEqual(again.rawPayload, drawn.rawPayload)
    assert.equal(readFileSync(kept).length, sound.length, 'the new one lies in its place')
  }
  writeFileSync(join(place, original), 'no original any more')
  assert.equal((await picture()).statusCode, 200, 'the picture itself is whole')
  writeFileSync(kept, 'nor a picture')
  const refused = await picture()
  assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [500, 'storage.damaged'])
})

test('turning the pages of a document is one reading of it in the log, of each person', async () => {
  const id = await filed('read.txt', NOTE)
  for (const url of ['pages/1', 'pages/1', 'pages/1/image', 'search?q=pumps'])
    for (const by of [house.viewer, house.owner])
      assert.equal((await by.get(`/documents/${id}/${url}`)).statusCode, 200)
  assert.deepEqual(await house.acts(id), ['document.filed', 'document.read', 'document.read'])
  assert.equal((await house.viewer.get(`/documents/${id}/pages`)).statusCode, 200)
  // One that began later was noted first; a clock that was put back by more than that leaves nothing unrecorded.
  for (const [minutes, times] of [
    [1, 2],
    [20, 3],
  ] as const) {
    await house.installation.db.inWorkspace(house.owner.authority(), ({ connection }) =>
      connection.query(
        "update document_readings set since = since + $2::int * interval '1 minute' where document_id = $1 and account_id = $3",
        [id, minutes, house.owner.account],
      ),
    )
    assert.equal((await house.owner.get(`/documents/${id}/pages/1`)).statusCode, 200)
    assert.equal((await house.acts(id)).filter((act) => act === 'document.read').length, times)
  }
})

test('words are found across the pages of a document, page by page', async () => {
  const text = Array.from(
    { length: 400 },
    (_, line) => `Line 😀 ${line}: the Hafenlager\nProbe AG paid the invoice.`,
  ).join('\n\n')
  const id = await filed('long.txt', text)
  const seen: string[] = []
  let pages = 0
  for (let cursor = ''; ; pages++) {
    const reply = await house.viewer.get(`/documents/${id}/search?q=hafenlager%20probe&limit=150${cursor}`)
    const { hits, next } = reply.json<{ hits: { page: number; start: number; hit: string }[]; next: string | null }>()
    seen.push(...hits.map(({ page: on, start, hit }) => `${on} ${start} ${hit.replace(/\s/g, ' ')}`))
    if (next === null) break
    cursor = `&cursor=${next}`
  }
  assert.equal(seen.length, 400)
  assert.equal(new Set(seen).size, 400)
  assert.equal(pages, 2)
  assert.ok(seen.every((line) => line.endsWith('Hafenlager Probe')))
  const [first] = seen
  const [on = '1', start = '0'] = first?.split(' ') ?? []
  const shown = await page(id, Number(on))
  assert.match(shown.text.slice(Number(start), Number(start) + 16), /Hafenlager\sProbe/)
  const summaries = await house.viewer.get(`/documents/${id}/pages?limit=2`)
  const listed = summaries.json<{ pages: { number: number; characters: number }[]; next: string }>()
  assert.deepEqual(
    listed.pages.map(({ number }) => number),
    [1, 2],
  )
  assert.equal(listed.pages[0]?.characters, (await page(id, 1)).text.length)
  assert.ok(listed.next)
})

test('pages of another workspace, behind a wall or of no document are not there, in the same words', async () => {
  const id = await filed('mine.txt', NOTE)
  const { matter } = await house.detail(id)
  const walled = house.person(house.owner.workspace, 'owner')
  walled.wallOff(matter)
  for (const rest of ['pages', 'pages/1', 'pages/1/image', 'search?q=x']) {
    const ask = async (by: Person, of: string) => {
      const reply = await by.get(`/documents/${of}/${rest}`)
      const { request: _, ...body } = reply.json<Record<string, unknown>>()
      return { status: reply.statusCode, body }
    }
    const missing = await ask(house.owner, newId())
    assert.equal(missing.status, 404)
    assert.deepEqual(await ask(house.stranger, id), missing)
    assert.deepEqual(await ask(walled, id), missing)
  }
})
