// Tells what the sender of a mail wrote from what was already there: quoted replies, forwarded mails, the signature. Works on lines,
// so that it serves plain text and HTML alike; linear in the text.

export type LineClass = 'new' | 'quoted' | 'signature'

const LONGEST_LINE = 2000

/** Words that open the line above a quotation and end it, as mail programs write them. */
const ATTRIBUTION =
  /^(?:on|am|le|el|il|op|den|em|quoting)\s.{4,400}(?:wrote|schrieb|geschrieben|writes|a écrit|escribió|ha scritto|schreef|skrev|escreveu)\b.{0,200}:$/iu
/** `2021-03-03 14:05 GMT+01:00 Erika Beispiel <e@example.org>:` and `Erika Beispiel <e@example.org> schrieb am … um 14:05:`. */
const BARE_ATTRIBUTION =
  /^(?:\d{4}-\d\d-\d\d \d\d?:\d\d.{0,80}<\S{1,200}@\S{1,200}>|.{1,120}<\S{1,200}@\S{1,200}> (?:schrieb|wrote)\b.{0,80}):$/iu
const CERTAIN = /\d{1,2}[:.]\d{2}|<?\S{1,200}@\S{1,200}>?/u

const SEPARATOR =
  /^[-_ ]{2,20}(?:original message|original appointment|original-nachricht|ursprüngliche nachricht|originalnachricht|forwarded message|forwarded by .{1,120}|weitergeleitete nachricht|weitergeleitet von .{1,120}|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)[-_ ]{2,20}$/iu
const FORWARD_START =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|start of forwarded message):$/iu

const FROM_FIELD = /^\*?(?:from|von|de|da|van|absender)\*?\s?:\*?\s?\S/iu
const OTHER_FIELD =
  /^\*?(?:sent|gesendet|date|datum|to|an|cc|kopie|subject|betreff|envoyé|à|objet|inviato|verzonden|aan|onderwerp|reply-to|antwort an)\*?\s?:/iu

const SIGNATURE = /^--[ \u00A0]?$/u
const SENT_FROM =
  /^(?:sent from my \S.{0,60}|get outlook for \S.{0,60}|von meinem \S.{0,40} gesendet|gesendet (?:von|mit) (?:meinem |der |outlook )?\S.{0,60})$/iu

/** One class for each line. An empty line has that of the line before it. */
export function classifyLines(lines: readonly string[]): LineClass[] {
  const classes: LineClass[] = []
  let rest: LineClass = 'new'
  let attributionEnd = -1
  for (let at = 0; at < lines.length; at += 1) {
    const line = lineAt(lines, at)
    if (rest !== 'quoted' && opensQuotation(lines, at)) rest = 'quoted'
    if (rest !== 'quoted' && at > attributionEnd) attributionEnd = attributionAbove(lines, at)
    if (rest === 'new' && SIGNATURE.test(line)) rest = 'signature'
    if (line === '') classes.push(classes.at(-1) ?? 'new')
    else if (rest === 'quoted' || line.startsWith('>') || at <= attributionEnd) classes.push('quoted')
    else if (rest === 'signature' || SENT_FROM.test(line)) classes.push('signature')
    else classes.push('new')
  }
  return classes
}

function lineAt(lines: readonly string[], at: number): string {
  return (lines[at] ?? '').slice(0, LONGEST_LINE).trim()
}

/** From here on everything is an older mail: a separator, a block of its header fields, or an attribution with unmarked text below. */
function opensQuotation(lines: readonly string[], at: number): boolean {
  const line = lineAt(lines, at)
  if (SEPARATOR.test(line) || FORWARD_START.test(line)) return true
  if (FROM_FIELD.test(line)) return fieldsBelow(lines, at) >= 2
  const end = attributionEnd(lines, at)
  if (end < 0) return false
  const below = nextText(lines, end + 1)
  return below !== '' && !below.startsWith('>') && CERTAIN.test(joined(lines, at, end))
}

/** The last line of an attribution that stands above marked quotation, or -1. */
function attributionAbove(lines: readonly string[], at: number): number {
  const end = attributionEnd(lines, at)
  return end >= 0 && nextText(lines, end + 1).startsWith('>') ? end : -1
}

