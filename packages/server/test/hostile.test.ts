// Files that mean harm or were harmed, all in one matter, through the real sandbox and the whole pipeline. Each must end as read or as
// a refusal that says why, on that document alone. HOSTILE_MEGABYTES sizes the largest text (10 where nobody says; 50 was tried by hand).
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import { findDates } from '@muniment/reading/dates'
import { findStatements } from '@muniment/reading/statements'
import { detectDocumentLanguage } from '@muniment/reading/text'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { strToU8, zipSync } from 'fflate'
import type { MatterId } from '../src/base/index.ts'
import type { DocumentRow } from '../src/evidence/documents/index.ts'
import { docxOf, emlOf, scanOf } from './files.test-builder.ts'
import {
  billionLaughs,
  deepWord,
  encryptedPdf,
  encryptedZip,
  hugePng,
  largeText,
  mailWithAttachments,
  nestedMail,
  nestedZip,
  oleOf,
  outsideEntity,
  plainPdf,
  wordOf,
  zipBomb,
} from './hostile.test-builder.ts'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-hostile-'))
/** Stands in every name that points outside, and in the file nobody may read. */
const token = `escaped-${randomUUID()}`
const secret = join(folder, `${token}.secret`)
const good = strToU8('On 3 March 2021 Jane Sample paid the invoice in full.\n')
const told = {
  title: 'Minutes',
  paragraphs: ['On 3 March 2021 Jane Sample paid the invoice in full.'],
  table: [],
  dated: [],
}
const largeMegabytes = Number(process.env['HOSTILE_MEGABYTES'] ?? 10)
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1)

interface Case {
  readonly name: string
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  /** Codes, of which the document must show one: as its refusal, or among its findings when it is read. */
  readonly refused?: readonly string[]
  readonly read?: readonly string[]
}

const longPdf = (pages: number): Uint8Array =>
  NodeCompiler.create({ workspace: folder }).pdf({
    mainFileContent: `#set page(paper: "a5", footer: context align(center)[#counter(page).display()])\n#for n in range(${pages}) [Page no. #n. Jane Sample inspected the pumps. #lorem(60) #if n == ${pages - 1} [On 9 June 2022 Jane Sample returned the last pump to Nordlicht Muster GmbH.] #pagebreak(weak: true)]`,
  })

