// Limits that a letter, mail or minute sets without a first day to count from: 'pay within 14 days', 'binnen zwei Wochen'. Their last day
// cannot be told, and whoever reads the chronology must hear of them. What a statute or a contract lays down for every case is none.
import { findDurations } from '../contract/index.ts'
import type { Language, LanguageRun, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { around } from './spans.ts'
import { type Mood, moodOf } from './verbs.ts'

const LENGTH =
  '(?:\\d{1,3}|\\p{L}[\\p{L}-]{1,20})(?:\\s\\(\\d{1,3}\\))?\\s{1,4}(?:(?:full|further|clear|calendar|business|working|banking|court|weitere[nr]?|volle[nr]?)\\s{1,4})?(?:days?|weeks?|months?|(?:(?:Werk|Arbeits|Bankarbeits|Geschäfts|Kalender)t|T)age?n?|Wochen?|Monate?[ns]?)(?!\\p{L})'
/** From what it is counted, where that is no day: 'after written notice', 'nach Erhalt der Ware'. */
const ANCHOR =
  '(?:\\s{1,4}(?:of|after|following|from|nach|ab|seit)(?!\\s{1,4}(?:which|whom))(?:\\s{1,4}\\p{L}{2,20}){1,3})?'
const WITHIN =
  '(?:within|(?:no|not)\\s{1,4}later\\s{1,4}than|binnen|innerhalb(?:\\s{1,4}von)?|innert)\\s{1,4}(?:(?:(?:a|the|einer)\\s{1,4})?(?:(?:further|weiteren)\\s{1,4})?(?:period|Frist)\\s{1,4}(?:of|von)\\s{1,4}|(?:the|den)\\s{1,4}(?:next|nächsten)\\s{1,4})?'
const LENGTHS = new RegExp(`(?<!\\p{L})${WITHIN}${LENGTH}${ANCHOR}`, 'giu')
/** A limit by its own words, whatever the sentence tells. */
const GRANTED: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})${LENGTH}(?:\\s{1,4}(?:after|following|from)(?:\\s{1,4}\\p{L}{2,12}){0,2}\\s{1,4}(?:notice|receipt|demand|delivery|service)|(?=\\s{1,4}to\\s{1,4}(?:cure|respond|reply|pay|object|appeal|comply|remedy|vacate|answer)(?!\\p{L})))`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:Nachf|F)rist\\s{1,4}von\\s{1,4}${LENGTH}`, 'gu'),
]
/** 'to remain open for 21 days', 'nur vier Wochen gebunden': so long an offer or a price is held. */
const HELD = new RegExp(`(?<!\\p{L})${LENGTH}`, 'giu')
const HELD_BEFORE =
  /\b(?:offer|tender|quotation|quote|estimate|bid|price|proposal|option)s?\b[^.;\n]{0,80}\b(?:open|valid|good|binding|held|available|holds?|stands?|firm)\s{1,4}(?:only\s{1,4})?for\s{1,4}$/iu
const OFFER_DE = /(?:angebot|kostenvoranschlag|preis|offerte)\p{L}{0,3}(?!\p{L})(?:[^.;\n]|(?<=\d)\.){0,140}\s$/iu
const HELD_BEHIND_DE = /^[^.;\n]{0,40}\s(?:gebunden|gültig|verbindlich|bindend|aufrecht|offen)(?!\p{L})/iu

const isHeld = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(Math.max(0, start - 180), start)
  return HELD_BEFORE.test(before) || (OFFER_DE.test(before) && HELD_BEHIND_DE.test(text.slice(end, end + 60)))
}
/** 'on 15 November, three days after signing,': the day of another thing, beside a day that stands there. */
const BESIDE = new RegExp(
  `(?<=[\\d\\p{L}],\\s{1,4}(?:also\\s|i\\.e\\.\\s|that\\sis\\s|only\\s|just\\s|erst\\s|nur\\s|schon\\s)?)${LENGTH}\\s(?:after|before|following|nach|vor)\\s(?!(?:that|which|whom|dem|it|this)\\b)(?:\\p{L}{2,20}\\s){0,3}\\p{L}{3,24}(?=\\s{0,2}[,.;)])`,
  'giu',
)

/** 'the day before the oven stopped', 'am Tag nach der Lieferung': a day beside a thing that the text does not date here. */
const DAY_BESIDE =
  /\b[Tt]he\s(?:day|morning|evening|night|week)\s(?:before|after)(?=\s(?:the|he|she|we|they|I|it|you|your|our|my|his|her|its|their)\s\p{L})|(?<!\p{L})[Aa]m\s(?:Tag|Morgen|Abend)e?\s(?:nach|vor)\s(?:de[rm]|unsere[rm]|[Ii]hre[rm]|seine[rm])\s\p{Lu}\p{L}{3,30}(?!\p{L}|\s(?:vom|am|des)\s)/gu

