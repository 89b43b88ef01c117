// What a document calls itself, in its own words: its subject line, else its heading. It names a date that stands alone
// ('Effective Date', 'München, den 3. März 2021') and so has no words of its own.
import type { Span } from '../span.ts'
import { POSTCODE, STREET } from './address.ts'
import { caseIn, linesOfHead } from './caption.ts'
import { collapse } from './place.ts'

const SUBJECT_LABEL = /^(?:subject|betreff|betr\.?|re|thema|title|titel)$/i
const SUBJECT_LINE =
  /^[ \t>]*(?:Re|RE|Subject|SUBJECT|Betreff|Betr\.|Betrifft|Thema|In re)[ \t]*:[ \t]*(\S[^\n\t]{2,160})/m
const KIND_OF_PAPER =
  /(?:agreement|contract|amendment|addendum|lease|licen[cs]e|deed|schedule|memorandum|minutes|report(?!ing|er)|statement|invoice|notice|release|order|judge?ment|findings of fact|opinion|motion|complaint|written consent|resolutions?(?! of)|particulars of claim|defence|counterclaim|petition|stipulation|declaration|entry of appearance|decree|injunction|affidavit|offer|plan|policy|certificate|vertrag|vereinbarung|vergleich|nachtrag|protokoll|niederschrift|aktenvermerk|rechnung|angebot|gutachten|bericht|urteil|beschluss|kündigung|mahnung|vollmacht|satzung|bescheid|pressemitteilung|lieferschein|bestätigung|erklärung|klage|einkaufsbedingungen|zeugenaussage|versicherung an eides)/i
/** Markdown: the first line is the heading of all. */
const MARKDOWN_TITLE = /^\s*#[ \t]+(\S[^\n]{2,160})/
const HEAD = 3_000

interface Titled {
  readonly text: string
  readonly zones: readonly (Span & { readonly kind: string; readonly label: string | null })[]
}

interface Instrument {
  readonly start: number
  readonly title: string
}

const titles = new WeakMap<Titled, Instrument | null>()

/** At most 120 characters, or null when the document names itself nowhere in its first lines. Looked for once a document. */
export const titleOf = (input: Titled): string | null => firstTitle(input)?.title ?? null

function firstTitle(input: Titled): Instrument | null {
  const known = titles.get(input)
  if (known !== undefined) return known
  const title = titleIn(input)
  titles.set(input, title)
  return title
}

function titleIn({ text, zones }: Titled): Instrument | null {
  const subject = zones.find(
    (zone) => zone.kind === 'field' && zone.label !== null && SUBJECT_LABEL.test(zone.label.trim()),
  )
  if (subject !== undefined) {
    const words = collapse(text.slice(subject.start, subject.end)).replace(/^(?:Subject|Betreff|Re):\s*/i, '')
    if (/\p{L}{2}/u.test(words)) return { start: 0, title: short(words) }
  }
  const head = text.slice(0, HEAD)
  const topmost = MARKDOWN_TITLE.exec(head)?.[1]
  if (topmost !== undefined) return { start: 0, title: short(topmost.replace(/[*_]{1,3}/g, '').trim()) }
  const line = SUBJECT_LINE.exec(head)?.[1] ?? belowSalutation(head) ?? aboveSalutation(head)
  if (line !== null) return { start: 0, title: short(line) }
  const heading = zones.find(
    (zone) => zone.kind === 'heading' && zone.start < HEAD && KIND_OF_PAPER.test(text.slice(zone.start, zone.end)),
  )
  const titled = heading === undefined ? null : headline(text.slice(heading.start, heading.end + 240), heading.start)
  const found = titled ?? headline(head, 0)
  if (found !== null) return { start: found.start, title: withAmendedPaper(found.title, head) }
  const side = caseIn(head)
  return side === null ? firstHeading(text, zones) : { start: 0, title: short(side) }
}

/** 'Amendment No. 1' says nothing without the paper that it amends. */
const BARE_AMENDMENT = /^(?:\p{L}+ )?(?:amendment|addendum|nachtrag|ergänzung|änderung)(?: (?:no|nr)?\.? ?\d{1,3})?$/iu
const AMENDED =
  /(?:\b(?:to|of|the|an?|that certain(?: fully executed)?)\s((?:\p{Lu}[\p{L}&-]{1,24},?\s(?:and\s)?){1,5}(?:Agreement|Contract|Lease|Licen[cs]e|Deed))|(?<!\p{L})(?:zum|zur|des|der|dem|den)\s((?:\p{Lu}[\p{L}-]{1,24}\s)?\p{Lu}\p{Ll}{2,24}(?:vertrag|vereinbarung))(?:e?s)?)(?!\p{L})/u