const outside = (name: string): string => `../../../${name}`
const CASES: readonly Case[] = [
  { name: 'bomb.zip', bytes: zipBomb, refused: ['text.bomb'] },
  { name: 'nested.zip', bytes: () => nestedZip(8, good), read: [] },
  {
    name: 'traversal.zip',
    bytes: () =>
      zipSync({
        [outside(`${token}.txt`)]: good,
        [join(tmpdir(), `${token}.txt`)]: good,
        [`..\\..\\${token}.txt`]: good,
        [`C:\\${token}.txt`]: good,
        'inside.txt': good,
      }),
    read: ['text.unsafe-path'],
  },
  { name: 'encrypted.zip', bytes: encryptedZip, refused: ['text.encrypted'] },
  { name: 'encrypted.pdf', bytes: encryptedPdf, refused: ['text.encrypted'] },
  { name: 'encrypted.docx', bytes: () => oleOf('EncryptionInfo', 'EncryptedPackage'), refused: ['text.encrypted'] },
  { name: 'laughs.docx', bytes: billionLaughs, refused: ['text.bomb', 'text.damaged'] },
  { name: 'entity.docx', bytes: () => outsideEntity(secret), refused: ['text.bomb', 'text.damaged'] },
  { name: 'deep.docx', bytes: () => deepWord(20_000), refused: ['text.damaged', 'text.bomb'], read: [] },
  {
    name: 'swollen.docx',
    bytes: () => wordOf(Buffer.alloc(200_000_000, 0x20)),
    refused: ['text.bomb'],
  },
  { name: 'truncated.pdf', bytes: () => half(longPdf(2)), refused: ['text.damaged'], read: [] },
  { name: 'truncated.docx', bytes: async () => half(await docxOf(told)), refused: ['text.damaged'] },
  {
    name: 'truncated.png',
    bytes: async () => half(await scanOf(told, 'png', folder)),
    refused: ['text.damaged'],
    read: [],
  },
  { name: 'truncated.eml', bytes: () => half(emlOf(told)), read: [] },
  { name: 'picture-named.pdf', bytes: () => scanOf(told, 'png', folder), read: [] },
  { name: 'pdf-named.txt', bytes: () => plainPdf('On 3 March 2021 Jane Sample paid the invoice.'), read: [] },
  {
    name: 'program-named.docx',
    bytes: () => Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), Buffer.alloc(4000, 1)]),
    refused: ['text.unknown-kind'],
  },
  { name: 'empty.pdf', bytes: () => new Uint8Array(0), refused: ['text.empty'] },
  { name: 'blank.txt', bytes: () => strToU8(' \r\n\t '), refused: ['text.empty'] },
  { name: 'export.json', bytes: () => strToU8('[{"paid": "3/1/2021"}]'), refused: ['text.convert-data'] },
  { name: 'old.doc', bytes: () => oleOf('WordDocument', '1Table'), refused: ['text.convert-doc'] },
  {
    name: 'outlook.pst',
    bytes: () => Buffer.concat([strToU8('!BDN'), Buffer.alloc(600)]),
    refused: ['text.convert-pst'],
  },
  { name: 'huge.png', bytes: () => hugePng(20_000), refused: ['text.too-large'] },
  { name: 'attachments.eml', bytes: () => mailWithAttachments(300), read: [] },
  { name: 'nested.eml', bytes: () => nestedMail(200), refused: ['text.damaged'], read: [] },
  { name: 'large.txt', bytes: () => largeText(largeMegabytes * 1_000_000), read: [] },
  { name: 'long.pdf', bytes: () => longPdf(600), read: [] },
  {
    name: 'odd-title.pdf',
    bytes: () => plainPdf('On 3 March 2021 Jane Sample paid.', '/Title <FEFFD8000041000000420007DC00>'),
    read: [],
  },
  {
    name: 'odd.rtf',
    bytes: () =>
      strToU8(
        "{\\rtf1\\ansi{\\info{\\title a\\u-10240?b\\u0?\\'00c}}On 3 March 2021\\u-10240?\\u0?\\'00 Jane Sample paid \\u-9216? the invoice.\\par}",
      ),
    read: [],
  },
  {
    name: 'odd.html',
    bytes: () =>
      strToU8(
        '<title>a&#0;b&#xD800;</title><p>On 3 March 2021&#0; &#xD800;&#xDC00;&#xFFFF; Jane Sample paid the invoice.</p>',
      ),
    read: [],
  },
  {
    name: 'odd.txt',
    bytes: () =>
      strToU8(
        `On 3 March 2021 Jane\0 Sample\u0007 paid \u{1F600} \ufffe the invoice.\n\n${'Nothing else happened. '.repeat(20)}\n`,
      ),
    read: [],
  },
  {
    name: 'odd.eml',
    bytes: () =>
      strToU8(
        'From: =?utf-8?Q?Jane=00_Sample?= <jane@sample.example>\r\nTo: a@b.example\r\nSubject: =?utf-16?B?2AAAAA==?= =?utf-8?Q?x=00y?=\r\nMessage-ID: <a\0b@c>\r\nDate: Wed, 03 Mar 2021 14:05:00 +0100\r\nContent-Type: text/plain; name="a\0b.txt"\r\nContent-Disposition: attachment; filename="a=?utf-8?Q?=00?=\0.txt"\r\n\r\nOn 3 March 2021 Jane Sample paid.\r\n',
      ),
    read: [],
  },
]

/** Texts that make careless patterns try every split; each is about `size` long. */
const ADVERSARIAL: Record<string, (size: number) => string> = {
  digits: (size) => '7'.repeat(size),
  'numbers with points': (size) => '1.'.repeat(size / 2),
  'days without end': (size) => '3.3.'.repeat(size / 4),
  'ISO dates without end': (size) => '2021-03-'.repeat(size / 8),
  'open brackets': (size) => '('.repeat(size),
  'open quotes': (size) => '„“"\u201c'.repeat(size / 4),
  'one word': (size) => 'a'.repeat(size),
  'capital words': (size) => 'Muster '.repeat(size / 7),
  'companies without end': (size) => 'Muster & '.repeat(size / 9),
  initials: (size) => 'J. '.repeat(size / 3),
  'months without days': (size) => 'March '.repeat(size / 6),
  'ranges without end': (size) => '3 March to '.repeat(size / 11),
  'sections without end': (size) => '§§ 1, 2, '.repeat(size / 9),
  'line ends': (size) => '\n'.repeat(size),
  'spaces before a line end': (size) => `${' '.repeat(size)}\nx`,
  hyphens: (size) => 'a-'.repeat(size / 2),
  'reply marks': (size) => '> '.repeat(size / 2),
  'header names': (size) => 'From: '.repeat(size / 6),
  underlines: (size) => '_'.repeat(size),
  commas: (size) => 'on 3 March 2021, '.repeat(size / 17),
  emoji: (size) => '👩‍⚖️ 3 March 2021 '.repeat(size / 18),
  'half pairs of surrogates': (size) => `\ud83d On 3 March 2021 Jane Sample paid. `.repeat(size / 37),
}

