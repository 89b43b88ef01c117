// The running text of a document, for reading: page bodies one after the other without running headers, footers and page
// numbers, and a way back. A sentence that runs over a page break stays one sentence ('\n' at the joint, as at any line end); a
// word broken over the break is whole; footnotes wait until the paragraph they interrupt has ended. Every character of the running
// text that is not a joint stands on a page, and `locate` names the page and the range there, so a quote is always a page's own
// letters.
import type { Span } from '../span.ts'
import { continues, lineReaches, splitsWord } from './joint.ts'
import type { Page, Zone, ZoneKind } from './page.ts'

/** A range of one page's `text`. */
export interface PagePart extends Span {
  /** `Page.number`. */
  readonly page: number
}

export interface RunningText {
  readonly text: string
  /** Zones of the pages in offsets of this text, in the order of `start`; header and footer zones are gone with their text, those of lines with them. */
  readonly zones: readonly Zone[]
  /**
   * Where a range of `text` stands on the pages, in reading order: split at page borders and around text that was left out.
   * White space at the joints belongs to no page, so a range of nothing else gives an empty list. Offsets outside the text are cut.
   */
  locate(start: number, end: number): readonly PagePart[]
}

/** A stretch of a page's text that stands in the running text unchanged. */
interface Piece {
  readonly at: number
  readonly page: Page
  readonly start: number
  readonly end: number
}

type Stretch = Omit<Piece, 'at'>

const NONE: ReadonlySet<Zone> = new Set()

/**
 * Never throws; the pages need not be numbered without gaps. Linear in the text and the zones. Headers and footers among `kept` stay, as
 * paragraphs: what they say stands nowhere else.
 */
export function joinPages(pages: readonly Page[], kept: ReadonlySet<Zone> = NONE): RunningText {
  const chain = new Chain()
  let waiting: Stretch[] = []
  for (const page of pages) {
    const { body, notes } = stretchesOf(page, kept, page === pages[0])
    if (body.length > 0 || notes.length > 0) waiting = addPage(chain, body, waiting)
    waiting = [...waiting, ...notes]
  }
  for (const note of waiting) chain.add(note)
  const text = chain.parts.join('')
  return { text, zones: zonesOf(chain, kept), locate: (start, end) => locateIn(chain.pieces, start, end) }
}

/** Adds a page's body; the footnotes of the page before go in where the paragraph they interrupt ends. Returns the notes left over. */
function addPage(chain: Chain, body: readonly Stretch[], notes: readonly Stretch[]): Stretch[] {
  const first = body[0]
  if (first === undefined) return [...notes]
  let rest = body
  if (notes.length > 0 && chain.runsOnInto(first)) {
    const { page, start, end } = first
    const paragraphEnd = page.text.indexOf('\n\n', start)
    if (paragraphEnd < 0 || paragraphEnd >= end) {
      chain.add(first)
      rest = body.slice(1)
      if (rest.length === 0) return [...notes]
    } else {
      chain.add({ page, start, end: paragraphEnd })
      rest = [{ page, start: skipSpace(page.text, paragraphEnd, end), end }, ...body.slice(1)]
    }
  }
  for (const note of notes) chain.add(note)
  for (const stretch of rest) chain.add(stretch)
  return []
}

/** The running text under construction. */
class Chain {
  readonly parts: string[] = []
  readonly pieces: Piece[] = []
  private length = 0

  runsOnInto(next: Stretch): boolean {
    const last = this.pieces.at(-1)
    return last !== undefined && runsOn(last, next)
  }

  add(next: Stretch): void {
    if (next.start >= next.end) return
    const last = this.pieces.at(-1)
    if (last !== undefined) this.joint(last, next)
    this.pieces.push({ at: this.length, ...next })
    this.put(next.page.text.slice(next.start, next.end))
  }

  private joint(last: Piece, next: Stretch): void {
    if (!runsOn(last, next)) return this.put('\n\n')
    if (!splitsWord(last.page.text, last.end, next.page.text, next.start)) return this.put('\n')
    // The hyphen belongs to the line end, not to the word: the piece gives it up.
    const word = { ...last, end: last.end - 1 }
    this.pieces[this.pieces.length - 1] = word
    this.parts[this.parts.length - 1] = word.page.text.slice(word.start, word.end)
    this.length -= 1
  }

