// Reads web pages (.html, .htm). Scripts, styles and templates are no text; what the page hides from its reader stands on a page of
// its own, because a hidden sentence in evidence is worth knowing about.
import { typesetBlocks, withPlaces, wrappedLines } from '@muniment/reading/page'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { decodeText } from './encoding.ts'
import { htmlText } from './html-text.ts'

/** Bytes. The tree of a page takes about twenty times as much memory. */
const LARGEST = 30_000_000

/** Throws `ReadRefusal` (`text.too-large`). */
export async function* readHtml(file: OpenFile): AsyncGenerator<ReadItem> {
  if (file.bytes.length > LARGEST) throw new ReadRefusal('text.too-large')
  const { blocks, hidden, title } = htmlText(decodeText(file.bytes, declaredEncoding(file.bytes)))
  if (title !== '') yield { item: 'fact', fact: { fact: 'title', value: title } }
  const [first, ...others] = hidden
  const aside = first === undefined ? [] : [{ ...first, pageLabel: 'Hidden text' }, ...others]
  let pages = 0
  for (const page of typesetBlocks([...withPlaces(wrappedLines(blocks)), ...aside])) {
    pages += 1
    yield { item: 'page', page }
  }
  if (pages === 0) yield { item: 'finding', finding: { code: 'text.no-text', page: null } }
  if (first !== undefined)
    yield { item: 'finding', finding: { code: 'text.hidden-part', page: null, facts: { detail: 'hidden-text' } } }
}

/** What the head says. Browsers look for it in the first kilobyte, and begin again when it comes later (HTML Standard, 13.2.3). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1')
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head) ??
    /^<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})/iu.exec(head)
  return found?.[1]
}
