// Reads internet mail (RFC 5322, MIME): .eml.
// postal-mime (MIT-0, no dependencies): MIME trees, transfer encodings, charsets, RFC 2047 and 2231 words, with limits on depth and
// header size. Ours would be the same 3,000 lines.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { bodyOf } from './body.ts'
import { isoOfHeaderDate } from './header-date.ts'
import { fileName, isDecoration, itemsOfMail, type Mail, type MailFile, oneLine, type Person } from './mail.ts'
import { subjectOf } from './mbox.ts'

export async function* readEml(file: OpenFile): AsyncGenerator<ReadItem> {
  const parsed = await parseMail(file.bytes)
  yield* itemsOfMail(mailOf(parsed))
}

/** Throws `ReadRefusal` for what is no mail at all, and for one nested or headed beyond all sense. */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  let parsed: Email
  try {
    parsed = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' })
  } catch {
    throw new ReadRefusal('text.damaged', { detail: 'nested-too-deep' })
  }
  if (parsed.headers.length === 0) throw new ReadRefusal('text.damaged')
  return parsed
}

export function mailOf(parsed: Email): Mail {
  const plain = parsed.text ?? null
  const attachments = parsed.attachments.map(attached)
  return {
    ...headOf(parsed),
    fields: [],
    body: bodyOf(plain, parsed.html ?? null),
    attachments: attachments.filter((file) => !isDecoration(file)),
    isEncrypted: isEncrypted(parsed, plain),
  }
}

/** What the header states. Serves MSG too, which keeps the header the mail travelled with. */
export function headOf(parsed: Email): Omit<Mail, 'fields' | 'body' | 'attachments' | 'isEncrypted'> {
  const stated = parsed.headers.find((header) => header.key === 'date')?.value
  const received = parsed.headers.find((header) => header.key === 'received')?.value
  return {
    people: [
      ...peopleOf('from', parsed.from === undefined ? [] : [parsed.from]),
      ...peopleOf('to', parsed.to ?? []),
      ...peopleOf('cc', parsed.cc ?? []),
      ...peopleOf('bcc', parsed.bcc ?? []),
    ],
    subject: filled(parsed.subject),
    sent: stated === undefined ? null : { stated: oneLine(stated), iso: isoOfHeaderDate(stated) },
    receivedIso: received === undefined ? null : isoOfHeaderDate(received.slice(received.lastIndexOf(';') + 1)),
    messageId: filled(parsed.messageId),
    inReplyTo: filled(parsed.inReplyTo),
  }
}

function filled(value: string | undefined): string | null {
  const line = oneLine(value ?? '')
  return line === '' ? null : line
}

function peopleOf(role: Person['role'], addresses: readonly Address[]): Person[] {
  return addresses.flatMap((one): Person[] => {
    if (one.group !== undefined) return peopleOf(role, one.group)
    const person = { role, name: filled(one.name), address: filled(one.address) }
    return person.name === null && person.address === null ? [] : [person]
  })
}

function attached(part: Attachment, index: number): MailFile & { mimeType: string; isInline: boolean } {
  const bytes = typeof part.content === 'string' ? Buffer.from(part.content) : new Uint8Array(part.content)
  const extension = EXTENSIONS.get(part.mimeType) ?? ''
  return {
    bytes,
    mimeType: part.mimeType,
    isInline: part.related === true || part.contentId !== undefined || part.disposition === 'inline',
    name: fileName(part.filename ?? titleOf(part.mimeType, bytes), `attachment-${index + 1}${extension}`),
  }
}

/** An attached mail without a file name is called by its subject. */
function titleOf(mimeType: string, bytes: Uint8Array): string | null {
  const subject = mimeType === 'message/rfc822' ? subjectOf(bytes) : null
  return subject === null || subject === '' ? null : `${subject}.eml`
}

const EXTENSIONS = new Map([
  ['message/rfc822', '.eml'],
  ['application/pdf', '.pdf'],
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/tiff', '.tif'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
  ['text/calendar', '.ics'],
  ['text/rtf', '.rtf'],
  ['application/zip', '.zip'],
])

/** RFC 8551 (S/MIME enveloped data), RFC 3156 (PGP/MIME), and PGP written into the text. */
function isEncrypted(parsed: Email, plain: string | null): boolean {
  const type = parsed.headers.find((header) => header.key === 'content-type')?.value.toLowerCase() ?? ''
  if (type.includes('multipart/encrypted') || type.includes('enveloped-data')) return true
  const isOpaque = /application\/(?:x-)?pkcs7-mime/.test(type) && !type.includes('signed-data')
  return isOpaque || (plain !== null && /^-----BEGIN PGP MESSAGE-----/m.test(plain.slice(0, 2000)))
}
