// What a PDF says of itself beside its pages: title, author, dates (weak evidence: they never date an event), page labels and the
// files it carries.
import type { DocumentFact } from '../../evidence/text/reader.ts'
import type { OpenDocument } from './document.ts'
import { textFrom, withName, withRoom } from './pdfium.ts'

export function factsOf(document: OpenDocument): DocumentFact[] {
  const facts: DocumentFact[] = []
  const title = metaText(document, 'Title')
  const author = metaText(document, 'Author')
  const created = isoOf(metaText(document, 'CreationDate'))
  const modified = isoOf(metaText(document, 'ModDate'))
  if (title !== '') facts.push({ fact: 'title', value: title })
  if (author !== '') facts.push({ fact: 'person', role: 'author', name: author, address: null })
  if (created !== null) facts.push({ fact: 'date', name: 'created', value: created })
  if (modified !== null) facts.push({ fact: 'date', name: 'modified', value: modified })
  return facts
}

function metaText({ lib, handle }: OpenDocument, name: string): string {
  const text = withName(lib, name, (key) =>
    textFrom(lib, (pointer, bytes) => lib.metaText(handle, key, pointer, bytes)),
  )
  return clean(text)
}

/** Control characters become spaces; nobody's title is longer than a page. */
export function clean(text: string): string {
  return text
    .slice(0, 2000)
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
}

/** `D:20210303140500+01'00'` (ISO 32000-1, 7.9.4) to ISO 8601 with the offset as stated; null when it is no date. */
export function isoOf(text: string): string | null {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?(?:\d\d)?)?/.exec(text.trim())
  if (match === null) return null
  const [, year = '', month, day, hour, minute, second, zone] = match
  if (month === undefined || day === undefined || !isDay(Number(year), Number(month), Number(day))) return null
  const on = `${year}-${month}-${day}`
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return on
  return `${on}T${hour}:${minute}:${second !== undefined && Number(second) < 60 ? second : '00'}${offsetOf(zone)}`
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (zone.startsWith('Z')) return 'Z'
  const minutes = zone.slice(3).replace("'", '')
  return `${zone.slice(0, 3)}:${minutes === '' ? '00' : minutes}`
}

/** The page's own name (`iv`, `A-3`); null when the document numbers its pages 1, 2, 3 or not at all. */
export function labelOf({ lib, handle }: OpenDocument, index: number): string | null {
  const label = clean(textFrom(lib, (pointer, bytes) => lib.pageLabel(handle, index, pointer, bytes)))
  return label === '' || label === String(index + 1) ? null : label
}

export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A hostile file may list one attachment a million times. */
const MOST_ATTACHMENTS = 500

/** The files attached to the document; `leftOut` counts those that could not be taken out or stand beyond the limit. */
export function attachmentsOf({ lib, handle }: OpenDocument): {
  attachments: Generator<Attachment>
  count: number
  leftOut: number
} {
  const count = Math.max(0, lib.attachmentCount(handle))
  function* all(): Generator<Attachment> {
    for (let i = 0; i < Math.min(count, MOST_ATTACHMENTS); i++) {
      const attachment = attachedFile(lib, lib.attachment(handle, i))
      if (attachment !== null) yield attachment
    }
  }
  return { attachments: all(), count, leftOut: Math.max(0, count - MOST_ATTACHMENTS) }
}

export function attachedFile(lib: OpenDocument['lib'], attachment: number): Attachment | null {
  if (attachment === 0) return null
  const name = clean(textFrom(lib, (pointer, bytes) => lib.attachmentName(attachment, pointer, bytes)))
  const size = withRoom(lib, 4, (length) =>
    lib.attachmentFile(attachment, 0, 0, length) === 0 ? 0 : Math.max(0, lib.memory.ints[length >> 2] ?? 0),
  )
  if (size === 0) return null
  return withRoom(lib, size + 8, (pointer) => {
    const length = pointer + ((size + 3) & ~3)
    if (lib.attachmentFile(attachment, pointer, size, length) === 0) return null
    return { name: name === '' ? 'attachment' : name, bytes: lib.memory.bytes.slice(pointer, pointer + size) }
  })
}