/** Mail programs break an attribution over up to three lines. */
function attributionEnd(lines: readonly string[], at: number): number {
  if (!/^(?:on|am|le|el|il|op|den|em|quoting|\d{4}-|[\p{Lu}"'])/iu.test(lineAt(lines, at))) return -1
  for (let end = at; end < at + 3 && end < lines.length; end += 1) {
    const line = lineAt(lines, end)
    if (line === '') return -1
    if (!line.endsWith(':')) continue
    const whole = joined(lines, at, end)
    return ATTRIBUTION.test(whole) || BARE_ATTRIBUTION.test(whole) ? end : -1
  }
  return -1
}

function joined(lines: readonly string[], from: number, to: number): string {
  return lines
    .slice(from, to + 1)
    .map((line) => line.trim())
    .join(' ')
    .slice(0, LONGEST_LINE)
}

function nextText(lines: readonly string[], from: number): string {
  for (let at = from; at < Math.min(lines.length, from + 4); at += 1) {
    const line = lineAt(lines, at)
    if (line !== '') return line
  }
  return ''
}

/** How many more header fields stand right below a `From:`; a long list of recipients may run over several lines. */
function fieldsBelow(lines: readonly string[], at: number): number {
  let fields = 0
  for (let below = at + 1; below < Math.min(lines.length, at + 12); below += 1) {
    if (OTHER_FIELD.test(lineAt(lines, below))) fields += 1
  }
  return fields
}

const DAY =
  /\d{4}-\d\d-\d\d|\d{1,2}\.?\s?\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/u
const DATE_FIELD = /^\*?(?:sent|gesendet|date|datum|envoyé|inviato|verzonden)\*?\s?:/iu
const AUTHOR_FIELD = /^\*?(?:from|von|de|da|van|absender)\*?\s?:\*?\s*/iu
/** `On 13 Mar 2024 at 10:14, Jane Sample <…> wrote:`: the name stands behind the hour, in German behind the verb. */
const BEHIND_HOUR =
  /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC)?[+-]\d\d:?\d\d)?,?\s+(?<name>[^<>\d:]{3,80}?)\s*(?:<|wrote\b|\(|$)/iu
const BEHIND_VERB = /\bschrieb\s+(?<name>\p{Lu}[^<>\d:]{2,80}?)\s*(?:<|am\b|um\b|:|$)/u
const LONGEST_NAME = 60

/** Day and author of the older mail whose attribution or head this paragraph is, or begins with; null where it is none. */
export function headsMessage(paragraph: string): { day: string | null; author: string | null } | null {
  const lines = paragraph.split('\n', 16)
  const first = lineAt(lines, 0)
  const begin = SEPARATOR.test(first) || FORWARD_START.test(first) ? 1 : 0
  const from = lines.findIndex((_, at) => at >= begin && at <= begin + 1 && FROM_FIELD.test(lineAt(lines, at)))
  if (from >= 0 && fieldsBelow(lines, from) >= 2) {
    const sent = lines.map((_, at) => lineAt(lines, at)).find((line) => DATE_FIELD.test(line))
    return { day: dayIn(sent ?? ''), author: nameIn(lineAt(lines, from).replace(AUTHOR_FIELD, '')) }
  }
  const end = attributionEnd(lines, 0)
  if (end < 0 || !CERTAIN.test(joined(lines, 0, end))) return null
  const whole = joined(lines, 0, end)
  const name = (BEHIND_VERB.exec(whole) ?? BEHIND_HOUR.exec(whole))?.groups?.['name'] ?? whole.split('<')[0] ?? ''
  return { day: dayIn(whole), author: DAY.test(name) ? null : nameIn(name) }
}

export const dayIn = (words: string): string | null => DAY.exec(words)?.[0] ?? null

function nameIn(words: string): string | null {
  const name = words
    .replace(/\s*[<[(].*$/u, '')
    .replaceAll(/["*“”]/gu, '')
    .replace(/[\s,:]+$/u, '')
    .trim()
  return name === '' || name.length > LONGEST_NAME ? null : name
}
