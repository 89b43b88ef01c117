// Reads Outlook's mail files ([MS-OXMSG]): .msg.
// @kenjiuno/msgreader (Apache-2.0; iconv-lite) walks the compound file and its properties; @kenjiuno/decompressrtf (BSD-2, none)
// unpacks the body Outlook stores as RTF; rtf-stream-parser (MIT, none) takes the HTML or text back out of it ([MS-OXRTFEX]).
import { decompressRTF } from '@kenjiuno/decompressrtf'
import msgReader, { type FieldsData } from '@kenjiuno/msgreader'
import PostalMime from 'postal-mime'
import { deEncapsulateSync } from 'rtf-stream-parser'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { bodyOf } from './body.ts'
import { headOf } from './eml.ts'
import { isoOfHeaderDate } from './header-date.ts'
import { fileName, isDecoration, itemsOfMail, type Mail, type MailFile, oneLine, type Person } from './mail.ts'

// CommonJS with a default export of its own.
const MsgReader = 'default' in msgReader ? msgReader.default : msgReader

export async function* readMsg(file: OpenFile): AsyncGenerator<ReadItem> {
  const { fields, attachments } = openMsg(file.bytes)
  yield* itemsOfMail(await mailOfMsg(fields, attachments))
}

function openMsg(bytes: Uint8Array): { fields: FieldsData; attachments: readonly MailFile[] } {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const first = new MsgReader(view).getFileData()
    const codePage = first.messageCodepage ?? codePageOfLocale(first.messageLocaleId) ?? first.internetCodepage
    const reader = new MsgReader(view)
    // Strings of old files carry no encoding of their own.
    reader.parserConfig = { ansiEncoding: labelOf(codePage) }
    const fields = codePage === undefined || codePage === 65_001 ? first : reader.getFileData()
    const files = (fields.attachments ?? []).map((one, index) => attached(reader, one, index))
    return { fields, attachments: files.filter((one) => !isDecoration(one)) }
  } catch {
    throw new ReadRefusal('text.damaged')
  }
}

function attached(reader: InstanceType<typeof MsgReader>, fields: FieldsData, index: number) {
  const { content, fileName: given } = reader.getAttachment(fields)
  const isMail = fields.innerMsgContent === true
  const name = fileName(given ?? fields.fileName ?? fields.fileNameShort ?? null, `attachment-${index + 1}`)
  return {
    bytes: content,
    name: isMail && !name.toLowerCase().endsWith('.msg') ? `${name}.msg` : name,
    mimeType: fields.attachMimeTag ?? (/\.(?:png|gif|jpe?g|bmp)$/i.test(name) ? 'image/x' : ''),
    isInline: fields.pidContentId !== undefined || fields.attachmentHidden === true,
  }
}

async function mailOfMsg(fields: FieldsData, attachments: readonly MailFile[]): Promise<Mail> {
  const travelled = await headersOf(fields)
  const submitted = fields.clientSubmitTime ?? fields.messageDeliveryTime
  const people = peopleOf(fields, travelled?.people ?? [])
  const { plain, html } = bodiesOf(fields)
  return {
    people: people.some((person) => person.role !== 'from') ? people : (travelled?.people ?? people),
    subject: fields.subject === undefined || oneLine(fields.subject) === '' ? null : oneLine(fields.subject),
    // The header it travelled with states the sender's own offset; the property is universal time.
    sent: travelled?.sent ?? (submitted === undefined ? null : { stated: submitted, iso: isoOfHeaderDate(submitted) }),
    receivedIso: fields.messageDeliveryTime === undefined ? null : isoOfHeaderDate(fields.messageDeliveryTime),
    messageId: travelled?.messageId ?? fields.messageId ?? null,
    inReplyTo: travelled?.inReplyTo ?? null,
    fields: appointmentFields(fields),
    body: bodyOf(plain, html),
    attachments,
    isEncrypted: /\.SMIME$/i.test(fields.messageClass ?? '') && plain === null && html === null,
  }
}

