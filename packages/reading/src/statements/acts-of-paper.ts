// What a letter or a mail does by itself: 'Sample Ltd hereby exercises the option', 'hiermit kündigen wir'. The paper is the act, so its day is the
// day of the act, and the word that says so stands for that day. A contract speaks so of every duty, a court's order of every line: they are
// told by their own dates.
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'
import { dayMention } from './day-mention.ts'
import { replies } from './quoted-dates.ts'
import type { UnitFinder } from './units.ts'

export const ACT_RULE = 'act.of-this-paper'

const HEREBY =
  /\bhereby(?=\s{1,4}(?:\p{L}+ly\s{1,4})?(?!ordered|adjudged|decreed|vacated|granted|denied|dismissed|sustained|overruled|affirmed|reversed|remanded|re-?set|certif|given|incorporated|attached|enclosed|referred|made|defined|acknowledges?\s{1,4}receipt|declares?\s{1,4}under)\p{Ll}{3})/gu
const HIERMIT = /(?<!\p{L})(?:[Hh]iermit|[Hh]ierdurch)(?!\p{L})(?!\s{1,4}(?:ausdrücklich\s{1,4})?(?:nicht|kein))/gu
/** Who does it in German: the writer, or somebody in the passive. */
const DOES_DE = /(?<!\p{L})(?:wir|ich|wird|werden|namens)(?!\p{L})/iu
/** The foot of a mail, and an oath that a paper was sent. */
/** 'Hiermit zeigen wir an, dass uns … beauftragt hat', 'teilen wir mit': what is said so is the letter, whose own row is there. */
const SAYS_DE =
  /^(?:\s{1,4}\p{L}{2,12})?\s{1,4}(?:zeigen|zeige|teilen|teile|übersenden|übersende|überreichen|laden)\s{1,4}(?:wir|ich)(?!\p{L})/iu
const BOILERPLATE =
  /\b(?:intended recipient|dissemination|distribution or copying|disclosure, copying)\b|(?<!\p{L})(?:nicht der (?:richtige|beabsichtigte) (?:Adressat|Empfänger))(?!\p{L})/iu
/** A sentence is looked at so far to either side. Characters. */
const REACH = 300

/**
 * The mentions with one for each word by which the paper acts, of the paper's day; in a quoted reply, of the day of that reply.
 * @param day the paper's, `YYYY-MM-DD`
 * @param title what it calls itself: a 'Kündigung' that says 'hiermit kündigen wir' is one row
 */
export function withActs(
  text: string,
  mentions: readonly DateMention[],
  quoted: readonly Span[],
  day: string | null,
  finder: UnitFinder,
  title: string | null,
): DateMention[] {
  const words = [...text.matchAll(HEREBY), ...text.matchAll(HIERMIT)]
  if (words.length === 0) return [...mentions]
  const parts = replies(text, quoted)
  const acts = words.flatMap(({ 0: word, index }): DateMention[] => {
    const before = text.slice(Math.max(0, index - REACH), index)
    const behind = text.slice(index, index + REACH)
    const sentence = `${before.slice(before.lastIndexOf('. ') + 1)}${behind.slice(0, behind.search(/[.!?](?:\s|$)/) + 1 || REACH)}`
    const span = { start: index, end: index + word.length }
    if (finder.unitOf(span).kind !== 'sentence') return []
    if (BOILERPLATE.test(sentence) || (word !== 'hereby' && !DOES_DE.test(sentence))) return []
    if (SAYS_DE.test(behind.slice(word.length))) return []
    const quote = parts.find(({ start, end }) => start <= index && index < end)
    if (quote === undefined && isOf(title, before, behind.slice(word.length))) return []
    const on = quote === undefined ? day : quote.day
    return on === null ? [] : [dayMention(span, on, { basis: { kind: 'document-date', from: on }, rule: ACT_RULE })]
  })
  return [...mentions, ...acts].sort((a, b) => a.start - b.start)
}

const NAMING =
  /^(?:(?:formal|written|fristlose|ordentliche|außerordentliche)\s)?(?:(?:notice|letter|declaration|Erklärung)\s(?:of|der|des)\s(?:the\s)?)?/iu
/** Letters that a verb and its noun have in common. */
const STEM = 5

/** Whether the word beside 'hereby' is the verb of the title. */
function isOf(title: string | null, before: string, behind: string): boolean {
  const noun = /^\p{L}+/u.exec(title?.replace(NAMING, '') ?? '')?.[0].toLowerCase() ?? ''
  if (noun.length < STEM) return false
  const beside = [...before.trim().split(/\s+/).slice(-2), ...behind.trim().split(/\s+/).slice(0, 1)]
  return beside.some((word) => word.toLowerCase().startsWith(noun.slice(0, STEM)))
}
