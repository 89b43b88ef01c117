// Splits a mailbox file (RFC 4155, and the older variants in use) into its messages; each becomes a document of its own.
import { decodeWords } from 'postal-mime'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { fileName } from './mail.ts'

const MOST_MESSAGES = 50_000
const HEAD_BYTES = 65_536
const FROM = Buffer.from('From ', 'latin1')
const NEW_LINE = 10

export async function* readMbox(file: OpenFile): AsyncGenerator<ReadItem> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  let count = 0
  for (const message of messagesOf(bytes)) {
    count += 1
    if (count > MOST_MESSAGES) {
      const facts = { detail: 'first-messages', count: MOST_MESSAGES } as const
      yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
      return
    }
    const position = String(count).padStart(4, '0')
    const name = `${position} ${fileName(subjectOf(message), 'message')}.eml`
    yield { item: 'child', name, bytes: unescaped(message), relation: 'message' }
  }
  if (count === 0) throw new ReadRefusal('text.damaged')
}

/** A message begins after a line `From … ` that states a date, or that a header line follows; the same word inside a text does not. */
function* messagesOf(bytes: Buffer): Generator<Buffer> {
  let start = -1
  for (let at = nextFrom(bytes, 0); at >= 0; ) {
    const head = afterLine(bytes, at)
    const next = nextFrom(bytes, at + 1)
    if (startsHeader(bytes, head) || isDated(bytes, at)) {
      if (start >= 0) yield bytes.subarray(start, at)
      start = head
    }
    at = next
  }
  if (start >= 0 && start < bytes.length) yield bytes.subarray(start)
}

/** The next line that begins with `From `, at or after `from`. */
function nextFrom(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(FROM, from); at >= 0; at = bytes.indexOf(FROM, at + 1)) {
    if (at === 0 || bytes[at - 1] === NEW_LINE) return at
  }
  return -1
}

function afterLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(NEW_LINE, at)
  return end < 0 ? bytes.length : end + 1
}

function startsHeader(bytes: Buffer, at: number): boolean {
  return /^>?[!-9;-~]{1,76}[ \t]*:/.test(bytes.toString('latin1', at, at + 100))
}

/** `From `, a sender, and a date as C writes it. */
function isDated(bytes: Buffer, at: number): boolean {
  return /^From \S{1,320} +[A-Z][a-z]{2},? [^\n]{5,40}\d{4}/.test(bytes.toString('latin1', at, at + 400))
}

/** `>From ` at a line's start was `From ` (mboxrd: one mark less). */
function unescaped(message: Buffer): Uint8Array {
  if (!message.includes('\n>')) return new Uint8Array(message)
  const text = message.toString('latin1').replaceAll(/^>(>{0,20}From )/gm, '$1')
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export function subjectOf(message: Uint8Array): string | null {
  const head =
    Buffer.from(message.subarray(0, HEAD_BYTES))
      .toString('utf8')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const value = /^Subject:[ \t]*([^\n]{0,500}(?:\n[ \t][^\n]{0,500}){0,5})/im.exec(head)?.[1]
  return value === undefined ? null : decodeWords(value.replaceAll(/\r?\n[ \t]+/g, ' ')).trim()
}
