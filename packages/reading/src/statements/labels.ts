// What forms, letterheads, signature blocks and mail headers call a date, and what that makes of it. A label is the whole text in
// front of the date ('Effective Date:', 'Verkündet am'), never a word inside a sentence.
import type { StatementKind } from './kinds.ts'
import type { DocumentDateRole } from './statement.ts'

export interface LabelMeaning {
  readonly kind: StatementKind
  readonly role: DocumentDateRole | null
  /** Rule name, for `explain`. */
  readonly rule: string
  /** Words that are labels only with a colon or set apart in a column; without one they begin a sentence. */
  readonly needsColon?: boolean
}

interface LabelGroup extends LabelMeaning {
  /** Separated by '|', lower case; '*' at the front allows up to three words before ('* effective date'). */
  readonly words: string
}

const GROUPS: readonly LabelGroup[] = [
  {
    rule: 'label.effective',
    kind: 'document-date',
    role: 'effective',
    words: `*effective date|effective|effective as of|*commencement date|*start date|valid from|wirksam ab|gültig ab|gültig vom|
      inkrafttreten|in kraft ab|*vertragsbeginn|beginn|beginn der laufzeit|laufzeitbeginn|wirksamkeitsdatum|stichtag des inkrafttretens`,
  },
  {
    rule: 'label.expires',
    kind: 'document-date',
    role: 'expires',
    words: `*expiration date|*expiry date|*termination date|*end date|valid until|expires|expires on|vertragsende|laufzeitende|gültig bis|
      befristet bis|ablaufdatum|ende der laufzeit|*expiration`,
  },
  {
    rule: 'label.signed',
    kind: 'document-date',
    role: 'signed',
    words: `signed|signed on|signed this|date signed|signature date|date of signature|executed on|unterzeichnet am|unterschrieben am|
      datum der unterschrift|datum der unterzeichnung|unterschrift|gez. am`,
  },
  {
    rule: 'label.sent',
    kind: 'document-date',
    role: 'sent',
    words: 'sent|sent on|date sent|gesendet|gesendet am|versendet am|versandt am|abgesandt am',
  },
  {
    rule: 'label.received',
    kind: 'document-date',
    role: 'received',
    words: `received|received on|date received|date of receipt|receipt date|eingang|eingegangen|eingegangen am|eingangsdatum|
      eingangsstempel|posteingang|erhalten am|zugang am`,
  },
  {
    rule: 'label.filed',
    kind: 'document-date',
    role: 'filed',
    words: 'filed|filed on|date filed|filing date|eingereicht am|as filed on',
  },
  {
    rule: 'label.decided',
    kind: 'document-date',
    role: 'decided',
    words: `decided|date of decision|date of judgment|decision date|judgment date|judgment delivered|date of order|verkündet am|verkündet|
      entscheidungsdatum|beschlossen am|datum der entscheidung|verkündungstermin|entscheidung vom|urteil vom|beschluss vom|ergangen am`,
  },
  {
    rule: 'label.served',
    kind: 'document-date',
    role: 'served',
    words: 'served|served on|date of service|service date|zugestellt am|zugestellt|zustellung am|zustellungsdatum',
  },
  {
    rule: 'label.dated',
    kind: 'document-date',
    role: 'dated',
    words: `date|dated|dated as of|dated this|date of letter|date of this letter|date of agreement|date of contract|date of notice|date of report|
      date of memo|date of memorandum|date of document|date of order|date of invoice|letter date|issue date|date of issue|issued|issued on|
      contract date|*agreement date|invoice date|order date|bill date|statement date|report date|as of date|date prepared|memo date|
      datum|ausgestellt am|ausstellungsdatum|belegdatum|rechnungsdatum|rechnung vom|briefdatum|vertragsdatum|angebotsdatum|bestelldatum|
      auftragsdatum|ort, datum|datum des vertrags|datum des schreibens|datum des berichts|protokolldatum|unser schreiben vom|erstellt am|
      stand|date/time|datum/uhrzeit|unsere nachricht vom|*amendment date|*addendum date`,
  },
  {
    rule: 'label.deadline',
    kind: 'deadline',
    role: null,
    words: `due|due date|payment due|payment due date|due by|due on|deadline|*deadline|response due|reply by|respond by|payable by|payable on|
      zahlbar bis|zahlbar am|fällig|fällig am|fällig zum|fälligkeit|fälligkeitsdatum|zahlungsziel|frist|fristende|fristablauf|
      einspruchsfrist bis|widerspruchsfrist bis|antwort bis|abgabe bis|erledigung bis|zu erledigen bis|annahmefrist bis|bindefrist bis|
      *frist bis|*frist endet am`,
  },
  {
    rule: 'label.term',
    kind: 'term',
    role: null,
    words: `period|billing period|service period|reporting period|*term|*period|leistungszeitraum|abrechnungszeitraum|zeitraum|laufzeit|
      *laufzeit|berichtszeitraum|mietzeit|vertragslaufzeit`,
  },
  {
    rule: 'label.event',
    kind: 'event',
    role: null,
    words: `*closing date|completion date|meeting date|date of meeting|hearing date|date of hearing|delivery date|date of delivery|date of loss|
      date of incident|date of accident|date of event|time and place|argued|submitted|heard|heard on|lieferdatum|leistungsdatum|
      liefertermin|sitzung am|sitzung vom|termin|verhandlungstermin|nächste sitzung|nächste besprechung|nächster termin|nächstes treffen|nächste versammlung|nächster jour fixe|next meeting|next hearing|date of next meeting|next review|next appointment|unfalltag|schadentag|abnahme am|abnahme|
      geschehen am|tag der lieferung|schadensdatum|datum der sitzung|sitzungsdatum|besprechung am|mündliche verhandlung vom|
      auf die mündliche verhandlung vom|*launch date|*milestone date|ship date|shipped|delivered|paid|paid on|payment date|bezahlt am|
      geliefert am|zahlung am|buchungstag|valuta|wertstellung`,
  },
  {
    rule: 'label.event',
    kind: 'event',
    role: null,
    needsColon: true,
    words: `auftrag vom|ihr auftrag vom|bestellung vom|ihre bestellung vom|angebot vom|unser angebot vom|vertrag vom|kostenvoranschlag vom|
      lieferschein vom|your order of|our quotation of|quotation dated|purchase order date|quotation date`,
  },
  {
    rule: 'label.boilerplate',
    kind: 'boilerplate',
    role: null,
    words: `printed|printed on|print date|druckdatum|gedruckt am|ausgedruckt am|rev|rev.|revised|revision|revision date|last modified|
      last updated|last saved|version|page|seite|form|formular|date of birth|dob|birth date|born|born on|geburtsdatum|geb.|geb. am|
      geboren am|geburtstag|abgerufen am|zuletzt abgerufen am|last accessed|accessed|retrieved|downloaded|copyright`,
  },
]

