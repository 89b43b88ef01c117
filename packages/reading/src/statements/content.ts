// What a statement is about, apart from when: its content words, its numbers and the act it tells. Statements of different
// documents are compared by these and by nothing else.
import type { DateMention } from '../dates/mention.ts'
import type { Statement } from './statement.ts'

/** A statement with the words it quotes and the document it comes from. */
export interface ToldStatement {
  /** Whatever names the document: only compared for equality. */
  readonly document: string
  /** The text from `statement.start` to `statement.end`. */
  readonly quote: string
  readonly statement: Statement
}

export interface Content {
  /** Stems of the content words, without dates, numbers and names of months. */
  readonly words: ReadonlySet<string>
  /** Quantities, invoice numbers, amounts: '40', '1200.00', 'K17'. */
  readonly numbers: ReadonlySet<string>
  /** 'first', 'zweiter', 'III': which of several. */
  readonly ordinals: ReadonlySet<string>
  readonly acts: ReadonlySet<string>
  /** Full names of people and organisations, lower case: courts and offices do the same for everyone. */
  readonly parties: ReadonlySet<string>
  /** Letters and digits of the quote, lower case: equal when only layout differs. */
  readonly quoteKey: string
}

const STOP = new Set(
  `the and for with that this from was were has have had been its their his her our your are not but which who whom whose will would
  shall should may might can could must being between into upon under over about after before since until during per via than then
  there these those such any all each both either other also only same said herein thereof hereof hereby thereto pursuant dated date
  der die das den dem des ein eine einer eines einem einen und oder aber mit von vom zum zur bei für auf aus nach vor über unter durch
  gegen ohne seit bis als wie dass daß sich wurde wurden worden wird werden war waren ist sind hat haben hatte hatten sein seine seiner
  ihre ihrer ihren ihr ihm ihn nicht auch noch nur sowie dieser diese dieses diesem diesen jeweils dort hier damit dazu sei uhr datum
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  january february march april may june july august september october november december januar februar märz mai juni juli oktober
  dezember mr mrs ms herr herrn frau gmbh inc ltd llc`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const ORDINALS = new Map(
  Object.entries({
    1: 'first erste ersten erster erstes 1st',
    2: 'second zweite zweiten zweiter zweites 2nd',
    3: 'third dritte dritten dritter drittes 3rd',
    4: 'fourth vierte vierten vierter viertes 4th',
    5: 'fifth fünfte fünften fünfter fünftes 5th',
    6: 'sixth sechste sechsten sechster 6th',
    7: 'final letzte letzten letzter last',
    8: 'interim vorläufig vorläufige vorläufigen',
  }).flatMap(([rank, words]) => words.split(' ').map((word) => [word, rank] as const)),
)

/** Acts a chronology tells, each by the beginnings of its words in both languages. */
const ACTS: readonly (readonly [act: string, words: RegExp])[] = [
  ['sign', /\b(?:sign(?:ed|s|ing|ature)?\b|execut|countersign|unterzeichn|unterschr|gezeichnet)/i],
  [
    'conclude',
    /\b(?:conclud|entered into|enter into|made and entered|schlossen|schloss\b|geschlossen|abgeschlossen|abschluss|vertragsschluss)/i,
  ],
  [
    'terminate',
    /\b(?:terminat|cancel|rescind|gekündigt|kündig|rücktritt|zurückgetreten|aufgehoben|widerruf|widerrief)/i,
  ],
  ['deliver', /\b(?:deliver|geliefert|liefer|auslieferung|übergeben|übergab|übergabe|handed over|handover)/i],
  ['ship', /\b(?:ship|dispatch|versand|versend|verschick)/i],
  ['accept', /\b(?:accept|abgenommen|abnahme|angenommen|annahme)/i],
  [
    'refuse',
    /\b(?:refus|reject|abgelehnt|ablehn|verweiger|zurückgewiesen|wies .{0,40} zurück|verworfen|dismiss|denied)/i,
  ],
  [
    'pay',
    /\b(?:paid|pay(?:s|ment|ments|able)?\b|transferred|remitted|gezahlt|bezahlt|zahlung|zahlte|überwies|überwiesen|überweisung)/i,
  ],
  ['invoice', /\b(?:invoiced?|billed|rechnung|berechnet|in rechnung)/i],
  ['order', /\b(?:ordered|purchase order|bestell|beauftrag)/i],
  ['notify', /\b(?:notif|informed|notice|mitgeteilt|teilte .{0,40} mit|anzeig|angezeigt|benachrichtig|unterrichtet)/i],
  ['complain', /\b(?:complain|defect|rüg|gerügt|mängel|beanstand|reklam)/i],
  ['meet', /\b(?:met\b|meeting|sitzung|besprechung|treffen|traf(?:en)? sich|versammlung|conference|call\b)/i],
  [
    'send',
    /\b(?:sent|send|wrote|e-?mailed|mailed|schrieb|geschrieben|übersandt|übersend|gesandt|gesendet|schickte|geschickt)/i,
  ],
  ['receive', /\b(?:receiv|erhalten|erhielt|zugegangen|eingegangen|ging .{0,30} ein|zugang)/i],
  ['file', /\b(?:filed|lodged|submitted|klage erhoben|eingereicht|einreich|anhängig|eingelegt|legte .{0,60} ein)/i],
  ['serve', /\b(?:served|zugestellt|zustellung)/i],
  ['decide', /\b(?:decided|judgment|ruled|held that|entschied|urteil|beschluss|verkündet|verurteilt)/i],
  ['amend', /\b(?:amend|geändert|änderung|nachtrag|ergänz)/i],
  ['begin', /\b(?:began|begun|commenc|start|effective|beginn|begann|inkrafttreten|in kraft)/i],
  ['end', /\b(?:ended|expir|ends\b|endet|endete|ablauf|auslauf|befristet)/i],
  ['hire', /\b(?:hired|appointed|employed|eingestellt|bestellt zum|angestellt|ernannt)/i],
  ['leave', /\b(?:resign|left the|dismissed as|stepped down|ausgeschieden|niedergelegt|abberufen|entlassen)/i],
  ['break', /\b(?:failed|failure|broke|damage|accident|ausgefallen|ausfall|defekt|beschädig|unfall|schaden)/i],
  ['buy', /\b(?:bought|purchas|acquir|gekauft|kauf|erworben|erwarb)/i],
  ['sell', /\b(?:sold|sale\b|verkauft|verkauf|veräußer)/i],
]

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[.,'’/-](?=[\p{L}\p{N}]))*/gu

export function contentOf({ quote, statement }: ToldStatement): Content {
  const about = withoutDates(statement, quote)
  const words = new Set<string>()
  const numbers = new Set<string>()
  const ordinals = new Set<string>()
  for (const [match] of about.toLowerCase().matchAll(WORD)) {
    const rank = ORDINALS.get(match)
    if (rank !== undefined) ordinals.add(rank)
    else if (/\d/.test(match)) numbers.add(numberKey(match))
    else if (match.length >= 3 && !STOP.has(match)) words.add(stemOf(match))
  }
  return {
    words,
    numbers,
    ordinals,
    acts: new Set(ACTS.filter(([, pattern]) => pattern.test(about)).map(([act]) => act)),
    parties: new Set(
      statement.parties
        .filter(({ kind }) => kind === 'person' || kind === 'organization')
        .map((party) => (party.refersTo ?? party.name).toLowerCase()),
    ),
    quoteKey: quote.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
  }
}

/** 'delivered', 'delivery' and 'deliver' are one word here; so are 'geliefert' and 'lieferte'. */
function stemOf(word: string): string {
  const bare = word.replace(/^ge(?=\p{L}{4})/u, '').replace(/['’]s$/, '')
  return bare.slice(0, 6)
}

/** '1.200,00' and '1,200.00' are one amount. */
function numberKey(written: string): string {
  const cents = /^(.*\d)[.,](\d\d)$/.exec(written)
  const whole = (cents?.[1] ?? written).replace(/[.,'’]/g, '').replace(/^0+(?=\d)/, '')
  return cents?.[2] === undefined || cents[2] === '00' ? whole : `${whole}.${cents[2]}`
}

function withoutDates(statement: Statement, quote: string): string {
  let about = ownSentence(statement.text, quote)
  for (const date of statement.dates) {
    const written = quote.slice(date.start - statement.start, date.end - statement.start).replace(/\s+/g, ' ')
    if (written.length > 2) about = about.replace(written, ' ')
  }
  return about
}

/** Without the sentence that a title has before its own, so that one knows what 'that' was. */
function ownSentence(words: string, quote: string): string {
  const stop = words.indexOf('. ')
  if (stop < 0) return words
  const ahead = words.slice(Math.max(0, stop - AHEAD), stop)
  return quote.replace(/[>\s]+/g, ' ').includes(ahead) ? words : words.slice(stop + 2)
}
/** Characters. */
const AHEAD = 14

export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return both
}

/** Both say something of this sort, and nothing in common. */
export function clash<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0
}

/** Each has something the other lacks. */
export function differ<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const both = shared(a, b)
  return a.size > both && b.size > both
}

export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && shared(a, b) === a.size
}

/** Equal for dates that are one date: value, and both ends of a range. */
export function dateKey(dates: readonly DateMention[]): string {
  const [first, second] = dates
  if (first === undefined) return ''
  const end = first.range !== null && second?.range?.pair === first.range.pair ? `/${second.value ?? '?'}` : ''
  return `${first.value ?? '?'}${end}`
}
