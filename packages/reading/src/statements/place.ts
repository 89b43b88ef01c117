// A date and what stands around it: everything a rule may look at. Windows are short and their white space is collapsed, so
// whatever the input, judging one date costs the same.
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'
import type { Unit } from './unit.ts'

/** A date, or both ends of a range: the one moment or stretch a statement is about. */
export interface Moment extends Span {
  /** One mention, or two: from and to. */
  readonly mentions: readonly [DateMention, ...DateMention[]]
}

const BEFORE = 200
const AFTER = 120
const OPENING = 90
const CLAUSE = 420
const ABOVE = 700
/** A letterhead with two addresses and a file number fits in so many characters. */
const HEAD = 1800

/** Parts that only some rules look at are cut out when asked for. */
export class Place {
  readonly moment: Moment
  readonly unit: Unit
  /** The date as it stands there, at most 40 characters. */
  readonly written: string
  /** The unit's text before the date, white space collapsed, trimmed, at most `BEFORE` characters. */
  readonly before: string
  /** The unit's text behind the date, likewise, at most `AFTER` characters. */
  readonly after: string
  /** Whether it stands where a document says what it is: its first lines. */
  readonly isHead: boolean
  private readonly text: string
  private readonly from: number
  private readonly to: number
  private cut: { opening?: string; bracket?: string | null; clause?: string; above?: string } = {}

  constructor(text: string, unit: Unit, moment: Moment) {
    this.text = text
    this.unit = unit
    this.moment = moment
    this.from = Math.max(unit.start, moment.start - BEFORE)
    this.to = Math.min(unit.end, moment.end + AFTER)
    this.written = text.slice(moment.start, Math.min(moment.end, moment.start + 40))
    this.before = collapse(text.slice(this.from, moment.start)).trim()
    this.after = collapse(text.slice(moment.end, this.to)).trim()
    this.isHead = moment.start < HEAD
  }

  /** The first words of the unit, without list marks. */
  get opening(): string {
    const { start, end } = this.unit
    return (this.cut.opening ??= openingOf(
      collapse(this.text.slice(start, Math.min(end, start + OPENING))).trimStart(),
    ))
  }

  /** The text between the round brackets the date stands in; null outside of brackets. */
  get bracket(): string | null {
    if (this.cut.bracket === undefined) this.cut.bracket = bracketAround(this.text, this.from, this.to, this.moment)
    return this.cut.bracket
  }

  /** The clause around the date (between semicolons and the like), at most `CLAUSE` characters. */
  get clause(): string {
    return (this.cut.clause ??= clauseAround(this.text, this.unit, this.moment))
  }

  /** The document's text in front of the unit: headings and labels that govern it. */
  get above(): string {
    const { start } = this.unit
    return (this.cut.above ??= collapse(this.text.slice(Math.max(0, start - ABOVE), start))
      .trimEnd()
      .slice(-260))
  }

  /** The question that the unit asks, and what stands behind it; null for any other, and for one that is told first. */
  get asked(): { readonly sentence: string; readonly behind: string } | null {
    const { start, end } = this.unit
    if (!/\?["”“)]?\s?$/u.test(this.text.slice(Math.max(start, end - 4), end))) return null
    const sentence = collapse(this.text.slice(Math.max(start, end - CLAUSE), end)).trim()
    return { sentence, behind: collapse(this.text.slice(end, end + 40)).trim() }
  }

  /** What stands below the line the date is on, at most `AFTER` characters. */
  get below(): string {
    const end = this.text.indexOf('\n', this.moment.end)
    return end < 0 ? '' : this.text.slice(end, end + AFTER)
  }
}

/** Dates in order, both ends of a range taken together. Mentions that no rule can use (nothing resolved, no candidates) are left out. */
export function momentsOf(mentions: readonly DateMention[]): Moment[] {
  const moments: Moment[] = []
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention === undefined) continue
    const next = mentions[i + 1]
    const isRange = mention.range !== null && next?.range?.pair === mention.range.pair
    if (isRange && next !== undefined) {
      moments.push({ start: mention.start, end: Math.max(mention.end, next.end), mentions: [mention, next] })
      i++
    } else {
      moments.push({ start: mention.start, end: mention.end, mentions: [mention] })
    }
  }
  return moments
}

/** Without list marks and a heading that ran in: '(a) ', '4. TERM: '. */
function openingOf(words: string): string {
  return words
    .replace(/^(?:EXHIBIT|Exhibit|Anlage|Schedule) \S{1,8}\s+(?=\p{Lu})/u, '')
    .replace(
      /^(?:\(?\p{L}{1,3}\)|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|§ ?\d{1,3}|Article \d{1,2}\.?|Section \d[\d.]{0,6})\s+/u,
      '',
    )
    .replace(/^["“„]?(?:\p{Lu}[\p{L} ]{2,28})[:.]\s+(?=\p{Lu})/u, '')
}

export function collapse(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** White space that is no single blank: most windows have none, and are not written anew. */
const UNEVEN = /[^\S ]| {2}/

function bracketAround(text: string, from: number, to: number, moment: Span): string | null {
  let depth = 0
  let open = -1
  for (let at = moment.start - 1; at >= from; at--) {
    const unit = text[at]
    if (unit === ')') depth++
    else if (unit === '(') {
      if (depth === 0) open = at
      else depth--
    }
  }
  if (open < 0) return null
  depth = 0
  for (let at = moment.end; at < to; at++) {
    const unit = text[at]
    if (unit === '(') depth++
    else if (unit === ')') {
      if (depth === 0) return collapse(text.slice(open + 1, at))
      depth--
    }
  }
  return collapse(text.slice(open + 1, to))
}

function clauseAround(text: string, unit: Span, moment: Span): string {
  const from = Math.max(unit.start, moment.start - CLAUSE / 2)
  const to = Math.min(unit.end, moment.end + CLAUSE / 2)
  const left = text.slice(from, moment.start)
  const right = text.slice(moment.end, to)
  const leftCut = Math.max(left.lastIndexOf(';'), left.lastIndexOf(': '))
  const rightCut = right.indexOf(';')
  const start = from + leftCut + 1
  const end = rightCut < 0 ? to : moment.end + rightCut
  return collapse(text.slice(start, end)).trim()
}