async function headersOf(fields: FieldsData): Promise<ReturnType<typeof headOf> | null> {
  if (fields.headers === undefined || fields.headers.trim() === '') return null
  try {
    return headOf(await PostalMime.parse(`${fields.headers.trimEnd()}\r\n\r\n`))
  } catch {
    // A spoilt copy of the header takes nothing from the mail itself.
    return null
  }
}

function peopleOf(fields: FieldsData, travelled: readonly Person[]): Person[] {
  const own = person(
    'from',
    fields.senderName,
    fields.senderSmtpAddress ?? fields.creatorSMTPAddress ?? fields.senderEmail,
  )
  const others = (fields.recipients ?? []).flatMap((one) =>
    person(one.recipType ?? 'to', one.name, one.smtpAddress ?? one.email),
  )
  const known = travelled.filter((one) => one.role === 'from' && one.address !== null)
  const sender = own.some((one) => one.address !== null) || known.length === 0 ? own : known
  return [...sender, ...others]
}

function person(role: Person['role'], name: string | undefined, address: string | undefined): Person[] {
  const filled = name === undefined || oneLine(name) === '' ? null : oneLine(name)
  // Exchange's own addresses (/o=…/cn=…) mean nothing to a reader.
  const mail = address?.includes('@') === true ? oneLine(address) : null
  if (filled === null && mail === null) return []
  return [{ role, name: filled === mail ? null : filled, address: mail }]
}

function appointmentFields(fields: FieldsData): { label: string; value: string }[] {
  const given = [
    ['Start', fields.apptStartWhole],
    ['End', fields.apptEndWhole],
    ['Location', fields.apptLocation ?? fields.location],
  ] as const
  return given.flatMap(([label, value]) => (value === undefined || oneLine(value) === '' ? [] : [{ label, value }]))
}

function bodiesOf(fields: FieldsData): { plain: string | null; html: string | null } {
  const own = fields.html === undefined ? (fields.bodyHtml ?? null) : htmlOf(fields.html, fields.internetCodepage)
  const packed = own === null && fields.compressedRtf !== undefined ? fromRtf(fields.compressedRtf) : null
  const plain = fields.body ?? (packed?.mode === 'text' ? packed.text : null)
  return { plain: plain?.trim() === '' ? null : plain, html: own ?? (packed?.mode === 'html' ? packed.text : null) }
}

function htmlOf(bytes: Uint8Array, codePage: number | undefined): string {
  return new TextDecoder(labelOf(codePage ?? 65_001)).decode(bytes)
}

/** What the RTF body wraps; null when it wraps nothing, which is then the plain body's text with fonts. */
function fromRtf(packed: Uint8Array): { mode: string; text: string } | null {
  try {
    const rtf = Buffer.from(decompressRTF([...packed]))
    const { mode, text } = deEncapsulateSync(rtf, {
      decode: (bytes, encoding) => new TextDecoder(labelOf(Number(/\d+/.exec(encoding)?.[0] ?? 1252))).decode(bytes),
      replaceSymbolFontChars: true,
    })
    return { mode, text: typeof text === 'string' ? text : text.toString('utf8') }
  } catch {
    return null
  }
}

/** Windows' code page for the language of a locale ([MS-LCID]: the lower ten bits). */
function codePageOfLocale(locale: number | undefined): number | undefined {
  if (locale === undefined) return undefined
  const language = locale & 0x3ff
  if ([0x02, 0x19, 0x22, 0x23, 0x2f].includes(language)) return 1251
  if ([0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24].includes(language)) return 1250
  return { 0x04: 936, 0x08: 1253, 0x0d: 1255, 0x01: 1256, 0x11: 932, 0x12: 949, 0x1f: 1254 }[language] ?? 1252
}

/** The Encoding Standard's label for a Windows code page; Windows-1252, in which every byte is something, for the rest. */
function labelOf(codePage: number | undefined): string {
  const known: Record<number, string> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    866: 'ibm866',
    10000: 'macintosh',
    20866: 'koi8-r',
    28592: 'iso-8859-2',
    28605: 'iso-8859-15',
    50220: 'iso-2022-jp',
    54936: 'gb18030',
    65001: 'utf-8',
  }
  if (codePage !== undefined && codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  return known[codePage ?? 1252] ?? 'windows-1252'
}