  private put(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}

function runsOn(last: Stretch, next: Stretch): boolean {
  if (last.page === next.page) return false
  // Sheets, comments and deleted text are pages of their own, whatever their neighbours end with.
  if (last.page.label !== next.page.label && (last.page.origin === 'typeset' || next.page.origin === 'typeset'))
    return false
  return continues(last.page.text, last.end, next.page.text, next.start, lineReaches(last.page, last.end, last.start))
}

const BODY = 0
const NOTE = 1
const LEFT_OUT = 2
const ABOVE = 3

/** A head that is kept waits like a footnote, so that it parts no sentence from its rest; that of the first page stands where it stands. */
function stretchesOf(page: Page, kept: ReadonlySet<Zone>, isFirst: boolean): { body: Stretch[]; notes: Stretch[] } {
  const length = page.text.length
  const place = new Uint8Array(length)
  for (const zone of page.zones) if (zone.kind === 'footnote') place.fill(NOTE, zone.start, zone.end)
  for (const zone of page.zones) {
    if (zone.kind !== 'header' && zone.kind !== 'footer') continue
    place.fill(kept.has(zone) ? (isFirst && zone.kind === 'header' ? ABOVE : NOTE) : LEFT_OUT, zone.start, zone.end)
  }
  const body: Stretch[] = []
  const notes: Stretch[] = []
  for (let from = 0; from < length; ) {
    let to = from + 1
    while (to < length && place[to] === place[from]) to++
    if (place[from] === BODY || place[from] === ABOVE) push(body, page, from, to)
    if (place[from] === NOTE) push(notes, page, from, to)
    from = to
  }
  return { body, notes }
}

function push(list: Stretch[], page: Page, from: number, to: number): void {
  const start = skipSpace(page.text, from, to)
  let end = to
  while (end > start && isSpace(page.text.charCodeAt(end - 1))) end--
  if (end > start) list.push({ page, start, end })
}

/** Zones that say something of the page alone: lines are for whoever looks a place up. */
const OF_THE_PAGE: ReadonlySet<ZoneKind> = new Set(['header', 'footer', 'line'])

function zonesOf(chain: Chain, kept: ReadonlySet<Zone>): Zone[] {
  const zones: Zone[] = []
  const open = new Map<Zone, number>()
  let cursor = { page: null as Page | null, zones: [] as readonly Zone[] }
  for (const piece of chain.pieces) {
    if (cursor.page !== piece.page) {
      cursor = {
        page: piece.page,
        zones: piece.page.zones.filter((zone) => !OF_THE_PAGE.has(zone.kind) || kept.has(zone)),
      }
    }
    for (const zone of cursor.zones) {
      if (zone.start >= piece.end) break
      const from = Math.max(zone.start, piece.start)
      const to = Math.min(zone.end, piece.end)
      if (from >= to) continue
      const start = piece.at + from - piece.start
      const end = piece.at + to - piece.start
      const slot = open.get(zone)
      const before = slot === undefined ? undefined : zones[slot]
      // A zone cut by what was left out goes on; one whose rest stands elsewhere (behind a footnote) becomes two.
      if (slot !== undefined && before !== undefined && start - before.end <= 2) {
        zones[slot] = { ...before, end }
      } else {
        const kind = kept.has(zone) ? 'paragraph' : zone.kind
        open.set(zone, zones.push({ ...zone, kind, start, end }) - 1)
      }
    }
  }
  return mergeOverBreaks(
    zones.sort((a, b) => a.start - b.start || b.end - a.end),
    chain,
  )
}

/** A paragraph that runs over a page break is one paragraph. */
function mergeOverBreaks(zones: readonly Zone[], chain: Chain): Zone[] {
  const running = new Map<number, number>()
  for (let i = 1; i < chain.pieces.length; i++) {
    const last = chain.pieces[i - 1]
    const next = chain.pieces[i]
    if (last === undefined || next === undefined) continue
    const end = last.at + last.end - last.start
    if (last.page !== next.page && next.at - end <= 1) running.set(end, next.at)
  }
  const merged: Zone[] = []
  const endsAt = new Map<number, number>()
  for (const zone of zones) {
    const flows = zone.kind === 'paragraph' || zone.kind === 'list-item'
    const slot = zone.kind === 'paragraph' ? endsAt.get(zone.start) : undefined
    const before = slot === undefined ? undefined : merged[slot]
    let place = slot
    if (slot !== undefined && before !== undefined) merged[slot] = { ...before, end: zone.end }
    else place = merged.push(zone) - 1
    const goesOnAt = running.get(zone.end)
    if (flows && goesOnAt !== undefined && place !== undefined) endsAt.set(goesOnAt, place)
  }
  return merged
}

function locateIn(pieces: readonly Piece[], start: number, end: number): PagePart[] {
  const parts: PagePart[] = []
  for (let i = firstEndingAfter(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined || piece.at >= end) break
    const from = piece.start + Math.max(0, start - piece.at)
    const to = Math.min(piece.end, piece.start + (end - piece.at))
    if (from < to) parts.push({ page: piece.page.number, start: from, end: to })
  }
  return parts
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const piece = pieces[middle]
    if (piece !== undefined && piece.at + piece.end - piece.start <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 160
}