const NEED_COLON = new Set(
  `effective|issued|signed|received|filed|decided|served|due|sent|paid|shipped|delivered|submitted|argued|heard|beginn|ende|termin|frist|
  fällig|stand|abnahme|page|form|version|printed|revised|born|verkündet|zugestellt|eingegangen|gesendet|eingang|expires|period|zeitraum`
    .split('|')
    .map((word) => word.trim()),
)

const EXACT = new Map<string, LabelMeaning>()
const ENDING: { readonly tail: string; readonly meaning: LabelMeaning }[] = []
for (const { words, ...meaning } of GROUPS) {
  for (const entry of words.split('|')) {
    const label = entry.trim()
    if (label.startsWith('*')) ENDING.push({ tail: label.slice(1), meaning })
    const word = label.replace('*', '')
    EXACT.set(word, NEED_COLON.has(word) ? { ...meaning, needsColon: true } : meaning)
  }
}

/** What stands near a signature: the date below it is the day of signing. */
export const SIGNATURE =
  /(?:\/s\/|(?:^|[\s_])s\/ ?\p{Lu}|\bBy ?:|\bName ?:|\bTitle ?:|\bIts ?:|\bSignature\b|\bSigned\b|Unterschrift|\bgez\.|authori[sz]ed (?:signatory|signature|representative)|_{6,}|im Auftrag|\bWITNESS\b|rechtsverbindlich)/iu

/** Words a label may begin with and still be no sentence. */
const BEFORE_LABEL =
  /^(?:(?:the|this|initial|original|amendment|addendum|agreement|contract|license|lease|first|second|third|new|target|proposed|scheduled|actual|payment|project|service|services|schedule|order|\d{1,2}(?:st|nd|rd|th)?|no\.?|der|die|das|des|neue|neuer|neues|vertrags|projekt|\p{L}{2,20}) ?){1,3}$/iu

/** Without the marks of Markdown: '**Date:**' is 'Date:', '## 7. Next meeting' is '7. Next meeting'. */
export const unmarked = (words: string): string =>
  words.replace(/^\s*(?:#{1,6}\s+|[-+*]\s+)?[*_]{1,3}(?=\S)|^\s*#{1,6}\s+/u, '').replace(/[*_]{1,3}(?=:?\s*$)/u, '')

/** What a label says of its date, or null when these words are no label. Bullets, numbers and the colon do not count. */
export function labelOf(words: string): LabelMeaning | null {
  if (words.length > 80) return null
  const label = unmarked(words)
    .toLowerCase()
    .replace(/^(?:\([\p{L}\d]{1,4}\)|[\p{L}\d]{1,3}[.)]|[-•*–>]+)\s+/u, '')
    .replace(/[\s:.…_–-]+$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[>\s*_"“„(]+/, '')
    .replace(/["”“*_)]+$/u, '')
  const exact = EXACT.get(label) ?? EXACT.get(`${label}.`)
  if (exact !== undefined) return exact
  for (const { tail, meaning } of ENDING) {
    if (!label.endsWith(` ${tail}`)) continue
    if (BEFORE_LABEL.test(label.slice(0, -tail.length).trim())) return meaning
  }
  return null
}
