// What a paragraph is: heading, list item, footnote, table row. By size, weight, numbering and place, for the layout keeps no styles.
import type { Paragraph } from './compose.ts'
import type { Zone, ZoneKind } from './page.ts'

export interface PageSetting {
  /** The type size most of the page is set in, as `Paragraph.em`. */
  readonly em: number
  /** Height of the page in the frame where its text is upright, in points. */
  readonly height: number
}

/** `paragraphs` in reading order; the zones come in the order of `start`, rows before their cells. */
export function zonesOf(paragraphs: readonly Paragraph[], text: string, setting: PageSetting): Zone[] {
  const notes = footnotesOf(paragraphs, text, setting)
  const zones: Zone[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const { start, end } = paragraph
    if (start >= end) continue
    if (paragraph.kind === 'row') {
      zones.push({ kind: 'table-row', label: null, start, end })
      for (const cell of paragraph.cells) zones.push({ kind: 'cell', label: null, ...cell })
      continue
    }
    const kind: ZoneKind = notes.has(i)
      ? 'footnote'
      : flowKind(paragraph, text.slice(start, Math.min(end, start + 200)), setting)
    zones.push({ kind, label: null, start, end })
  }
  return zones
}

/** A heading is short. */
const HEADING_GLYPHS = 160
const NUMBERED_HEADING =
  /^(?:(?:ARTICLE|Article|SECTION|Section|ARTIKEL|Artikel|EXHIBIT|Exhibit|SCHEDULE|Schedule|ANNEX|Annex|APPENDIX|Appendix|ANLAGE|Anlage|TEIL|PART|CHAPTER|Kapitel)\s+[\dIVXLA-Z]{1,6}\b|§\s*\d{1,4}\s+\p{Lu})/u

function flowKind(paragraph: Paragraph, head: string, setting: PageSetting): ZoneKind {
  if (paragraph.glyphs <= HEADING_GLYPHS && paragraph.lines <= 3 && /\p{L}{2}/u.test(head)) {
    const stops = /[.;,]\s*$/u.test(head)
    if (paragraph.em > 1.15 * setting.em) return 'heading'
    if (!stops && paragraph.isBold && paragraph.lines <= 2) return 'heading'
    if (!stops && NUMBERED_HEADING.test(head) && paragraph.lines <= 2) return 'heading'
    if (!stops && isCapitals(head)) return 'heading'
  }
  return paragraph.label === '' ? 'paragraph' : 'list-item'
}

function isCapitals(text: string): boolean {
  return text.length >= 4 && text === text.toUpperCase() && text !== text.toLowerCase() && !/\d{3}/.test(text)
}

/** Footnotes are set smaller and stand in the lower part of the page, the first of them with a mark. */
const NOTE_SIZE = 0.93
const NOTE_MARK = /^(?:\(?\d{1,3}[).]?\s|\d{1,3}\p{L}|[*†‡]|\[\d{1,3}\])/u

function footnotesOf(paragraphs: readonly Paragraph[], text: string, setting: PageSetting): ReadonlySet<number> {
  const found = new Set<number>()
  const isSmall = (p: Paragraph) => p.kind === 'lines' && p.em < NOTE_SIZE * setting.em && p.top > 0.4 * setting.height
  let first = -1
  for (const [i, paragraph] of paragraphs.entries()) {
    if (!isSmall(paragraph)) {
      // Below the notes only a footer may stand.
      if (first >= 0 && paragraph.glyphs > HEADING_GLYPHS) {
        first = -1
        found.clear()
      }
      continue
    }
    if (first < 0 && NOTE_MARK.test(text.slice(paragraph.start, paragraph.start + 12))) first = i
    if (first >= 0) found.add(i)
  }
  return found
}
