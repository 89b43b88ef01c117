// The promise of the product as a property: whatever kind a file is of and whatever it says, every citation is the stored page's own
// letters, and every character has its box on the page. Stories vary by fast-check; `STORY_SEED` tells others.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { ChronologyCitation, UndecidedDate } from '@muniment/contract'
import { joinPages, type Page } from '@muniment/reading/page'
import * as fc from 'fast-check'
import { makeSandboxedReader } from '../src/adapters/sandbox/index.ts'
import { type MatterId, systemClock } from '../src/base/index.ts'
import type { DocumentRow } from '../src/evidence/documents/index.ts'
import { makeGatherEventsJob, settleMatter } from '../src/evidence/events/index.ts'
import {
  csvOf,
  docxOf,
  emlOf,
  htmlOf,
  mboxOf,
  msgOf,
  odtOf,
  pdfOf,
  rtfOf,
  scanOf,
  textOf,
  xlsxOf,
  zipOf,
} from './files.test-builder.ts'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'
import { type Story, scannedStory, story } from './story.test-builder.ts'

// The same everywhere, so that a change is judged by what it changes. Other seeds are for looking further.
const seed = Number(process.env['STORY_SEED'] ?? 657126)
const folder = mkdtempSync(join(tmpdir(), 'muniment-citations-'))
let matters: TestMatters
before(async () => {
  matters = await openTestMatters()
  await Promise.all(KINDS.map(fileStories))
  await matters.settled(240)
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await matters.close()
})

interface Kind {
  readonly extension: string
  /** What the children of such a file are, and how many it has. */
  readonly children?: readonly string[]
  readonly isScan?: true
  build(told: Story): Uint8Array | Promise<Uint8Array>
}

const STORIES_A_KIND = 2
const KINDS: readonly Kind[] = [
  { extension: 'pdf', build: (told) => pdfOf(told, folder) },
  { extension: 'docx', build: docxOf },
  { extension: 'xlsx', build: xlsxOf },
  { extension: 'csv', build: csvOf },
  { extension: 'eml', children: ['csv'], build: (told) => emlOf(told) },
  { extension: 'msg', build: msgOf },
  {
    extension: 'mbox',
    children: ['eml', 'eml', 'csv', 'csv'],
    build: (told) => mboxOf([told, { ...told, title: 'Re: pumps' }]),
  },
  { extension: 'html', build: htmlOf },
  { extension: 'rtf', build: rtfOf },
  { extension: 'odt', build: odtOf },
  { extension: 'txt', build: textOf },
  { extension: 'md', build: textOf },
  { extension: 'png', isScan: true, build: (told) => scanOf(told, 'png', folder) },
  { extension: 'jpeg', isScan: true, build: (told) => scanOf(told, 'jpeg', folder) },
  { extension: 'tiff', isScan: true, build: (told) => scanOf(told, 'tiff', folder) },
  {
    extension: 'zip',
    children: ['text', 'html'],
    build: (told) => zipOf({ 'Briefe/Notiz.txt': textOf(told), 'Briefe/Seite.html': htmlOf(told) }),
  },
]
const STORED_KINDS: Record<string, string> = { txt: 'text', md: 'text' }

