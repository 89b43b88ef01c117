// Who stands behind papers that are no letters: of a bill who issued it and who is to pay it, of a statement the one who makes it. A bank that
// only keeps an account is neither.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { lineAt } from './spans.ts'

const BANK_LINE =
  /\b(?:IBAN|BIC|SWIFT|BLZ|sort code|account (?:no|number|name)|bank (?:transfer|details|account)|Bankverbindung|Kontonummer|Konto-?Nr|Kto)\b/i

/** Without those that stand in a line of bank details. */
export function withoutBanks(text: string, named: readonly PartyMention[]): readonly PartyMention[] {
  if (!BANK_LINE.test(text)) return named
  return named.filter((mention) => {
    if (mention.kind === 'person') return true
    const line = lineAt(text, mention)
    return !BANK_LINE.test(text.slice(line.start, line.end))
  })
}

/** A bill calls itself one on a line at its head, and has a number or a tax. */
const BILL =
  /(?:^|\n)[ \t#*]{0,40}(?:(?:tax |final |interim |pro forma )?invoice|credit note|statement of account|(?:schluss|teil|abschlags|proforma-?)?rechnung|gutschrift|zahlungserinnerung|mahnung)(?!\p{L})/iu
const BILL_FIELD =
  /\b(?:invoice (?:no|number|date)|VAT|balance due|amount due|total due|Rechnungs-?(?:nr|nummer|datum)|MwSt|USt|Mehrwertsteuer|Umsatzsteuer|Gesamtbetrag|Kundennummer)(?!\p{L})/iu
/** Characters. */
const HEAD = 1500
const TO =
  /(?:^|\n)[ \t]{0,20}(?:To|Bill(?:ed)? to|Invoice(?:d)? to|Sold to|Customer|Client|An|Rechnung an|Rechnungsempfänger|Empfänger|Kunde|Auftraggeber)[ \t]{0,4}:/u
const ADDRESSED_WITHIN = 160
const ISSUER_WITHIN = 200

export interface BillPeople {
  readonly sender: PartyMention | null
  readonly signatory: PartyMention | null
  readonly addressee: PartyMention | null
}

/** Null for any other paper. `blocksAbove`: who is named in each address above a place. */
export function peopleOfBill(
  text: string,
  named: readonly PartyMention[],
  blocksAbove: (at: number) => readonly (readonly PartyMention[])[],
): BillPeople | null {
  const head = text.slice(0, HEAD)
  const title = BILL.exec(head)
  // 'Invoice processing takes three days' is a sentence.
  if (title === null || /^[ \t]+\p{Ll}/u.test(head.slice(title.index + title[0].length)) || !BILL_FIELD.test(text))
    return null
  const top = Math.max(0, head.search(/\S/))
  const isWithin = ({ start, end }: PartyMention, from: number, to: number) => start >= from && end <= to
  const issuer = named.find((one) => one.kind === 'organization' && isWithin(one, top, top + ISSUER_WITHIN)) ?? null
  const isIssuer = (one: PartyMention) => issuer !== null && nameOf(one) === nameOf(issuer)
  const label = TO.exec(head)
  const from = label === null ? 0 : label.index + label[0].length
  const labelled =
    label === null ? [] : named.filter((one) => isWithin(one, from, from + ADDRESSED_WITHIN) && !isIssuer(one))
  const blocks = blocksAbove(Math.min(HEAD, text.length))
  // The owner of the firm may stand in a line below it: an addressee stands apart.
  const isApart = (block: readonly PartyMention[]) =>
    issuer === null || /\n[ \t]*\n/.test(text.slice(issuer.end, Math.max(issuer.end, block[0]?.start ?? 0)))
  const other = blocks.find((block) => !block.some((one) => isIssuer(one) || isOwner(text, one)) && isApart(block))
  const theirs = labelled.length > 0 ? labelled : (other ?? [])
  const addressee = theirs.find(({ kind }) => kind === 'organization') ?? theirs[0] ?? null
  return issuer === null && addressee === null ? null : { sender: issuer, signatory: null, addressee }
}

/** 'Inh. Max Muster' in the letterhead of the firm that is his. */
const isOwner = (text: string, { start }: PartyMention): boolean =>
  /(?:Inh(?:aber(?:in)?)?|Geschäftsführer(?:in)?|Proprietor|Prop|Director)[.:]{0,2}\s{1,3}$/u.test(
    text.slice(Math.max(0, start - 24), start),
  )

const nameOf = ({ refersTo, name }: PartyMention): string => (refersTo ?? name).toLowerCase()

const STATEMENT_HEAD =
  /Zeugenaussage|Zeugenerklärung|[Ee]idesstattliche (?:Versicherung|Erklärung)|Versicherung an Eides|(?:witness statement|affidavit|statutory declaration)/iu
/** Who wrote a report, in its head. */
const AUTHOR =
  /(?<=^|\n)[ \t]{0,20}(?:Investigat(?:or|ing officer)|Author|Prepared by|Report by|Written by|Logged by|(?:Log )?[Kk]ept by|(?:Recorded|Completed|Compiled|Drawn up|Reported) by|(?:Reporting|Duty|Recording) (?:officer|supervisor|manager)|Note-?taker|Expert|Verfasser(?:in)?|Gutachter(?:in)?|Ermittler(?:in)?|(?:Erstellt|Geführt|Aufgezeichnet|Eingetragen|Notiert|Ausgefüllt) von|Berichterstatter(?:in)?|Wachhabende[rn]?|Diensthabende[rn]?|Schichtführer(?:in)?)[ \t]{0,20}:(?=[^\n]{4,120})/u
const SPEAKS = /(?<!\p{L})(?:I|ich|Ich|my|mir|mich)(?!\p{L})/u
/** Room for the heading of a case above, and for what stands between the title and the name. Characters. */
const STATEMENT_WITHIN = 4000
const NAMED_WITHIN = 220

/** Who says 'I' in a witness statement, an affidavit, 'Ich, Max Muster, erkläre'; null where the head names nobody, or two. */
export function deponentOf(text: string, named: readonly PartyMention[]): PartyMention | null {
  const declared = named.filter(({ rule, start }) => rule === 'person.declares' && start < STATEMENT_WITHIN)
  const [one] = declared
  if (one !== undefined) return declared.every((other) => nameOf(other) === nameOf(one)) ? one : null
  const title = STATEMENT_HEAD.exec(text.slice(0, STATEMENT_WITHIN)) ?? AUTHOR.exec(text.slice(0, STATEMENT_WITHIN))
  if (title === null) return signedBelow(text, named)
  if (!SPEAKS.test(text.slice(title.index))) return null
  const within: Span = { start: title.index, end: title.index + title[0].length + NAMED_WITHIN }
  return named.find(({ kind, start, end }) => kind === 'person' && start >= within.start && end <= within.end) ?? null
}

/** Whose name alone is the last line of a note that says 'I'. */
function signedBelow(text: string, named: readonly PartyMention[]): PartyMention | null {
  const last = named.at(-1)
  if (last === undefined || last.kind !== 'person' || !SPEAKS.test(text.slice(0, last.start))) return null
  const line = lineAt(text, last)
  const around = `${text.slice(line.start, last.start)}${text.slice(last.end, line.end)}`
  const isAlone = /^[\s–—_*-]*(?:(?:gez|Signed|sgd)\.?:?\s*)?(?:\p{Lu}\.\s?){0,2}[\s,.]*$/u.test(around)
  return isAlone && text.slice(line.end).trim() === '' && /\n[ \t]*\n\s*$/u.test(text.slice(0, line.start))
    ? last
    : null
}
