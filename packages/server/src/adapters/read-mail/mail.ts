// A mail, from whatever container, as what the product knows: facts its header states, pages with its header fields and its body, and
// its attachments as documents of their own.
import { type Block, typesetBlocks, withPlaces } from '@muniment/reading/page'
import type { DocumentFact, ReadItem } from '../../evidence/text/reader.ts'
import type { ReadDetail, ReadRefusalCode } from '../../evidence/text/refusals.ts'
import type { MailBody } from './body.ts'
import { messagesOf } from './messages.ts'
import { dayIn } from './quotation.ts'

export interface Person {
  readonly role: 'from' | 'to' | 'cc' | 'bcc'
  readonly name: string | null
  readonly address: string | null
}

export interface MailFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Mail {
  readonly people: readonly Person[]
  readonly subject: string | null
  /** As the header states it, and in ISO 8601; null when there is none, or none that names a day. */
  readonly sent: { readonly stated: string; readonly iso: string | null } | null
  readonly receivedIso: string | null
  readonly messageId: string | null
  readonly inReplyTo: string | null
  /** Further lines of the head: an appointment's start, end and place. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly body: MailBody
  readonly attachments: readonly MailFile[]
  readonly isEncrypted: boolean
}

const ROLE_LABELS = { from: 'From', to: 'To', cc: 'Cc', bcc: 'Bcc' } as const
const MOST_PEOPLE = 2000

export function* itemsOfMail(mail: Mail): Generator<ReadItem> {
  for (const fact of factsOf(mail)) yield { item: 'fact', fact }
  const [firstHidden, ...hidden] = mail.body.hidden
  const aside = firstHidden === undefined ? [] : [{ ...firstHidden, pageLabel: 'Hidden text' }, ...hidden]
  for (const page of typesetBlocks([...headBlocks(mail), ...placedBlocks(mail), ...aside])) yield { item: 'page', page }
  const finding = (code: ReadRefusalCode, facts?: ReadDetail): ReadItem => ({
    item: 'finding',
    finding: { code, page: null, ...(facts === undefined ? {} : { facts }) },
  })
  if (mail.isEncrypted) yield finding('text.encrypted', { detail: 'header-only' })
  else if (mail.body.blocks.length === 0 && mail.attachments.length === 0) yield finding('text.no-text')
  if (firstHidden !== undefined) yield finding('text.hidden-part', { detail: 'hidden-text' })
  for (const { name, bytes } of mail.attachments) yield { item: 'child', name, bytes, relation: 'attachment' }
}

/** The body, each block under the message of the thread it stands in. */
function placedBlocks({ body, people, sent }: Mail): Iterable<Block> {
  const from = people.find(({ role }) => role === 'from')
  const own = { day: sent === null ? null : dayIn(sent.stated), author: from?.name ?? from?.address ?? null }
  return withPlaces(body.blocks, messagesOf(body.blocks, own))
}

function* factsOf(mail: Mail): Generator<DocumentFact> {
  if (mail.subject !== null) yield { fact: 'title', value: mail.subject }
  if (mail.sent?.iso) yield { fact: 'date', name: 'sent', value: mail.sent.iso }
  if (mail.receivedIso !== null) yield { fact: 'date', name: 'received', value: mail.receivedIso }
  for (const person of mail.people.slice(0, MOST_PEOPLE)) yield { fact: 'person', ...person }
  if (mail.messageId !== null) yield { fact: 'message-id', value: mail.messageId }
  if (mail.inReplyTo !== null) yield { fact: 'in-reply-to', value: mail.inReplyTo }
}

/** The head as mail programs print it; each field is a zone a citation can name. */
function headBlocks(mail: Mail): Block[] {
  const fields: { label: string; value: string; name?: string }[] = []
  for (const role of ['from', 'to', 'cc', 'bcc'] as const) {
    const people = mail.people.filter((person) => person.role === role)
    if (people.length > 0) fields.push({ label: ROLE_LABELS[role], value: people.map(shown).join('; ') })
  }
  if (mail.sent !== null) fields.push({ label: 'Sent', name: 'Date', value: mail.sent.stated })
  if (mail.subject !== null) fields.push({ label: 'Subject', value: mail.subject })
  fields.push(...mail.fields)
  if (mail.attachments.length > 0) {
    fields.push({ label: 'Attachments', value: mail.attachments.map((file) => file.name).join('; ') })
  }
  return fields.map(({ label, name, value }, index) => ({
    kind: 'field',
    label,
    text: `${name ?? label}: ${oneLine(value)}`,
    joined: index > 0,
  }))
}

function shown({ name, address }: Person): string {
  if (name === null) return address ?? ''
  return address === null ? name : `${name} <${address}>`
}

export function oneLine(value: string): string {
  return value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** A name a file can have: no folders, no control characters. */
export function fileName(given: string | null, otherwise: string): string {
  const name = oneLine(given ?? '')
    .replaceAll(/[/\\:]+/g, '_')
    .replace(/^\.+/, '')
  return (name === '' ? otherwise : name).slice(0, 200)
}

/** A small picture inside the body: a logo or a spacer, not something anyone attached. */
export function isDecoration(file: { mimeType: string; isInline: boolean; bytes: Uint8Array }): boolean {
  return file.isInline && file.mimeType.startsWith('image/') && file.bytes.byteLength < 10_000
}