let matters: TestMatters
let matter: MatterId
let documents: readonly DocumentRow[]
let chronology: Chronology
before(async () => {
  writeFileSync(secret, token)
  matters = await openTestMatters()
  matter = await matters.open('Hostile')
  await matters.file(matter, { name: 'good.txt', bytes: good })
  for (const { name, bytes } of CASES) await matters.file(matter, { name, bytes: await bytes() })
  for (const [name, of] of Object.entries(ADVERSARIAL))
    await matters.file(matter, { name: `${name}.txt`, bytes: strToU8(of(100_000)) })
  await matters.file(matter, { name: 'good again.txt', bytes: strToU8('Am 4. April 2021 zahlte Erika Beispiel.\n') })
  await matters.settled(280)
  documents = await matters.documents(matter)
  chronology = await matters.chronology(matter)
})
after(async () => {
  await matters.close()
  rmSync(folder, { recursive: true, force: true })
})

const named = (name: string): DocumentRow => {
  const found = documents.find((document) => document.name === name && document.parent_id === null)
  assert.ok(found, name)
  return found
}
const below = (id: string): readonly DocumentRow[] =>
  documents.filter((document) => document.parent_id === id).flatMap((child) => [child, ...below(child.id)])
const saidOf = ({ id }: DocumentRow): string =>
  chronology.coverage.find((finding) => finding.document === id)?.detail ?? ''
const codesOf = (ids: readonly string[]): readonly string[] =>
  chronology.coverage.filter((finding) => ids.includes(finding.document ?? '')).map((finding) => finding.code)

for (const { name, refused, read } of CASES) {
  const outcome = [
    ...(read === undefined ? [] : ['read']),
    ...(refused === undefined ? [] : ['refused with its reason']),
  ]
  test(`${name} is ${outcome.join(' or ')}`, () => {
    const document = named(name)
    if (document.status === 'refused') {
      assert.ok(refused?.includes(document.refusal ?? ''), String(document.refusal))
      assert.deepEqual(codesOf([document.id]), [document.refusal], 'its reason stands in the coverage')
      assert.match(saidOf(document), /^[A-Z].+\.$/)
    } else {
      assert.equal(document.status, 'read')
      assert.ok(read, `${name} was read: ${document.kind}`)
      const codes = codesOf([document.id])
      for (const code of read) assert.ok(codes.includes(code), codes.join(' '))
    }
  })
}

test('old formats are refused with the sentence that says how to convert them', () => {
  assert.match(saidOf(named('old.doc')), /[Ss]ave it as \.docx/)
  assert.match(saidOf(named('outlook.pst')), /\.mbox or \.eml/)
})

test('a kind is told by content, whatever the name says', () => {
  assert.equal(named('picture-named.pdf').kind, 'png')
  assert.equal(named('pdf-named.txt').kind, 'pdf')
})

test('archives in archives are read to the limit, and the rest is said', () => {
  const inside = below(named('nested.zip').id)
  assert.ok(inside.length >= 3 && inside.length <= 5, String(inside.length))
  assert.ok(inside.every((document) => document.kind === 'zip'))
  assert.deepEqual(
    codesOf(inside.map(({ id }) => id)).filter((code) => code.startsWith('text.too-deep')),
    ['text.too-deep'],
  )
})