function withAmendedPaper(title: string, head: string): string {
  if (!BARE_AMENDMENT.test(title)) return title
  const found = AMENDED.exec(head.replace(/\s+/g, ' '))
  const paper = found?.[1] ?? found?.[2]
  return paper === undefined || /amendment|addendum|nachtrag/i.test(paper) ? title : short(`${title} … ${paper}`)
}

const instruments = new WeakMap<Titled, readonly Instrument[]>()

/**
 * The title of the paper that is signed at `at`: of a second instrument bound behind the signatures of the first, its own. A title below
 * the signatures is that of the next paper; a paper without one is what it calls itself ('this Amendment').
 */
export function titleAt(input: Titled, at: number): string | null {
  let later = instruments.get(input)
  if (later === undefined) instruments.set(input, (later = laterInstruments(input.text)))
  const isSigned = ({ start }: Instrument) =>
    start < at && SIGNATURES.test(input.text.slice(Math.max(start, at - BLOCK), at))
  const own = later.findLast(isSigned) ?? firstTitle(input)
  if (own === null || own.start <= at) return own?.title ?? null
  // A paper may be dated in a box above its title.
  return selfName(input.text.slice(0, Math.min(at, HEAD))) ?? (at < ABOVE_TITLE ? own.title : null)
}

const SELF =
  /(?<!\p{L})(?:[Tt]his|THIS|[Dd]iese[rsm]?|DIESE[RSM]?)\s((?:\p{Lu}[\p{L}&-]{1,24}\s){0,4}(?:Agreement|AGREEMENT|Contract|CONTRACT|Amendment|AMENDMENT|Addendum|ADDENDUM|Lease|LEASE|Licen[cs]e|Deed|DEED|Guaranty|Vertrag|VERTRAG|Vereinbarung|VEREINBARUNG|Nachtrag|NACHTRAG))(?!\p{L})/u

function selfName(text: string): string | null {
  const name = SELF.exec(text)?.[1]
  return name === undefined ? null : short(name)
}

/** Characters. */
const ABOVE_TITLE = 400
/** A signature page stands in so many characters above its date. */
const BLOCK = 1_500
const SIGNATURES = /(?:\/s\/|\b(?:By|Name|Title) ?:|_{6,}|\bgez\.|Unterschrift)/
/** 'EXHIBIT 1' above a heading: it belongs to the paper before it. */
const ATTACHMENT = /\n[ \t]*(?:exhibit|schedule|annex|appendix|attachment|anlage|anhang)\b[^\n]{0,30}\s*$/i
const SPEAKS_OF_ITSELF =
  /\b(?:this|dieser?|diese[sm]?)\s(?:[\p{L}&-]{1,24}\s){0,4}[\p{L}-]{3,40}|\b(?:by and )?between\b|\bzwischen\b|\bwhereas\b|\brecitals\b|\bpräambel\b/iu

/** Titles on lines of their own, below signatures and above a paper that speaks of itself. */
function laterInstruments(text: string): Instrument[] {
  const found: Instrument[] = []
  let titleEnd = 0
  for (const match of text.matchAll(/^[ \t]*(\p{Lu}[^\n]{3,109})$/gmu)) {
    const line = collapse(match[1] ?? '').trim()
    if (match.index < titleEnd || !KIND_OF_PAPER.test(line) || !isTitle(line)) continue
    const end = match.index + match[0].length
    const above = text.slice(Math.max(0, match.index - 800), match.index)
    if (!SIGNATURES.test(above) || ATTACHMENT.test(above)) continue
    if (!SPEAKS_OF_ITSELF.test(text.slice(end, end + 600))) continue
    const whole = headline(text.slice(match.index, end + 120), match.index)?.title ?? short(line)
    found.push({ start: match.index, title: whole })
    titleEnd = match.index + whole.length
  }
  return found
}

const SALUTATION =
  /^[ \t>]*(?:Sehr geehrte|Dear |Lieber? |Hallo |Guten Tag|To whom it may concern|Ladies and Gentlemen)/m
/** Lines of an address or of a letterhead, which may stand there too. */
const NO_SUBJECT =
  /^(?:\d|.*(?:\b\d{5} \p{Lu}|[@,:·]|(?:straße|strasse|str\.|platz|weg|kai|allee) \d|\b(?:GmbH|AG|KG|Ltd|Inc|LLC)\.?$| den \d))/u

