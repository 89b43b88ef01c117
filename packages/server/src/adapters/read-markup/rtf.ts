// Reads Rich Text (.rtf). Objects and pictures in it are left out and said to be.
import { type Block, onOwnPage, typesetBlocks, withPlaces, wrappedLines } from '@muniment/reading/page'
import type { DocumentFact, OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { type ReadDetail, ReadRefusal, type ReadRefusalCode } from '../../evidence/text/refusals.ts'
import { RtfDocument } from './rtf-document.ts'

/** Throws `ReadRefusal` (`text.damaged`) for what is no Rich Text at all. */
export async function* readRtf(file: OpenFile): AsyncGenerator<ReadItem> {
  const head = Buffer.from(file.bytes.subarray(0, 200)).toString('latin1')
  if (!/^[\s\u00ef\u00bb\u00bf]*\{\\rt/u.test(head)) throw new ReadRefusal('text.damaged')
  const document = new RtfDocument()
  const body = document.read(file.bytes.subarray(head.indexOf('{')))
  yield* factsOf(document)
  let pages = 0
  for (const page of typesetBlocks(inOrder(document, body))) {
    pages += 1
    yield { item: 'page', page }
  }
  const finding = (code: ReadRefusalCode, facts?: ReadDetail): ReadItem => ({
    item: 'finding',
    finding: { code, page: null, ...(facts === undefined ? {} : { facts }) },
  })
  if (pages === 0) yield finding('text.no-text')
  if (document.hidden.length > 0) yield finding('text.hidden-part', { detail: 'hidden-text' })
  if (document.objects > 0) yield finding('text.part-left-out', { detail: 'embedded-objects', count: document.objects })
  if (!document.isWhole) yield finding('text.part-left-out', { detail: 'cut-short' })
}

function* inOrder(document: RtfDocument, body: readonly Block[]): Generator<Block> {
  yield* document.headers
  yield* withPlaces(wrappedLines(body))
  yield* document.footers
  yield* onOwnPage('Comments', document.comments)
  yield* onOwnPage('Deleted text', document.deleted)
  yield* onOwnPage('Hidden text', document.hidden)
}

function* factsOf(document: RtfDocument): Generator<ReadItem> {
  const { facts } = document
  const fact = (one: DocumentFact): ReadItem => ({ item: 'fact', fact: one })
  const title = facts.get('title')?.trim() ?? ''
  if (title !== '') yield fact({ fact: 'title', value: title })
  for (const [target, role] of [['author', 'author'] as const, ['operator', 'last-editor'] as const]) {
    const name = facts.get(target)?.trim() ?? ''
    if (name !== '') yield fact({ fact: 'person', role, name, address: null })
  }
  for (const name of ['created', 'modified'] as const) {
    const value = isoTime(facts.get(name) ?? '')
    if (value !== null) yield fact({ fact: 'date', name, value })
  }
}

/** `yr=2021;mo=3;dy=4;hr=9;min=5;` as ISO 8601; the format knows no offset. */
function isoTime(parts: string): string | null {
  const value = (name: string): number => Number(new RegExp(`${name}=(\\d{1,4});`, 'u').exec(parts)?.[1] ?? 0)
  const two = (name: string): string => String(value(name)).padStart(2, '0')
  const isDay = value('yr') > 1900 && value('mo') >= 1 && value('mo') <= 12 && value('dy') >= 1 && value('dy') <= 31
  return isDay ? `${value('yr')}-${two('mo')}-${two('dy')}T${two('hr')}:${two('min')}:00` : null
}