test('only the entry that stays inside comes out of an archive that points outside, and nothing lies where it pointed', () => {
  assert.deepEqual(
    below(named('traversal.zip').id).map(({ name }) => name),
    ['inside.txt'],
  )
  const places = ['/', tmpdir(), homedir(), process.cwd(), dirname(process.cwd()), matters.dataFolder, dirname(folder)]
  for (const place of places) assert.ok(!existsSync(join(place, `${token}.txt`)), place)
  const written = readdirSync(matters.dataFolder, { recursive: true, encoding: 'utf8' })
  const own = ['blobs', 'scratch', 'keyring.json']
  assert.deepEqual(
    written.filter((path) => !own.includes(path.split('/')[0] ?? '')),
    [],
  )
  assert.ok(!written.some((path) => path.includes(token)))
})

test('no file outside is read into a document', () => {
  assert.ok(!JSON.stringify(chronology).includes(`${token}"`))
})

test('a mail with 300 attachments has 300 children, and each ends', () => {
  const children = below(named('attachments.eml').id)
  assert.equal(children.length, 300)
  assert.equal(children.filter(({ status }) => status === 'read').length, 10)
  assert.equal(children.filter(({ refusal }) => refusal === 'text.empty').length, 290)
})

test('a PDF of 600 pages is read whole', () => {
  const long = named('long.pdf')
  assert.equal(long.pages, 600)
  const last = chronology.rows.find((row) => row.date?.edtf === '2022-06-09')
  assert.deepEqual(
    last?.citations.map(({ document, page }) => [document, page]),
    [[long.id, 600]],
  )
})

test(`a text of ${largeMegabytes} MB is read to its last sentence`, () => {
  const large = named('large.txt')
  const last = chronology.rows.find((row) => row.date?.edtf === '2022-07-11')
  assert.deepEqual(
    last?.citations.map(({ document, page }) => [document, page]),
    [[large.id, large.pages]],
  )
})

test('odd characters change nothing: text, dates and titles stand', () => {
  for (const name of ['odd-title.pdf', 'odd.rtf', 'odd.html', 'odd.txt']) {
    const { id } = named(name)
    const cited = chronology.rows.filter((row) => row.citations.some((citation) => citation.document === id))
    assert.ok(
      cited.some((row) => row.date?.edtf === '2021-03-03'),
      name,
    )
  }
})

test('other documents of the matter are unaffected', () => {
  for (const [name, edtf] of [
    ['good.txt', '2021-03-03'],
    ['good again.txt', '2021-04-04'],
  ] as const) {
    const { id, status } = named(name)
    assert.equal(status, 'read')
    const row = chronology.rows.find((row) => row.date?.edtf === edtf)
    assert.ok(
      row?.citations.some((citation) => citation.document === id),
      name,
    )
  }
})

test('every document has ended, nothing lies open, and no job failed', async () => {
  assert.deepEqual(matters.logged, [])
  assert.deepEqual(
    documents.filter(({ status }) => status !== 'read' && status !== 'refused').map(({ name }) => name),
    [],
  )
  assert.deepEqual(
    documents.filter(({ refusal }) => refusal === 'text.reader-failed').map(({ name }) => name),
    [],
  )
  assert.deepEqual(
    chronology.coverage.filter(({ code }) => code === 'events.not-found').map((finding) => finding.documentName),
    [],
  )
  assert.deepEqual(await matters.scratch(), [])
})

/** Seconds of this process's own processor time, so that a busy machine changes nothing. */
function secondsFor(text: string): number {
  const before = process.cpuUsage()
  const { language } = detectDocumentLanguage(text)
  for (const spoken of new Set([language, 'en', 'de'] as const)) {
    const input = {
      text,
      zones: [],
      language: spoken === 'de' ? spoken : ('en' as const),
      reference: null,
      dayOrder: null,
    }
    findStatements(input)
    findDates(text, input)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

for (const [name, of] of Object.entries(ADVERSARIAL)) {
  test(`a text of nothing but ${name} is read in time that grows with its length`, () => {
    assert.equal(named(`${name}.txt`).status, 'read')
    secondsFor(of(2_000))
    const [short, long] = [secondsFor(of(25_000)), secondsFor(of(200_000))]
    // Eight times the text; quadratic would be sixty-four times the seconds. Below a fifth of a second nothing can be told apart.
    assert.ok(long < 0.2 || long < short * 24, `${short.toFixed(3)} s, then ${long.toFixed(3)} s`)
  })
}
