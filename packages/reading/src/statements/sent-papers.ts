// In a letter, a mail, minutes or a witness statement, a paper that is named by its day is a step of the story: 'our invoice of 30 June', 'Ihre Mahnung
// vom 2. Juni'. It is a row once, unless a row tells that day already. A contract is told by itself, and a
// judgment or a list of enclosures only names it.
import { isRowKind } from './kinds.ts'
import type { Statement, StatementInput } from './statement.ts'

const CORRESPONDENCE =
  /^[ \t]*(?:(?:My )?Dear|Sehr geehrte[r]?|Guten (?:Tag|Morgen)|Hallo|Liebe[r]?)\s|^[^\n]{0,60}(?:\bMINUTES OF\b|\bMinutes of\b|(?<!\p{L})\p{L}*(?:[Pp]rotokoll|PROTOKOLL|[Nn]iederschrift)(?!\p{L}))|WITNESS STATEMENT|^[ \t]*(?:INVOICE|RECHNUNG|Invoice|Rechnung)(?!\p{L})|Witness Statement/mu
const HEAD = 4000
const ENCLOSED = /(?:^|\n)\s*(?:Encs?\.?|Enclosures?|Enclosed|Anlagen?|Beilagen?|Anhang|Attachments?)\s?(?::|\n|\()/gu
/** What is sent or made out to someone: to name it is to say that it went out. */
const SENT =
  /(?<!\p{L})(?:letters?|e-?mails?|invoices?|reminders?|demands?|notices?|notification|statements?|credit notes?|quotations?|offers?|orders?|reports?|[\p{L}-]*(?:rechnung(?:en)?|mahnung(?:en)?|schreibens?|e-?mails?|brief(?:e?s)?|zahlungserinnerung(?:en)?|gutschrift|kündigung|angebote?s?|bestellung|auftrag(?:e?s)?|gutachtens?|mängelrüge))(?!\p{L})/iu
const COURT_PAPER = /\b(?:[Pp]articulars|[Cc]laim [Ff]orm|[Pp]leading|Act|Regulation|[Mm]inutes)\b/u

/** A letter opens so; it tells nothing of the other. */
const MERE_FORM =
  /\b(?:thank(?:s| you)|(?:further|reference|refer(?:ring)?) to|in (?:reply|response|answer) to|acknowledge receipt)\b|(?<!\p{L})(?:Dank|danken?|Bezug(?:nahme)?|beziehen|bezugnehmend|nehmen)(?!\p{L})/iu
/** 'Ihr Schreiben vom 3. Mai', alone on its line: what the letter is about. */
const SUBJECT = /^\W{0,4}(?:Ihre?|Your|Our|Unsere?) (?:\S{1,24} ){0,2}(?:vom|of)\s*$/iu

const SURE = 0.72

/** The statements, those that name such a paper as events of its day. @param own the day of the text itself, `YYYY-MM-DD` */
export function withSentPapers(
  { text, zones }: StatementInput,
  statements: Statement[],
  own: string | null,
): Statement[] {
  const isCorrespondence = zones.some(({ kind }) => kind === 'field') || CORRESPONDENCE.test(text.slice(0, HEAD))
  if (!isCorrespondence) return statements
  const told = new Set(
    statements.flatMap(({ kind, dates: [date] }) => (isRowKind(kind) && date !== undefined ? (date.value ?? []) : [])),
  )
  const enclosed = [...text.matchAll(ENCLOSED)].at(-1)?.index ?? Number.POSITIVE_INFINITY
  return statements.map((statement) => {
    const [date] = statement.dates
    if (statement.kind !== 'reference' || statement.rule !== 'named.document' || date === undefined) return statement
    const { value, precision, basis } = date
    if (value === null || precision !== 'day' || value === own || told.has(value)) return statement
    const ahead = text.slice(statement.start, date.start)
    const isSubject = SUBJECT.test(ahead) && /^[ \t.,]{0,4}(?:\n|$)/.test(text.slice(date.end, date.end + 6))
    if (MERE_FORM.test(ahead) || isSubject) return statement
    if (statement.start > enclosed || !SENT.test(statement.text) || COURT_PAPER.test(statement.text)) return statement
    told.add(value)
    const confidence = basis === null || basis.kind === 'day-order' ? SURE : Math.round(SURE * 85) / 100
    return { ...statement, kind: 'event', rule: 'named.sent', confidence }
  })
}
