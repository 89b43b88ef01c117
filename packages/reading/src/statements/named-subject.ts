// What a title that begins with a pronoun speaks of. Of a person or a firm: the name, and '…' for what stands between ('Jane Sample … starts on
// 6 October'). Of a thing: the sentence before it, as it stands ('The rota was changed. That ended on 3 May').
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { sentencesBefore } from './antecedents.ts'
import { TEXT_LENGTH } from './fit.ts'
import type { PartiesIn } from './parties-in.ts'
import { partyMeant } from './persons-meant.ts'
import { collapse } from './place.ts'
import { leadless } from './shorten.ts'

const PRONOUN = /^(?:He|She|It|They|Er|Sie|Dieser|Diese)\s(?=\p{Ll})/u
const POSSESSIVE = /^(?:His|Her|Its|Their|Sein(?:e[rnms]?)?|Ihre?[rnms]?)\s/u
const OBJECT = /^(?!(?:I|We|You|Ich|Wir)\s)[^…]{3,50}\s(?:him|her|ihm)(?!\p{L})/u

/** `told`: where the row's own words begin; `meant`: whom its pronoun means; `said`: who is named in it. */
export function withItsSubject(
  text: string,
  told: Span,
  words: string,
  meant: PartyMention | null,
  said: readonly PartyMention[],
  parties: PartiesIn,
): string {
  const behind = COMMENT.exec(words)?.groups?.['told']
  if (behind !== undefined) return `${behind.slice(0, 1).toUpperCase()}${behind.slice(1)}`
  const whole = meant === null ? withSentenceBefore(text, told, words, said, parties) : withName(words, meant)
  return whole.length > TEXT_LENGTH ? words : whole
}

/** 'That was no surprise: the roof had been leaking since May': what is told stands behind the colon. */
const COMMENT =
  /^(?:That|This|It|Das|Dies)\s(?:was|is|came|war|ist|kam)\s[^:,;.\d]{3,60}:\s(?<told>\p{L}+\s[^:]{3,120}?\s(?:was|were|had|has|have|did|\p{Ll}{3,}ed|hatten?|hat|wurden?|war|ist)(?!\p{L}).*)$/u

function withName(words: string, { title, name, refersTo }: PartyMention): string {
  const full = refersTo ?? name
  const shown = title === null || full.includes(' ') || full.includes('.') ? full : `${collapse(title)} ${full}`
  const pronoun = PRONOUN.exec(words)
  if (pronoun !== null) return `${shown} … ${words.slice(pronoun[0].length)}`
  if (POSSESSIVE.test(words)) return `${shown} … ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
  return OBJECT.test(words) && !words.includes(shown) ? `${shown} … ${words}` : words
}

/** What a pronoun does that stands for a thing, for what was said, or for somebody of several. */
const POINTS_EN =
  /^(?:That|This|It|They|These|Those|He|She)\s(?:also\s|then\s|never\s|has\s|have\s|had\s){0,2}(?:was|were|did|had|been|must|will|would|should|ran|came|went|took|led|left|broke|fell|cost|meant|gave|made|sent|became|began|\p{Ll}{3,}ed|(?:starts|ends|expires|runs|lasts|begins|remains|falls)(?!\p{L}))\s/u
/** 'It was agreed that', 'It was only on 3 May': points at nothing. */
const EXPLETIVE =
  /^(?:It\s(?:\p{Ll}+\s){0,3}?(?:agreed|resolved|noted|decided|recorded|confirmed|reported|said|alleged|denied|accepted|understood|clear|true|not|only|possible|necessary|that|to)\s|It\s(?:was|is)\s(?:on|in|at)\s|It\s(?:rained|snowed|froze|took)\s|It\s[^,;]{0,60}\sthat\s)/u
const POINTS_DE =
  /^(?:Das|Dies|Diese[rs]?|Er|Sie)\s(?:war(?:en)?|wurden?|ist|sind|hat|haben|hatten?|kam(?:en)?|ging(?:en)?|lief(?:en)?|fiel(?:en)?|trat(?:en)?|blieb(?:en)?|erfolgten?|geschah|begann(?:en)?|\p{Ll}{3,}(?<!heu|letz|nächs|ers|zwei|drit)ten?)\s/u
/** 'We sent it to Mr Sample', 'Die Beklagte erhielt es': what it was stands nowhere before it. */
const ABOUT_IT =
  /^(?:(?:We|I|You|They|[Tt]he \p{L}+|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\s(?:(?:had|have|has|also|already|then|never|duly|did not|only)\s){0,3}(?!told|asked|gave|paid)\p{Ll}{3,}\s(?:it|them)(?!\p{L})|(?:(?:Die|Der) \p{Lu}\p{L}+|Wir|Ich|(?:Frau|Herr) \p{Lu}\p{L}+)\s\p{Ll}{3,}\s(?:es|ihn|sie)(?!\p{L}))/u
const LONGEST = 130
const LEAST = 16
/** Where a clause of a long sentence begins that can stand for all of it. */
const CLAUSE = /(?:;|:|,)\s(?:and|und|but|aber)?\s?/gu

function withSentenceBefore(
  text: string,
  told: Span,
  words: string,
  said: readonly PartyMention[],
  parties: PartiesIn,
): string {
  const isPointing = (POINTS_EN.test(words) && !EXPLETIVE.test(words)) || POINTS_DE.test(words)
  if (!isPointing && !ABOUT_IT.test(words)) return words
  // 'Sie haben bestätigt' to the addressee; 'This letter' names itself.
  if (isPointing && said.some(({ start, rule }) => start === told.start && rule.startsWith('letter.'))) return words
  const ahead = text.slice(Math.max(0, told.start - 8), told.start)
  if (!/[.!?]["”“)]?\s+$/u.test(ahead)) return words
  const [before] = sentencesBefore(text, told.start, false)
  if (before === undefined) return words
  const sentence = leadless(
    collapse(text.slice(before.start, before.end).replace(/\n[ \t>]+/g, ' ')).replace(/^[>\s]+/u, ''),
  ).replace(/[.!?\s]+$/u, '')
  const who = PRONOUN.test(sentence) ? partyMeant(text, before, parties, parties.inside(before)) : null
  const named = who === null ? sentence : withName(sentence, who)
  const cut = named.length <= LONGEST ? named : lastClause(named)
  if (cut === null || cut.length < LEAST || !/\p{Ll}/u.test(cut)) return words
  return `${cut.slice(0, 1).toUpperCase()}${cut.slice(1)}. ${words}`
}

function lastClause(sentence: string): string | null {
  const starts = [...sentence.matchAll(CLAUSE)].map(({ 0: mark, index }) => index + mark.length)
  const start = starts.find((at) => sentence.length - at <= LONGEST)
  return start === undefined ? null : `… ${sentence.slice(start)}`
}
