// What a file is, by its content. The name decides only between kinds of plain text, where content cannot. Pure; any bytes.
import type { DocumentKind } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { OLE_MAGIC, oleRootNames } from './ole.ts'
import { zipNames } from './zip-names.ts'

const HEAD_BYTES = 64_000

/** Throws `ReadRefusal`: empty, protected, to be converted first, or of no kind that is read. */
export function sniffKind(bytes: Uint8Array, name: string): DocumentKind {
  if (bytes.byteLength === 0) throw new ReadRefusal('text.empty')
  const binary = binaryKind(bytes)
  if (binary !== null) return binary
  const text = textHead(bytes)
  if (text !== null) {
    if (text.trim() === '' && bytes.byteLength <= HEAD_BYTES) throw new ReadRefusal('text.empty')
    const kind = textKind(text, name.toLowerCase())
    // A PDF may have up to a kilobyte of something else in front of it (ISO 32000-1, annex H.3.4.1).
    return kind === 'text' && hasPdfHead(bytes) ? 'pdf' : kind
  }
  if (hasPdfHead(bytes)) return 'pdf'
  throw new ReadRefusal('text.unknown-kind')
}

/** What files of these names are; none of what is read is a `.doc` or an `.xls`. Names that any text may have say nothing. */
const KIND_OF_NAME: ReadonlyMap<string, DocumentKind | null> = new Map([
  ['doc', null],
  ['xls', null],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['odt', 'odt'],
  ['rtf', 'rtf'],
  ['msg', 'msg'],
])

/** A web page saved as `.doc`, a table of text as `.xls`: read as what it is, and whoever relies on it should know. */
export function isNamedOtherwise(kind: DocumentKind, name: string): boolean {
  const named = KIND_OF_NAME.get(/\.([a-z]{3,4})$/.exec(name.toLowerCase())?.[1] ?? '')
  return named !== undefined && named !== kind
}

function binaryKind(bytes: Uint8Array): DocumentKind | null {
  const starts = (...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png'
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'tiff'
  if (starts(0x21, 0x42, 0x44, 0x4e)) throw new ReadRefusal('text.convert-pst')
  if (starts(...OLE_MAGIC)) return oleKind(bytes)
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6) || starts(0x50, 0x4b, 7, 8)) return zipKind(bytes)
  return null
}