/** How a letter is sent, and for whom: between address and salutation, and not its subject. */
const ROUTING =
  /^(?:(?:for the )?attention(?: of)?\b|attn\b|f\.?a\.?o\b|z\. ?hd\b|zu händen|(?:vorab |sent )?(?:by|via|per|über)\s|einschreiben|persönlich|private\b|confidential\b|vertraulich|without prejudice|(?:our|your) ref|(?:unser|ihr) zeichen)/iu

const isAddress = (words: string): boolean =>
  !AT_ISSUE.test(words) && (ROUTING.test(words) || NO_SUBJECT.test(words) || POSTCODE.test(words) || STREET.test(words))

/** 'In Sachen Muster ./. Beispiel GmbH' */
const AT_ISSUE = /^(?:In (?:der )?Sachen?|In dem Rechtsstreit)\s|\s\.\/\.\s/u

/** The subject of a letter: the paragraph of its own between the place and date and the salutation. */
function aboveSalutation(head: string): string | null {
  const at = head.search(SALUTATION)
  if (at <= 0) return null
  const [subject, ...above] = head
    .slice(0, at)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => collapse(paragraph).trim())
    .filter((paragraph) => paragraph !== '')
    .toReversed()
  const isSubject = subject !== undefined && above.length > 0 && subject.length <= 120 && !isAddress(subject)
  return isSubject && /\p{L}{4}/u.test(subject) ? subject : null
}

/** English letters have it between salutation and text: a line of its own that is no sentence. */
const BELOW = /^[^\n]{3,80}\n(?:[ \t]*\n){1,3}[ \t]*(?<subject>[^\n]{6,120}(?:\n[ \t]*[^\n]{6,120}){0,2})\n[ \t]*\n/u
const NO_HEADING =
  /[.?!,;:]\s*$|^(?:I|We|You|It|This|The above|Thank|Thanks|Please|With|As|In|On|Further|Following|Ich|Wir|Vielen|Mit|Bitte|Hiermit)\s/u

function belowSalutation(head: string): string | null {
  const at = head.search(SALUTATION)
  const lines =
    at < 0 ? [] : (BELOW.exec(head.slice(at))?.groups?.['subject'] ?? '').split('\n').map((line) => line.trim())
  const isSubject = (line: string) => /^\p{Lu}/u.test(line) && /\p{L}{4}/u.test(line) && !NO_HEADING.test(line)
  return lines.length > 0 && lines.every(isSubject) ? lines.map(collapse).join(' / ') : null
}

/** The heading of a note that is no kind of paper by name. */
function firstHeading(text: string, zones: Titled['zones']): Instrument | null {
  const heading = zones.find((zone) => zone.kind === 'heading' && zone.start < HEAD)
  if (heading === undefined) return null
  const words = collapse(text.slice(heading.start, Math.min(heading.end, heading.start + 200)))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
  return words.length <= 110 && /\p{L}{2}/u.test(words) ? { start: heading.start, title: words } : null
}

/** The first short line that names a kind of paper and is written as a title, with the capital lines that go on with it. */
function headline(head: string, from: number): Instrument | null {
  const lines = linesOfHead(head).map((line) =>
    line
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/^[^\p{L}\p{N}]+/u, ''),
  )
  for (const [i, line] of lines.entries()) {
    if (line.length < 4 || line.length > 110 || !KIND_OF_PAPER.test(line) || !isTitle(line)) continue
    if (ATTACHMENT.test(`\n${lines.slice(Math.max(0, i - 3), i).join('\n')}`)) continue
    const above = lines[i - 1] ?? ''
    const begun = OPEN_END.test(above) && above === above.toUpperCase() && isTitle(above) ? `${above} ` : ''
    let title = begun + line.replace(/,$/, '')
    const goesOn = line.endsWith(',')
    for (const [k, next] of lines.slice(i + 1, i + 14).entries()) {
      // 'BETWEEN', 'SAMPLE FOODS', 'AND' may each stand on a line of their own, set apart.
      const beyond = lines[i + k + 2] ?? ''
      const isJoined = next === '' && (JOINS.test(beyond) || (LAST_NOUN.test(beyond) && !ENDS_IN_NOUN.test(title)))
      const isOpen =
        isJoined || OPEN_END.test(title) || /\p{L}['’][Ss]?$/u.test(title) || (goesOn && title === line.slice(0, -1))
      if (next === '' && isOpen) continue
      if (next === '' || /\d{4}|[:;]/.test(next) || (title.length + next.length > 115 && !isOpen)) break
      if (!isShouted(next) && !(isOpen && isTitle(next))) break
      if (!isOpen && !/\p{Lu}{2}/u.test(next)) break
      title = `${goesOn && title === line.slice(0, -1) ? line : title} ${next}`
    }
    return { start: from + startOfLine(head, i), title: short(title.replace(OPEN_END, '')) }
  }
  return null
}

