// A day beside a line for a signature that stands empty: the paper was dated there, and whether it was signed its text does not show.
import { blockAbove, cellBelow } from './columns.ts'
import { lineAt } from './spans.ts'
import type { Statement } from './statement.ts'

/** The row stays, as a date of the paper that is to be checked; nobody is said to have signed. */
export function withUnsigned(text: string, statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const { role, rule, dates, confidence, basis } = statement
    const at = dates[0]?.start
    if (
      role !== 'signed' ||
      at === undefined ||
      !BESIDE_A_SIGNATURE.has(rule) ||
      !isUnsigned(text, at, isAbove(text, at, rule))
    )
      return statement
    return {
      ...statement,
      role: 'dated',
      confidence: Math.min(confidence, TO_BE_CHECKED),
      basis: [...basis, { code: 'no-signature', facts: {} }],
    }
  })
}

/** 'Signed on 3 May' and 'In witness whereof …' say it in words: theirs needs no line. */
const BESIDE_A_SIGNATURE: ReadonlySet<string> = new Set([
  'label.signature-block',
  'signature.inline',
  'line.place-and-date',
])
/** Whoever signs below place and day has no line above them. */
const isAbove = (text: string, at: number, rule: string): boolean =>
  rule === 'line.place-and-date' && !FIELD_ABOVE.test(text.slice(Math.max(0, at - ABOVE), at))
const FIELD_ABOVE = /(?<!\p{L})(?:By|BY|Signature|Unterschrift) ?:|_{4,}/u
/** Characters. */
const ABOVE = 200
/** Low enough that the row is shown as one to be checked. */
const TO_BE_CHECKED = 0.6

/** Whether the line for the signature that is nearest to this day has nothing on it. */
function isUnsigned(text: string, at: number, isAboveIt: boolean): boolean {
  const own = lineAt(text, { start: at, end: at })
  const before = text.slice(own.start, at)
  const above = blockAbove(text, at).lines.map(({ start, end }) => text.slice(start, end))
  return isAboveIt
    ? isEmptyBelow(text, at, own.end)
    : isEmptyFrom([before.slice(Math.max(0, before.search(LAST_FIELD))), ...above])
}

/** 'By: ______' with its day below: decided by the nearest line that is for a signature, whatever another block holds further up. */
function isEmptyFrom(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => isSignature(line) || isEmptyLine(line))
  const [line, above] = [lines[at], lines[at + 1]]
  // '/s/ Jane Sample' may be printed just above the stroke.
  return line !== undefined && !isSignature(line) && !(above !== undefined && LEADS.test(above))
}

/** 'Musterstadt, den 3. Mai 2021', and a stroke below it. */
function isEmptyBelow(text: string, at: number, end: number): boolean {
  const cell = cellBelow(text, at)
  const below = cell === null ? '' : text.slice(cell.start, cell.end)
  return !isSignature(below) && isEmptyLine(below) && !MARK.test(text.slice(end, end + BELOW))
}

/** Characters. */
const BELOW = 200
const LAST_FIELD = /(?<!\p{L})(?:By|BY|Signature|Unterschrift) ?:(?!.*(?<!\p{L})(?:By|BY|Signature|Unterschrift) ?:)/u
const isSignature = (line: string): boolean => MARK.test(line) || ON_THE_LINE.test(line)
const LEADS = /^[\s_]*(?:\/?s\/|gez\.)/iu

const MARK =
  /(?:^|[\s_/:])s\/|\/s\b|\((?:signed|sgd\.?|gez(?:eichnet|\.)?|unterschrieben|Unterschrift)\)|\bsgd\b|\bgez(?:\.|eichnet)|\bDocuSign|\b(?:electronically|digitally|digital|elektronisch) (?:signed|signiert|unterzeichnet)|(?:Signed|signed) by\b/iu
/** The field for the signature itself, and after it a word that is no field of the block. */
const ON_THE_LINE =
  /(?:(?<!\p{L})(?:By|BY|Per|Signature|SIGNATURE|Signed|SIGNED|Unterschrift) ?:|(?<!\p{L})By )[\s_.…]*(?!(?:Name|Print|Title|Its|Date|Dated|Datum|By|Signature|Position|Funktion|Witness|Ort)(?!\p{Ll}))\p{L}/iu
/** A field with nothing behind it, or a stroke that no other field asks for. */
const isEmptyLine = (line: string): boolean => EMPTY_FIELD.test(line) || STROKE.test(line.replace(OTHER_FIELD, ''))
const EMPTY_FIELD =
  /(?:^|\t| {2}|_)\s*(?:By|Per|Signature|Signed|Unterschrift) ?:[\s_.…]*(?:$|(?:Name|Print|Title|Its|Dated?|Datum|By|Signature|Position|Funktion)(?!\p{L}))/iu
const STROKE = /_{4,}|\.{12,}|…{4,}/u
const OTHER_FIELD =
  /(?<!\p{L})(?:Name|Print(?:ed)?(?: name)?|Title|Its|Dated?|Datum|Position|Funktion|Ort)(?: ?\([^)]{1,20}\))? ?:.*$/iu