/** What was asked or ordered is still due, though it is told in the past. */
const DEMANDED =
  /\b(?:recommend(?:ed|s|ing)?|propos(?:ed|es|ing)|advis(?:ed|es|ing)|(?:contract|agreement|policy|polic(?:y|ies)|order|terms|lease|offer|warranty) (?:says?|said|provid(?:es|ed)|stat(?:es|ed)|allow(?:s|ed)|gave|gives|stipulat(?:es|ed))|undertaken|announced|threatened|demand(?:ed|s)?|require[sd]?|request(?:ed|s)?|ask(?:ed|s)?|order(?:ed|s)?|call(?:ed|s)? (?:up)?on|invited?|agreed|undertook|promised|term)\b|(?<!\p{L})(?:aufgefordert|gefordert|verlangte?|gebeten|gesetzt|setzte|bat|forderte|angeordnet|zugesagt|verpflichtete?|aufgegeben|kündigten?(?!\p{L})[^.;]{0,60}(?<!\p{L})an(?=[\s,])|angekündigt|empfahl(?:en)?|empfohlen|versprach(?:en)?|versprochen|sagten?(?!\p{L})[^.;]{0,80}(?<!\p{L})zu(?=[\s,.])|in Aussicht|eingeräumt|angeboten|boten?|sollten?|wollten?|drohten?)(?!\p{L})/iu
/** A rule for every case, and its source. */
const RULE =
  /§|\b(?:Art\.|Artikel \d|Abs\. ?\d|Rule \d|Fed\. R\.|U\.S\.C|C\.F\.R|CPR \d|Regulation \d|Act \d{4}|Act,? (?:19|20)\d\d|[Ss]tatutory|limitations?)|(?<!\p{L})(?:Gesetz\p{L}*|gesetzliche\p{L}*|Rechtsmittel\p{L}*)(?!\p{L})/u

/** 'ten working days', 'zehn Werktage': without it, a plain length. */
const KIND_OF_DAY =
  /(?<=\s)(?:full|further|clear|calendar|business|working|banking|court|weitere[nr]?|volle[nr]?)\s{1,4}|(?<=\s)(?:Werk|Bankarbeits|Arbeits|Geschäfts|Kalender)(?=tag)/giu

/** In order. @param dated stretches that have a day, or are known to have none */
export function limitsIn(
  text: string,
  language: Language,
  runs: readonly LanguageRun[],
  dated: readonly Span[],
): Span[] {
  const matches = (limit: RegExp, isGranted: boolean) =>
    [...text.matchAll(limit)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, isGranted }))
  const held = matches(HELD, true).filter((length) => isHeld(text, length))
  const granted = [...GRANTED, BESIDE].flatMap((limit) => matches(limit, true))
  const besides = matches(DAY_BESIDE, true)
  const counted = [...matches(LENGTHS, false), ...granted, ...held].filter(
    ({ start, end }) => findDurations(text.slice(start, end).replace(KIND_OF_DAY, '')).length > 0,
  )
  const found = [...counted, ...besides]
  if (found.length === 0) return []
  const sentences = splitSentences(text, runs)
  const kept: Span[] = []
  for (const limit of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (limit.start < (kept.at(-1)?.end ?? 0)) continue
    if (dated.some(({ start, end }) => start < limit.end && end > limit.start)) continue
    const words = sentenceOf(text, sentences, limit)
    if (RULE.test(words)) continue
    const mood = limit.isGranted ? null : moodOf(words.replace(/\s+/g, ' '), around(runs, limit)?.language ?? language)
    if (mood !== null && isOver(mood) && !DEMANDED.test(words)) continue
    kept.push({ start: limit.start, end: limit.end })
  }
  return kept
}

function sentenceOf(text: string, sentences: readonly Span[], { start, end }: Span): string {
  const sentence = around(sentences, { start, end: start + 1 }) ?? { start, end }
  return text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
}

/** The times that no statute or rule lays down for every case. */
export function withoutRules(text: string, runs: readonly LanguageRun[], times: readonly Span[]): Span[] {
  const sentences = times.length === 0 ? [] : splitSentences(text, runs)
  return times.filter((time) => !RULE.test(sentenceOf(text, sentences, time)))
}

const isOver = ({ isPast, isDuty, isFuture, isSupposed }: Mood): boolean =>
  isPast && !isDuty && !isFuture && !isSupposed

/** A sentence is looked at so far. Characters. */
const LONGEST = 600