/** In capitals, but for the small words that are never shouted. */
export const isShouted = (line: string): boolean => {
  const loud = line.replace(/(?<!\p{L})(?:dba|d\/b\/a|of|the|and|an?|for|to|v|vs|et al)(?!\p{L})/gu, '')
  return loud === loud.toUpperCase()
}

/** 'AMENDMENT TO THE SUPPLY', and 'AGREEMENT' below it. */
const LAST_NOUN = /^(?:AGREEMENTS?|CONTRACTS?|LEASE|VERTRAG|VEREINBARUNG)$/
const ENDS_IN_NOUN = new RegExp(`${KIND_OF_PAPER.source}s?$`, 'i')
const JOINS = /^(?:AND|UND|&|WITH|MIT|BETWEEN|ZWISCHEN|TO|FOR)(?: THE)?$/

const startOfLine = (text: string, line: number): number =>
  text.split('\n', line).reduce((start, before) => start + before.length + 1, 0)

const OPEN_END =
  /(?: (?:TO|AND|BETWEEN|OF|THE|FOR|WITH|BY|RE|REGARDING|GRANTING|DENYING|APPROVING|VACATING|EXTENDING|A|AN|ON|to|and|between|of|the|for|with|by|UND|ZWISCHEN|ZUM|ZUR|zum|zur|und|zwischen|der|DER))+$/

/** 'Supplier Telephone: 555-0100 Addendum Effective Date …': a line of a form, whatever paper it names. */
const FIELD =
  /^(?:\p{L}+ ){0,3}(?:Telephone|Phone|Fax|Name|Address|Number|No|E-?mail|Contact|Telefon|Nummer|Anschrift)\.? ?: /iu

/** 'Collision Report – Ref. SM/24/005519' */
const REFERENCE = /(?<!\p{L})(?:Ref|No|Nr|Az)\./u
/** 'Reporting officer: PC 4417 …': a field, though the paper may be named before a colon as well. */
const LABELLED = new RegExp(`^(?!.{0,40}${KIND_OF_PAPER.source}s?\\s?:)[\\p{L} ]{3,30}: `, 'iu')

/** Never written with a capital inside a title. */
const SMALL = /^(?:gemäß|nach|über|wegen|gegen|zwischen|between|with|from|upon|under|into)$/

/** Written as a title: no sentence, and nearly every longer word with a capital. */
function isTitle(line: string): boolean {
  if (/[.;:]$/.test(line) || /\b(?:is|are|shall|will|was|has|having|may|must|wird|ist|hat|sind)\b/.test(line))
    return false
  if (/^\d/.test(line) || (/\d{5,}$/.test(line) && !REFERENCE.test(line)) || FIELD.test(line)) return false
  if (LABELLED.test(line) || (line.match(/,/g)?.length ?? 0) > 2) return false
  if (/^(?:this|dieser?|the |pursuant|in accordance|form of|exhibit \S+$)/i.test(line)) return false
  const words = line.split(' ').filter((word) => /\p{L}{4}/u.test(word) && !SMALL.test(word))
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word))
  return words.length > 0 && /^\P{L}*\p{Lu}/u.test(line) && capitals.length >= words.length * 0.7
}

/** Who sent a mail, in the words of its header. */
export function senderOf({ text, zones }: Titled): string | null {
  const from = zones.find(
    (zone) => zone.kind === 'field' && zone.label !== null && /^(?:from|von|absender)$/i.test(zone.label.trim()),
  )
  if (from === undefined) return null
  const name = collapse(text.slice(from.start, from.end))
    .replace(/^(?:From|Von|Absender):\s*/i, '')
    .replace(/<[^>]{0,120}>/g, '')
    .trim()
  return name === '' ? null : short(name)
}

function short(words: string): string {
  const line = collapse(words).trim()
  if (line.length <= 120) return line
  const cut = line.lastIndexOf(' ', 117)
  return `${line.slice(0, cut > 40 ? cut : 117)} …`
}