interface Filed {
  readonly matter: MatterId
  readonly stories: readonly Story[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}
const filed = new Map<string, Filed>()

async function fileStories(kind: Kind): Promise<void> {
  const { extension, isScan } = kind
  const stories = fc.sample(isScan ? scannedStory : story, { seed, numRuns: isScan ? 1 : STORIES_A_KIND })
  const matter = await matters.open(extension)
  const files = []
  for (const [index, told] of stories.entries()) {
    const file = { name: `story-${index + 1}.${extension}`, bytes: await kind.build(told) }
    files.push(file)
    await matters.file(matter, file)
  }
  filed.set(extension, { matter, stories, files })
}

function storiesOf(extension: string): Filed {
  const found = filed.get(extension)
  assert.ok(found)
  return found
}

async function pagesOf(document: DocumentRow): Promise<Page[]> {
  const numbers = Array.from({ length: document.pages }, (_, index) => index + 1)
  return Promise.all(numbers.map((number) => matters.page(document, number)))
}

/** Points. Boxes are Float32 and stored in steps of a hundredth of a point. */
const TOLERANCE = 0.01

function assertSound(page: Page, where: string): void {
  const { text, raw, boxes, rawIndex, width, height } = page
  assert.equal(boxes.length, text.length * 4, `${where}: four sides a character`)
  assert.equal(rawIndex.length, text.length, `${where}: one source a character`)
  for (let unit = 0; unit < text.length; unit++) {
    const [left = -1, top = -1, right = -1, bottom = -1] = boxes.subarray(unit * 4, unit * 4 + 4)
    const lies =
      left >= 0 &&
      left <= right &&
      right <= width + TOLERANCE &&
      top >= 0 &&
      top <= bottom &&
      bottom <= height + TOLERANCE
    assert.ok(lies, `${where}: “${text[unit]}” at ${unit} leaves the page: ${[left, top, right, bottom].join(' ')}`)
  }
  for (const [unit, index] of rawIndex.entries())
    assert.ok(
      index === -1 || isSameSign(text.charAt(unit), raw.charAt(index)),
      `${where}: “${text[unit]}” at ${unit} claims to be “${raw[index]}”`,
    )
  let start = 0
  for (const zone of page.zones) {
    assert.ok(start <= zone.start && zone.start <= zone.end && zone.end <= text.length, `${where}: a zone out of order`)
    start = zone.start
  }
}

/** White space may change its kind; else only: a paragraph sign repaired, a soft hyphen that is drawn, a character that is not Unicode. */
function isSameSign(sign: string, source: string): boolean {
  if (sign === source || (/\s/.test(sign) && /\s/.test(source))) return true
  return sign === '\ufffd' || (sign === '-' && source === '\u00ad') || (sign === '§' && /[8&$S5]/.test(source))
}

type Place = Pick<ChronologyCitation, 'document' | 'page' | 'start' | 'end' | 'quote'>

const placesOf = ({ document, page, words, places }: UndecidedDate): Place[] =>
  places.map(({ start, end }) => ({ document, page, start, end, quote: words }))

async function assertStands(citation: Place, documents: ReadonlyMap<string, DocumentRow>): Promise<void> {
  const document = documents.get(citation.document)
  assert.ok(document, 'a citation names a document of its matter')
  const page = await matters.page(document, citation.page)
  assert.ok(citation.quote.length > 0)
  assert.equal(page.text.slice(citation.start, citation.end), citation.quote)
}

const plain = (text: string): string => text.replace(/\s+/g, ' ')

for (const kind of KINDS) {
  test(`every citation of a ${kind.extension} file stands letter by letter, and every box lies on its page`, async () => {
    const { matter, stories } = storiesOf(kind.extension)
    const hint = `${kind.extension}, STORY_SEED=${seed}`
    const documents = await matters.documents(matter)
    const expected = [STORED_KINDS[kind.extension] ?? kind.extension, ...(kind.children ?? [])]
    assert.deepEqual(
      documents.map((document) => `${document.kind ?? 'no kind'} ${document.status}`).toSorted(),
      stories.flatMap(() => expected.map((of) => `${of} read`)).toSorted(),
      `${hint} ${JSON.stringify(documents.map(({ name, refusal }) => [name, refusal]))}`,
    )
    const running: string[] = []
    for (const document of documents) {
      const pages = await pagesOf(document)
      for (const page of pages) assertSound(page, `${hint} ${document.name} page ${page.number}`)
      running.push(plain(joinPages(pages).text))
    }
    if (kind.isScan !== true)
      for (const sentence of stories.flatMap((told) => told.dated))
        assert.ok(
          running.some((text) => text.includes(plain(sentence))),
          `${hint} lost: ${sentence}`,
        )
    const { rows, undecided } = await matters.chronology(matter)
    const byId = new Map(documents.map((document) => [document.id as string, document]))
    const citations = rows.flatMap((row) => row.citations)
    for (const citation of [...citations, ...undecided.flatMap(placesOf)]) await assertStands(citation, byId)
    for (const told of stories)
      assert.ok(
        citations.some(({ quote }) => told.dated.some((sentence) => isFrom(sentence, quote))),
        `${hint}: nothing was cited`,
      )
  })
}

/** A scan may be misread in a letter, never in all of them; a quote may be a part of the sentence. */
const isFrom = (sentence: string, quote: string): boolean => {
  const words = sentence.split(' ')
  return words.filter((word) => quote.includes(word)).length >= words.length / 2
}

test('a date that was not decided is named at its very letters, with the reason, and counted in the coverage', async () => {
  const matter = await matters.open('undecided')
  const said =
    'The parties to this matter have met on 31 June 2021 and they were not of one mind.\fThe hearing is tomorrow, and tomorrow is late.\n'
  await matters.file(matter, { name: 'note.txt', bytes: Buffer.from(said) })
  await matters.settled(60)
  const { undecided, coverage } = await matters.chronology(matter)
  assert.deepEqual(
    undecided.map(({ page, words, reason, places }) => [page, words, reason, places.length]),
    [
      [1, '31 June 2021', 'impossible-day', 1],
      [2, 'tomorrow', 'no-anchor', 2],
    ],
  )
  const byId = new Map((await matters.documents(matter)).map((document) => [document.id as string, document]))
  for (const place of undecided.flatMap(placesOf)) await assertStands(place, byId)
  assert.deepEqual(
    coverage.map(({ code, kind }) => [code, kind]),
    [['events.dates-undecided', 'not-decided']],
  )
  assert.match(coverage[0]?.detail ?? '', /^3 expressions of time were not dated;/)
})

test('what the reader gave is what is stored: the same text, and boxes to a hundredth of a point', async () => {
  const reader = makeSandboxedReader()
  for (const { extension } of KINDS.filter(
    (kind) => kind.isScan !== true && kind.extension !== 'zip' && kind.extension !== 'mbox',
  )) {
    const { matter, files } = storiesOf(extension)
    const [file] = files
    const document = (await matters.documents(matter)).find(
      ({ name, parent_id }) => name === file?.name && parent_id === null,
    )
    assert.ok(file && document)
    const path = join(folder, file.name)
    writeFileSync(path, file.bytes)
    const stored = await pagesOf(document)
    let seen = 0
    for await (const item of reader.read({ path, name: file.name })) {
      if (item.item !== 'page') continue
      const { page } = item
      const same = stored[page.number - 1]
      assert.ok(same, `${extension} page ${page.number}`)
      assertSound(page, `${extension} as read`)
      assert.equal(same.text, page.text)
      assert.equal(same.raw, page.raw)
      assert.deepEqual(same.rawIndex, page.rawIndex)
      assert.deepEqual(same.zones, page.zones)
      for (const [at, value] of page.boxes.entries())
        assert.ok(Math.abs((same.boxes[at] ?? Number.NaN) - value) <= TOLERANCE, `${extension} box ${at}`)
      seen++
    }
    assert.equal(seen, stored.length, extension)
  }
})

/** What a fault or an attacker with the database in hand could change; the slice itself has no such verbs. */
interface Tampered {
  pages: { document_id: string; number: number; text: string }
  statements: { document_id: string; position: number; parts: string }
}
const gathering = (matter: MatterId) =>
  makeGatherEventsJob({
    db: matters.db,
    clock: systemClock,
    gather: async (unsettled) => settleMatter(unsettled),
    again: () => assert.fail('nothing changes meanwhile'),
  }).run(matters.authority, { matter }, AbortSignal.timeout(60_000))

async function tamperedMatter(name: string): Promise<{ matter: MatterId; document: DocumentRow }> {
  const matter = await matters.open(name)
  await matters.file(matter, {
    name: 'note.txt',
    bytes: Buffer.from('On 3 March 2021 Jane Sample paid the invoice in full.\n'),
  })
  await matters.settled(60)
  const [document] = await matters.documents(matter)
  assert.ok(document)
  await gathering(matter)
  return { matter, document }
}

test('a quote changed by one letter is refused, and the rows that stood before stay', async () => {
  const { matter, document } = await tamperedMatter('A changed quote')
  const stood = (await matters.chronology(matter)).rows
  assert.equal(stood.length, 1)
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (draw) => {
      const change = (quote: string) => {
        const at = draw % quote.length
        return `${quote.slice(0, at)}${quote[at] === 'x' ? 'y' : 'x'}${quote.slice(at + 1)}`
      }
      const original = await matters.db.inWorkspace(matters.authority, async (scope) => {
        const tables = scope.tables<Tampered>()
        const { parts } = await tables
          .selectFrom('statements')
          .select('parts')
          .where('document_id', '=', document.id)
          .executeTakeFirstOrThrow()
        const list: unknown = parts
        assert.ok(Array.isArray(list))
        const changed = list.map((part: { quote: string }) => ({ ...part, quote: change(part.quote) }))
        await tables
          .updateTable('statements')
          .set({ parts: JSON.stringify(changed) })
          .where('document_id', '=', document.id)
          .execute()
        return JSON.stringify(list)
      })
      await assert.rejects(gathering(matter), { code: 'events.citation-does-not-stand' })
      await matters.db.inWorkspace(matters.authority, (scope) =>
        scope
          .tables<Tampered>()
          .updateTable('statements')
          .set({ parts: original })
          .where('document_id', '=', document.id)
          .execute(),
      )
    }),
    { numRuns: 8 },
  )
  assert.deepEqual((await matters.chronology(matter)).rows, stood)
  await gathering(matter)
  assert.deepEqual((await matters.chronology(matter)).rows, stood)
})

test('a citation whose page was changed afterwards is refused', async () => {
  const { matter, document } = await tamperedMatter('A changed page')
  const stood = (await matters.chronology(matter)).rows
  for (const text of [
    'On 4 March 2021 Jane Sample paid the invoice in full.',
    ' On 3 March 2021 Jane Sample paid the invoice in full.',
    '',
  ]) {
    await matters.db.inWorkspace(matters.authority, (scope) =>
      scope.tables<Tampered>().updateTable('pages').set({ text }).where('document_id', '=', document.id).execute(),
    )
    await assert.rejects(gathering(matter), { code: 'events.citation-does-not-stand' })
  }
  assert.deepEqual((await matters.chronology(matter)).rows, stood)
})

test('no job failed, and no original is left lying open', async () => {
  assert.deepEqual(matters.logged, [])
  assert.deepEqual(await matters.scratch(), [])
})
