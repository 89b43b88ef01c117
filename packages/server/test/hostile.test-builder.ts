// Files that mean harm, or were harmed, built at test time.
import { crc32, deflateSync } from 'node:zlib'
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js'
import { strToU8, zipSync } from 'fflate'

/** An OLE2 compound file with these streams directly under its root. */
export function oleOf(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(5000)
  const streams = names.map((name) => ({
    name,
    type: TypeEnum.DOCUMENT,
    length: bytes.length,
    binaryProvider: () => bytes,
  }))
  const children = names.map((_, index) => index + 1)
  return burn([{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children }, ...streams])
}

/** Objects 1, 2, 3 … with a cross-reference table and a trailer (ISO 32000-1, 7.5). */
function pdfOfObjects(objects: readonly string[], trailer: string): Uint8Array {
  let out = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${out}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF\n`,
    'latin1',
  )
}

const onePage = (content: string): string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
]

/** `info` is the body of the document information dictionary. */
export const plainPdf = (text: string, info = ''): Uint8Array =>
  pdfOfObjects([...onePage(`BT /F 12 Tf 50 700 Td (${text}) Tj ET`), `<< ${info} >>`], '/Info 5 0 R')

/** Says something when it is opened, where scripts of files are run. */
export function scriptedPdf(text: string): Uint8Array {
  const [, ...rest] = onePage(`BT /F 12 Tf 50 700 Td (${text}) Tj ET`)
  const catalog = '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>'
  return pdfOfObjects(
    [catalog, ...rest, '<< /S /JavaScript /JS (app.alert(1); app.launchURL("http://elsewhere.example")) >>'],
    '',
  )
}

/** A user password that nobody knows: the stored hashes are of none. */
export function encryptedPdf(): Uint8Array {
  const hash = '00112233445566778899aabbccddeeff'.repeat(2)
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >>`
  return pdfOfObjects([...onePage('BT ET'), encrypt], '/Encrypt 5 0 R /ID [<00><00>]')
}

/** The flag of traditional encryption in every header (APPNOTE 4.4.4, bit 0). */
export function encryptedZip(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'secret.txt': strToU8('On 3 March 2021 nothing happened.') }))
  for (const [magic, offset] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const) {
    const at = bytes.indexOf(Buffer.from(magic, 'latin1')) + offset
    bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at)
  }
  return bytes
}

export function nestedZip(depth: number, innermost: Uint8Array): Uint8Array {
  let bytes = zipSync({ 'innermost.txt': innermost })
  for (let level = 1; level < depth; level++) bytes = zipSync({ [`level-${level}.zip`]: bytes })
  return bytes
}

/** 200 MB of zeros in as many kilobytes. */
export function zipBomb(): Uint8Array {
  const zeros = new Uint8Array(100_000_000)
  return zipSync({ 'a.txt': [zeros, { level: 1 }], 'b.txt': [zeros, { level: 1 }] })
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export function wordOf(documentXml: string | Uint8Array): Uint8Array {
  const part = typeof documentXml === 'string' ? strToU8(documentXml) : documentXml
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': [part, { level: 6 }],
  })
}

const body = (inside: string): string => `<w:document xmlns:w="${WORD}"><w:body>${inside}</w:body></w:document>`
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** Ten entities, each ten of the one before. */
export function billionLaughs(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)
  return wordOf(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">${levels.join('')}]>${body(paragraph('&l9;'))}`)
}

export const outsideEntity = (path: string): Uint8Array =>
  wordOf(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file://${path}">]>${body(paragraph('&x;'))}`)

/** Tables in tables in tables: a recursion in every reader that recurses. */
export const deepWord = (depth: number): Uint8Array =>
  wordOf(
    body(
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('deep') + `${paragraph('')}</w:tc></w:tr></w:tbl>`.repeat(depth),
    ),
  )

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(data.length)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

/** White, one bit a pixel: 20,000 × 20,000 pixels are 50 MB and pack to 50 KB. */
export function hugePng(side: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array(0)),
  ])
}

const MAIL_HEAD =
  'From: Jane Sample <jane@sample.example>\r\nTo: erika@beispiel.example\r\nDate: Wed, 03 Mar 2021 14:05:00 +0100\r\nSubject: Pumps\r\nMIME-Version: 1.0\r\n'

/** Every thirtieth has text; the others are empty files. */
export function mailWithAttachments(count: number): Uint8Array {
  const parts = Array.from({ length: count }, (_, n) => {
    const text = n % 30 === 0 ? `On ${1 + (n % 28)} May 2021 Jane Sample paid instalment ${n}.` : ''
    return `--edge\r\nContent-Type: text/plain; name="note-${n}.txt"\r\nContent-Disposition: attachment; filename="note-${n}.txt"\r\n\r\n${text}\r\n`
  })
  return strToU8(
    `${MAIL_HEAD}Content-Type: multipart/mixed; boundary=edge\r\n\r\n--edge\r\nContent-Type: text/plain\r\n\r\nOn 3 March 2021 Jane Sample paid the invoice.\r\n${parts.join('')}--edge--\r\n`,
  )
}

export function nestedMail(depth: number): Uint8Array {
  let inner = 'Content-Type: text/plain\r\n\r\nOn 3 March 2021 Jane Sample paid the invoice.\r\n'
  for (let level = 0; level < depth; level++)
    inner = `Content-Type: multipart/mixed; boundary=edge${level}x\r\n\r\n--edge${level}x\r\n${inner}\r\n--edge${level}x--\r\n`
  return strToU8(`${MAIL_HEAD}${inner}`)
}

/** Undated paragraphs, and one dated sentence at the very end. */
export const largeText = (bytes: number): Uint8Array =>
  Buffer.concat([
    Buffer.alloc(
      bytes,
      'Jane Sample took the minutes of the meeting, at which nothing in particular was decided about the pumps.\n\n',
    ),
    Buffer.from('\n\nOn 11 July 2022 Jane Sample returned the last pump to Nordlicht Muster GmbH.\n'),
  ])