function hasPdfHead(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

function oleKind(bytes: Uint8Array): DocumentKind {
  const names = oleRootNames(bytes)
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new ReadRefusal('text.encrypted')
  if (names.has('__properties_version1.0') || names.has('__nameid_version1.0')) return 'msg'
  if (names.has('WordDocument')) throw new ReadRefusal('text.convert-doc')
  if (names.has('Workbook') || names.has('Book')) throw new ReadRefusal('text.convert-xls')
  if (names.size === 0) throw new ReadRefusal('text.damaged')
  throw new ReadRefusal('text.unknown-kind')
}

function zipKind(bytes: Uint8Array): DocumentKind {
  const { names, isWhole, mimetype } = zipNames(bytes)
  if (mimetype?.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  if (mimetype !== null) throw new ReadRefusal('text.unknown-kind')
  if (!names.has('[Content_Types].xml') && !names.has('_rels/.rels')) return 'zip'
  const folders = new Set([...names].map((name) => name.replaceAll('\\', '/').split('/')[0]?.toLowerCase()))
  if (folders.has('word')) return 'docx'
  if (folders.has('xl')) return 'xlsx'
  // Office's parts may lie in any folder; the main part's usual name tells.
  const files = new Set([...names].map((name) => name.split('/').pop()?.toLowerCase()))
  if (files.has('document.xml')) return 'docx'
  if (files.has('workbook.xml')) return 'xlsx'
  throw new ReadRefusal(isWhole ? 'text.unknown-kind' : 'text.damaged')
}

/** The first part of a text file, decoded well enough to recognise it; null for what is no text. */
function textHead(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  const wide = utf16(head)
  if (wide !== null) return new TextDecoder(wide).decode(head).replace(/^\uFEFF/, '')
  let controls = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1
  if (controls > head.byteLength * 0.02) return null
  return Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
}

function utf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < head.byteLength; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  const pairs = head.byteLength / 2
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

function textKind(text: string, name: string): DocumentKind {
  const start = text.slice(0, 4096).trimStart()
  if (start.startsWith('{\\rtf')) return 'rtf'
  // Its lines are keys and marks; as prose it would fill a chronology with dates that belong to nothing.
  if (isJson(start, name)) throw new ReadRefusal('text.convert-data')
  if (isMbox(text, name)) return 'mbox'
  if (isMail(start, name)) return 'eml'
  if (isHtml(start, name)) return 'html'
  if (isCsv(text, name)) return 'csv'
  return 'text'
}

/** RFC 8259, or a value a line (JSON Lines): by its name, and by how it begins. */
const isJson = (start: string, name: string): boolean =>
  /\.(?:json|jsonl|ndjson|geojson)$/.test(name) && /^[[{]/.test(start)

/** RFC 4155: `From `, a sender, a date; then a header, which a file that is called a mailbox may lack. */
function isMbox(text: string, name: string): boolean {
  if (/\.mbo?x$/.test(name) && /^\s{0,8}From \S{1,320} [^\n]{0,200}\d{4}/.test(text)) return true
  return /^\s{0,8}From \S{1,320}[^\n]{0,200}\r?\n>?[A-Za-z][A-Za-z0-9-]{0,60}:/.test(text)
}

const MAIL_HEADERS = new Set(
  'from to cc bcc subject date sent received return-path delivered-to message-id mime-version reply-to in-reply-to references sender content-type content-transfer-encoding x-mailer envelope-to authentication-results dkim-signature arc-seal list-id'.split(
    ' ',
  ),
)

function isMail(start: string, name: string): boolean {
  // Saved mails sometimes keep the mbox line that stood in front of them.
  const lines = start.replace(/^>?From [^\n]*\n/, '').split(/\r\n|\r|\n/, 60)
  let headers = 0
  let known = 0
  for (const line of lines) {
    if (line === '') break
    if (/^[ \t]/.test(line) && headers > 0) continue
    const header = /^([!-9;-~]{1,76})[ \t]*:/.exec(line)?.[1]?.toLowerCase()
    if (header === undefined) break
    headers += 1
    if (MAIL_HEADERS.has(header)) known += 1
  }
  if (/\.(?:eml|mht|mhtml|mime)$/.test(name)) return known >= 1
  // A letter can open with "Subject:" and "Date:"; three headers of which two are a mail's own cannot be one by chance often.
  return (
    known >= 3 ||
    (known >= 2 && /^(?:message-id|mime-version|received|return-path|delivered-to|content-type)[ \t]*:/im.test(start))
  )
}

function isHtml(start: string, name: string): boolean {
  const markup = start.replace(/^<\?xml[^>]{0,200}>\s*/i, '').replace(/^(?:<!--[\s\S]{0,2000}?-->\s*){1,4}/, '')
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|script|style)\b/i.test(markup)) return true
  if (/<html[\s>]/i.test(start)) return true
  return /\.x?html?$/.test(name) && /<[a-z][a-z0-9]*[\s/>]/i.test(start)
}

function isCsv(text: string, name: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, 21).filter((line) => line.trim() !== '')
  if (/\.(?:csv|tsv|tab)$/.test(name)) return lines.some((line) => /[,;\t|]/.test(line))
  if (lines.length < 3) return false
  if (text.length >= HEAD_BYTES / 2 || lines.length > 20) lines.pop()
  return [',', ';', '\t'].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1)
    const first = counts[0] ?? 0
    // Prose has commas too, but not the same number of them, without a space after, on every line.
    return first >= 2 && counts.every((count) => count === first) && !lines.some((line) => line.includes(', '))
  })
}
