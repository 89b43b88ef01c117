// Where a pronoun's noun is looked for: sentence by sentence backwards, the nearest first, within the paragraph.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import type { PartiesIn } from './parties-in.ts'

/** So far back somebody is looked for. Characters. */
const REACH = 400
/** A stop behind these ends no sentence; the number of a clause begins one on its own line. */
const SENTENCE_END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|No|no|Nr|St|Ltd|Inc|Co|Corp|Dipl|Ing|bzw|ca|Abs|Art|vs|a\.m|p\.m|gem|vgl|V\.m|\d{1,2}|\p{Lu}))[.!?]["”“)]?(?:\s+(?=[\p{Lu}„“"(])|[ \t]*\n\s*(?=§\s?\d{1,3}[a-z]?\s))/gu

/** The sentences before `at`, nearest first, the one it stands in among them as far as it goes. */
export function sentencesBefore(text: string, at: number, isOverParagraphs: boolean): Span[] {
  const from = Math.max(0, at - REACH)
  const near = text.slice(from, at)
  const paragraphs = near.split(/\n[ \t>]{0,8}\n/)
  const last = paragraphs.at(-1) ?? ''
  const isFirstWord = /^[\s>\d.()„“"]{0,8}$/u.test(last)
  const reach = isOverParagraphs && isFirstWord ? `${paragraphs.at(-2) ?? ''}\n\n${last}` : last
  const begin = at - reach.length
  const ends = [...reach.matchAll(SENTENCE_END)].map(({ 0: stop, index }) => begin + index + stop.length)
  const starts = [begin, ...ends]
  return starts
    .map((start, i) => ({ start, end: starts[i + 1] ?? at }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .toReversed()
}

const VERB =
  /(?<!\p{L})(?:was|were|is|are|has|have|had|did|said|told|wrote|sent|gave|made|took|came|went|saw|met|paid|held|left|got|rang|\p{Ll}{2,14}(?<!\b(?:dated|aged|limited|united|located|based|said|mentioned|named))ed|wurden?|hat|haben|ist|sind|war|waren|\p{Ll}{3,14}(?<!heute|bitte|erste|zweite|dritte|letzte)te)(?!\p{L})/u

/** 'Am 3. Mai zeigte die Klägerin': behind an introduction the verb stands first, and the article says that the name is its subject. */
const INVERTED = /^\s*(?:\d{1,2}\.\s)?(?:Am|Im|Mit|Bei|Nach|Anfang|Mitte|Ende|Daraufhin|Danach|Später|Sodann)(?!\p{L})/u
const NOMINATIVE = /^[Dd]ie\s|(?:\bdie|\b[Uu]nsere|\b[Mm]eine|\bFrau|\bHerr)(?:\s(?:Dr|Prof|Dipl-Ing)\.?)*\s*$/u

/** Of whom the sentence tells: no verb stands before the name, but an introduction may ('On 3 May, Mr Sample went'). */
export function isSubject(text: string, sentence: Span, { start, end }: Span): boolean {
  const ahead = text.slice(sentence.start, start)
  const verb = VERB.exec(ahead)
  if (verb === null) return true
  const between = ahead.slice(verb.index + verb[0].length)
  return (
    INVERTED.test(ahead) &&
    /^\s*\S{0,12}\s*\S{0,8}\s*$/u.test(between) &&
    NOMINATIVE.test(between.trim() === '' ? text.slice(start, end) : between)
  )
}

const nameOf = ({ refersTo, name }: PartyMention): string => refersTo ?? name

/**
 * The one whom the nearest sentence that names somebody fitting is about, or the only one that the sentence of the pronoun names before it;
 * where it tells of another, the only one of all those sentences.
 */
export function antecedent(
  text: string,
  sentences: readonly Span[],
  parties: PartiesIn,
  isFitting: (mention: PartyMention) => boolean,
  pronoun?: RegExp,
): PartyMention | null {
  // 'He says that Mr Sample struck him. He …': of a sentence whose subject is the pronoun, those it names are others.
  const others = new Set<string>()
  const named = sentences.map((sentence) => {
    const all = parties.mentionsInside(sentence)
    // 'The Claimants' are several, and none of them is she.
    const isOneOfSeveral = (one: PartyMention) =>
      all.some((other) => other.start === one.start && nameOf(other) !== nameOf(one))
    const fitting = all.filter((one) => isFitting(one) && !others.has(nameOf(one)) && !isOneOfSeveral(one))
    if (pronoun?.test(text.slice(sentence.start, sentence.end)) !== true) return { sentence, fitting }
    for (const one of fitting) others.add(nameOf(one))
    return { sentence, fitting: [] }
  })
  const nearest = named.find(({ fitting }) => fitting.length > 0)
  if (nearest === undefined) return null
  const [first] = nearest.fitting
  const isOwn = nearest.sentence === sentences[0] && isOpen(text, nearest.sentence)
  const isAlone = distinctly(nearest.fitting).length === 1
  if (first !== undefined && isAlone && (isOwn || isSubject(text, nearest.sentence, first))) return first
  const all = distinctly(named.flatMap(({ fitting }) => fitting))
  return all.length === 1 ? (all[0] ?? null) : null
}

/** It goes on behind `end`: the pronoun stands in it. */
const isOpen = (text: string, { start, end }: Span): boolean => /[\p{L},]\s*$/u.test(text.slice(start, end))

const distinctly = (mentions: readonly PartyMention[]): PartyMention[] => [
  ...new Map(mentions.map((mention) => [nameOf(mention), mention])).values(),
]
