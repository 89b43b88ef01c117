import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import * as fc from 'fast-check'
import type { ReadFormat, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { isoOfHeaderDate } from './header-date.ts'
import { readEml, readMbox, readMsg } from './index.ts'

async function itemsOf(read: ReadFormat, content: string | Uint8Array): Promise<ReadItem[]> {
  return Array.fromAsync(read({ bytes: new Uint8Array(Buffer.from(content)), name: 'mail' }))
}

async function pageOf(content: string): Promise<Page> {
  const page = (await itemsOf(readEml, content)).flatMap((item) => (item.item === 'page' ? [item.page] : []))[0]
  assert.ok(page !== undefined)
  return page
}

/** The text of the page's zones of one kind, one a line. */
function zoned(page: Page, kind: string): string[] {
  return page.zones.filter((zone) => zone.kind === kind).map((zone) => page.text.slice(zone.start, zone.end))
}

const facts = (items: readonly ReadItem[]) => items.flatMap((item) => (item.item === 'fact' ? [item.fact] : []))
const children = (items: readonly ReadItem[]) => items.flatMap((item) => (item.item === 'child' ? [item] : []))
const codes = (items: readonly ReadItem[]) =>
  items.flatMap((item) => (item.item === 'finding' ? [item.finding.code] : []))

const HEAD = `From: Erika Beispiel <erika@nordlicht.example>
To: "Sample, Jane" <jane@sample.example>, team@sample.example
Cc: =?utf-8?Q?J=C3=BCrgen_Muster?= <jm@muster.example>
Date: Wed, 3 Mar 2021 14:05:00 +0100 (CET)
Message-ID: <1@nordlicht.example>
In-Reply-To: <0@sample.example>
Received: from a by b; Wed, 3 Mar 2021 13:05:09 +0000
Subject: =?iso-8859-1?Q?Lieferung_Gr=F6=DFe?=
`

test('what the header of a mail states becomes facts, with the sender’s own offset', async () => {
  const found = facts(await itemsOf(readEml, `${HEAD}\nHello`))
  assert.deepEqual(found, [
    { fact: 'title', value: 'Lieferung Größe' },
    { fact: 'date', name: 'sent', value: '2021-03-03T14:05:00+01:00' },
    { fact: 'date', name: 'received', value: '2021-03-03T13:05:09+00:00' },
    { fact: 'person', role: 'from', name: 'Erika Beispiel', address: 'erika@nordlicht.example' },
    { fact: 'person', role: 'to', name: 'Sample, Jane', address: 'jane@sample.example' },
    { fact: 'person', role: 'to', name: null, address: 'team@sample.example' },
    { fact: 'person', role: 'cc', name: 'Jürgen Muster', address: 'jm@muster.example' },
    { fact: 'message-id', value: '<1@nordlicht.example>' },
    { fact: 'in-reply-to', value: '<0@sample.example>' },
  ])
})

test('each header field can be cited by its name', async () => {
  const page = await pageOf(`${HEAD}\nHello`)
  const sent = page.zones.find((zone) => zone.label === 'Sent')
  assert.equal(page.text.slice(sent?.start, sent?.end), 'Date: Wed, 3 Mar 2021 14:05:00 +0100 (CET)')
  assert.deepEqual(
    page.zones.filter((zone) => zone.kind === 'field').map((zone) => zone.label),
    ['From', 'To', 'Cc', 'Sent', 'Subject'],
  )
})

test('a quoted reply is told from what is new, and loses its marks on the page only', async () => {
  const page = await pageOf(`${HEAD}
Yes, we accept.

On Tue, 2 Mar 2021 at 09:12, Jane Sample
<jane@sample.example> wrote:
> We offer EUR 5,000.
> Do you accept?
>> Please quote.

And the rest?
-- 
Erika Beispiel
Nordlicht Muster GmbH
`)
  assert.deepEqual(zoned(page, 'paragraph'), ['Yes, we accept.', 'And the rest?'])
  assert.deepEqual(zoned(page, 'quoted'), [
    'On Tue, 2 Mar 2021 at 09:12, Jane Sample\n<jane@sample.example> wrote:',
    'We offer EUR 5,000.\nDo you accept?',
    'Please quote.',
  ])
  assert.deepEqual(zoned(page, 'signature'), ['--\nErika Beispiel\nNordlicht Muster GmbH'])
  assert.match(page.raw, /> We offer EUR 5,000\.\n> Do you accept\?/)
  const at = page.text.indexOf('Do you accept')
  assert.equal(page.raw.slice(page.rawIndex[at], (page.rawIndex[at] ?? 0) + 5), 'Do yo')
})

const OLDER: Record<string, string> = {
  'Outlook in English':
    '-----Original Message-----\nFrom: Jane Sample\nSent: Tuesday, March 2, 2021 9:12 AM\nTo: Erika\nSubject: Offer\n\nold text',
  'Outlook in German':
    'Von: Jane Sample <jane@sample.example>\nGesendet: Dienstag, 2. März 2021 09:12\nAn: Erika Beispiel\nBetreff: Angebot\n\nold text',
  'a forward':
    '---------- Forwarded message ---------\nFrom: Jane Sample <jane@sample.example>\nDate: Tue, 2 Mar 2021\n\nold text',
  'a German reply': 'Am 02.03.2021 um 09:12 schrieb Jane Sample:\n> old text',
  'a German reply without marks':
    'Am Di., 2. März 2021 um 09:12 Uhr schrieb Jane Sample <jane@sample.example>:\n\nold text',
  'Apple Mail': 'Anfang der weitergeleiteten Nachricht:\n\nVon: Jane Sample\nBetreff: Angebot\n\nold text',
}
for (const [name, older] of Object.entries(OLDER)) {
  test(`the older mail below a new one is quoted (${name})`, async () => {
    const page = await pageOf(`${HEAD}\nMy answer is no.\n\n${older}\n`)
    assert.deepEqual(zoned(page, 'paragraph'), ['My answer is no.'])
    assert.ok(zoned(page, 'quoted').some((text) => text.includes('old text')))
  })
}

test('a sentence that only looks like a quotation stays new text', async () => {
  const page = await pageOf(`${HEAD}
From: the harbour we sailed to Kiel.

On page three Mr Sample wrote:

The goods were late.
`)
  assert.deepEqual(zoned(page, 'quoted'), [])
})

test('HTML mail is read as its reader sees it, with its quotations', async () => {
  const html = `<html><head><style>p{color:red}</style></head><body><p>Wir k&ouml;nnen liefern.</p>
<div class="gmail_quote"><blockquote><p>K&ouml;nnen Sie liefern?</p></blockquote></div></body></html>`
  const page = await pageOf(`${HEAD}Content-Type: text/html; charset=utf-8\n\n${html}`)
  assert.deepEqual(zoned(page, 'paragraph'), ['Wir können liefern.'])
  assert.deepEqual(zoned(page, 'quoted'), ['Können Sie liefern?'])
  assert.doesNotMatch(page.text, /color/)
})

test('the mail Outlook answers is quoted though its HTML does not say so', async () => {
  const html = `<p>Agreed.</p><div><p><b>From:</b> Jane Sample<br><b>Sent:</b> Tuesday, March 2, 2021<br><b>To:</b> Erika<br>
<b>Subject:</b> Offer</p></div><p>old text</p>`
  const page = await pageOf(`${HEAD}Content-Type: text/html\n\n${html}`)
  assert.deepEqual(zoned(page, 'paragraph'), ['Agreed.'])
  assert.equal(zoned(page, 'quoted').at(-1), 'old text')
})

const boundary = (parts: readonly string[], type = 'mixed'): string =>
  `${HEAD}MIME-Version: 1.0\nContent-Type: multipart/${type}; boundary=b1\n\n${parts.map((part) => `--b1\n${part}\n`).join('')}--b1--\n`

test('the plain text speaks for the HTML only where it says the same', async () => {
  const html = 'Content-Type: text/html\n\n<p>The price is EUR 5,000, payable on 3 May 2021.</p>'
  const same = boundary(
    ['Content-Type: text/plain\n\nThe price is EUR 5,000,\npayable on 3 May 2021.', html],
    'alternative',
  )
  assert.match((await pageOf(same)).text, /5,000,\npayable/)
  const stub = boundary(['Content-Type: text/plain\n\nPlease use an HTML reader.', html], 'alternative')
  assert.match((await pageOf(stub)).text, /payable on 3 May 2021/)
})

test('attachments and attached mails become documents, logos in signatures do not', async () => {
  const items = await itemsOf(
    readEml,
    boundary([
      'Content-Type: text/plain\n\nSee attached.',
      'Content-Type: application/pdf; name="../../Vertrag.pdf"\nContent-Disposition: attachment; filename="../../Vertrag.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0=',
      'Content-Type: message/rfc822\n\nFrom: a@sample.example\nSubject: Offer\n\nhi',
      'Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
    ]),
  )
  assert.deepEqual(
    children(items).map(({ name, relation }) => [name, relation]),
    [
      ['_.._Vertrag.pdf', 'attachment'],
      ['Offer.eml', 'attachment'],
    ],
  )
})

test('letters survive whatever charset and encoding carried them', async () => {
  const quoted = `${HEAD}Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\nF=E4llig sind 5=A4=\n00.`
  assert.match((await pageOf(quoted)).text, /Fällig sind 5€00\./)
  const raw = Buffer.concat([
    Buffer.from(`${HEAD}Content-Type: text/plain; charset=windows-1252\n\n`),
    Buffer.from([0x80, 0x20, 0xfc]),
  ])
  const page = (await itemsOf(readEml, raw)).find((item) => item.item === 'page')
  assert.match(page?.item === 'page' ? page.page.text : '', /€ ü/)
})

test('an encrypted mail is said to be one, and its header is read', async () => {
  const smime = await itemsOf(
    readEml,
    `${HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAG`,
  )
  assert.ok(codes(smime).includes('text.encrypted'))
  assert.ok(facts(smime).some((fact) => fact.fact === 'title'))
  const pgp = await itemsOf(readEml, `${HEAD}\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n`)
  assert.ok(codes(pgp).includes('text.encrypted'))
})

test('dates are kept in the zone they state, in every form mail has known', () => {
  const dates: [string, string | null][] = [
    ['Wed, 3 Mar 2021 14:05:00 +0100', '2021-03-03T14:05:00+01:00'],
    ['3 Mar 21 14:05 EST', '2021-03-03T14:05:00-05:00'],
    ['Wed, 03 Mar 2021 14:05:00 -0000', '2021-03-03T14:05:00Z'],
    ['Wed, 3 Mar 2021 14:05:00', '2021-03-03T14:05:00'],
    ['Wed Mar  3 14:05:00 2021', '2021-03-03T14:05:00'],
    ['2021-03-03T14:05:00.123+01:00', '2021-03-03T14:05:00+01:00'],
    ['3 March 2021', '2021-03-03'],
    ['Fri, 31 Feb 2021 10:00:00 +0000', null],
    ['yesterday', null],
    ['', null],
  ]
  for (const [header, iso] of dates) assert.equal(isoOfHeaderDate(header), iso, header)
})

test('a mailbox becomes its messages, and a sentence that begins with From does not split one', async () => {
  const box = `From erika@nordlicht.example Wed Mar  3 14:05:00 2021
Subject: =?utf-8?Q?Erste_M=C3=A4hnung?=

Dear Jane,

From here on we wait.
>From then on not.

From jane@sample.example Thu Mar  4 09:00:00 2021
Subject: Re

ok
`
  const found = children(await itemsOf(readMbox, box))
  assert.deepEqual(
    found.map(({ name, relation }) => [name, relation]),
    [
      ['0001 Erste Mähnung.eml', 'message'],
      ['0002 Re.eml', 'message'],
    ],
  )
  assert.match(Buffer.from(found[0]?.bytes ?? []).toString(), /\nFrom here on we wait\.\nFrom then on not\.\n/)
})

test('no bytes at all make a mail reader fail', async () => {
  const nasty = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .string({ maxLength: 200 })
      .map((text) => Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n${text}`)),
  )
  await fc.assert(
    fc.asyncProperty(nasty, fc.constantFrom(readEml, readMbox, readMsg), async (bytes, read) => {
      await itemsOf(read, bytes).catch((error: unknown) => assert.ok(error instanceof ReadRefusal, String(error)))
    }),
    { numRuns: 300 },
  )
})

const shared = process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../../../shared')
const outlook = join(shared, 'data/files/poi-msg')
test('Outlook files give their text, people, dates and attachments', {
  skip: existsSync(outlook) ? false : 'needs the shared data',
}, async () => {
  const items = await itemsOf(readMsg, readFileSync(join(outlook, 'attachment_msg_pdf.msg')))
  assert.deepEqual(
    children(items).map((child) => child.name.slice(-4)),
    ['.msg', '.pdf'],
  )
  assert.ok(facts(items).some((fact) => fact.fact === 'date' && fact.name === 'sent' && fact.value.endsWith('+10:00')))
  const cut = readFileSync(join(outlook, 'attachment_msg_pdf.msg')).subarray(0, 3000)
  await assert.rejects(itemsOf(readMsg, cut), ReadRefusal)
})
