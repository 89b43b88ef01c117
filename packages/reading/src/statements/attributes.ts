// A day may belong to a thing that a sentence speaks of and not to what the sentence tells: 'The Board considered tenders received on 10 April',
// 'den am 3. Mai eingegangenen Antrag', 'unser Schreiben vom 2. Mai, Ihnen zugegangen am 5. Mai'. Then the row says what became of the thing.
import type { Span } from '../span.ts'
import { fit } from './fit.ts'
import type { Moment, Place } from './place.ts'
import { collapse } from './place.ts'
import type { Rule } from './rule.ts'
import { DOCUMENT_NOUN } from './rule-words.ts'

/** What is done to a thing once, as its attribute. */
const DONE =
  '(?:received|sent|issued|served|submitted|filed|paid|delivered|lodged|posted|ordered|obtained|made|given|raised|written|handed over|commissioned|tendered|supplied|installed)'
const DETERMINED = '(?:(?:the|an?|its|his|her|their|our|your|my|that|two|three|four|several|some|all|both|\\p{Ll}+)\\s)'
/** 'considered tenders received from Sample Ltd on': behind a verb of its own. */
const ATTRIBUTE_EN = new RegExp(
  `(?<![\\p{L}])(?:\\p{Ll}{3,}ed|put|read|took|met|saw|found|held|sent back|withdrew|upheld|set aside|relied (?:up)?on|refer(?:s|red) to)\\s(?<noun>${DETERMINED}{0,4}\\p{L}{3,}s?\\s${DONE}(?:\\s(?:from|by|to|with|at|in)\\s[^.;,]{2,50})?)\\son(?:\\sthe)?$`,
  'u',
)
/** 'had the goods delivered on 3 May' did it itself; 'was paid and received' are two acts. */
const CAUSED = new RegExp(
  `(?<!\\p{L})(?:had|has|have|having|got|gets?|was|were|be|been|being|and|or)\\s(?:\\S+\\s){0,5}${DONE}[^.;,]{0,60}\\son(?:\\sthe)?$`,
  'u',
)
const ATTRIBUTE_BEHIND =
  /^(?:from|by|to|with|at|in|under|concerning|about|for)\s(?:[^.;,]|\.(?=\S)|(?<=\p{Lu}\p{L}{0,3})\.)/u

const ARTICLE =
  '(?<![\\p{L}])(?<article>(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?)?|(?:[Ii]hr|[Uu]nser|[Ss]ein|[Mm]ein|[Dd]ies|[Kk]ein)(?:e[nmrs]?)?)\\s'
const PARTICIPLE = '\\p{Ll}{5,}(?:ten|te|ter|tem|tes|enen|ene|ener|enem|enes)'
const OPENED_DE = new RegExp(
  `${ARTICLE}(?:(?:bereits|erst|zuletzt|ebenfalls|schon)\\s)?(?:am|im|seit\\sdem)(?:\\s[\\d.]{2,10}\\s?(?:\\p{L}{3,9}\\s)?(?:\\d{4}\\s)?(?:[^.;,]{1,60}\\s)?${PARTICIPLE}\\sund\\s(?:am|im))?)$`,
  'u',
)
const CLOSED_DE = new RegExp(
  `^(?:[^.;,\\d]{1,60}\\s)?(?<participle>${PARTICIPLE})\\s(?:und\\s|\\p{Ll}+en?\\s)?(?:[^;,]{1,60}\\s${PARTICIPLE}\\s)?\\p{Lu}[\\p{L}-]+(?:\\s["„»][^"“«]{1,40}["“«])?`,
  'u',
)

/** 'Schreiben vom 2. Mai 2024, Ihnen zugegangen am', 'letter of 2 May, received by you on' */
const ARRIVED = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?![\\p{L}])(?:[^;,]|(?<=\\p{L}{3,9} \\d{1,2}),(?= \\d{4})){0,80},\\s(?:(?:[Ii]hnen|uns|ihm|ihr|mir|hier|dort|(?:bei\\s)?(?:der|dem|den|Ihrer|Ihrem|unserer|unserem)\\s\\p{L}+|(?:bei\\s)?(?:Frau|Herrn)\\s\\p{L}+)\\s)?(?:zugegangen|eingegangen|zugestellt|ausgehändigt|übergeben|abgesandt|received(?:\\sby\\s[^,;.]{2,40})?|served(?:\\s(?:on|upon)\\s[^,;.]{2,40})?|delivered(?:\\sto\\s[^,;.]{2,40})?|posted)\\s(?:am|on)(?:\\sthe)?$`,
  'iu',
)

/** 'die Kosten der Notreparatur durch die Beispiel GmbH vom': an act that a claim names by its day. */
const ACT_OF_DAY = new RegExp(
  `(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}*(?:reparatur|einsatz|besuch|besichtigung|untersuchung|begutachtung|lieferung|leistung|arbeiten|vorfall|unfall|sturz|brand|einbruch|fahrt|überweisung|abschleppen|räumung|reinigung|wartung)(?:e?s)?|(?:repair|delivery|accident|incident|inspection|visit|attendance|survey|collision|fire|flood|breakdown|theft|call-?out|removal|payment))(?:\\s(?:durch|by|at|in|bei|an|to)\\s(?:[^;,.]|(?<=\\b\\p{L}{1,6})\\.){2,70})?\\s(?:vom|of|on)(?:\\sthe)?$`,
  'iu',
)

const COSTS =
  /(?<!\p{L})(?:\p{L}*kosten|Auslagen|Aufwendungen|Schäden|costs?|expenses?|charges?|fees?|loss(?:es)?|damage)(?!\p{L})/iu

export const ATTRIBUTE = 'named.attribute'

const isAttribute = (place: Place): boolean => {
  const { before, after } = place
  if (ATTRIBUTE_EN.test(before)) return !CAUSED.test(before)
  return OPENED_DE.test(before) && CLOSED_DE.test(after)
}

export const ATTRIBUTES: readonly Rule[] = [
  {
    name: ATTRIBUTE,
    kind: 'event',
    confidence: 0.75,
    why: 'the day of a thing that the sentence speaks of, told as its attribute',
    when: (place) => place.unit.kind === 'sentence' && isAttribute(place),
  },
  {
    name: 'named.arrived',
    kind: 'event',
    confidence: 0.82,
    why: 'when the paper that is named came to where it was sent',
    before: ARRIVED,
  },
  {
    name: ATTRIBUTE,
    kind: 'event',
    confidence: 0.7,
    why: 'an act whose costs are claimed, named by its day',
    before: ACT_OF_DAY,
    when: ({ before, moment }, mood) => !mood().isPast && moment.mentions.length === 1 && COSTS.test(before),
  },
]

const DAY = '(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4})'
const DETERMINER = '(?:the|this|that|an?|its|his|her|their|our|my|your|said)'
/** No object stands behind these: a new clause does, or a time at which something happened. */
const NO_VERB =
  '(?!(?:the|this|that|an?|its|his|her|their|our|my|your|said|and|or|but|while|when|as|if|because|which|who|at|on|in|by|during|since|until|till|after|before|following|upon)\\b)'
/** 'overruled the defendant’s', 'to stay the district court’s', 'heard the': the day behind it is that of a noun, which is an object. */
const OF_OBJECT = new RegExp(
  `(?<![\\p{L}])${NO_VERB}\\p{Ll}{2,} (?:${DETERMINER}|(?:${DETERMINER} )?(?:${NO_VERB}[\\p{L}.&-]{1,30} ){0,3}?[\\p{L}.&-]{1,30}(?:['’]s|s['’]))$`,
  'u',
)
const ITS_NOUN = new RegExp(
  `^(?:(?:, |,? ?(?:and|or) )${DAY} ){0,3}(?:(?!(?:and|or)\\b)[\\p{L}-]+ ){0,3}?(?!(?:and|or)\\b)[\\p{L}-]{3,}(?=[.,;)]|$| (?:on|in|to|of|for|by|with|against|at|from|as|and|or|but|without|because|which|that)\\b)`,
  'u',
)
const ON_A_DAY = new RegExp(`(?<!\\p{L})[Oo]n ${DAY}(?!['’]s| \\p{Ll}+ (?:of|was|were)\\b)`, 'u')

/** 'overruled the defendant’s June 3, 2019 objection on July 1, 2019': the sentence has a day of its own, and only mentions the other. */
export const OF_NOUNS: readonly Rule[] = [
  {
    name: 'named.noun',
    kind: 'reference',
    confidence: 0.7,
    why: 'the day of a thing that the sentence names; it tells of another day',
    after: ITS_NOUN,
    // 'the 3 June 2019' is read with its article.
    when: ({ unit, moment, before, after, written }) =>
      OF_OBJECT.test(/^the\s/i.test(written) ? `${before} the` : before) &&
      unit.kind === 'sentence' &&
      moment.mentions[0].precision === 'day' &&
      moment.mentions.length === 1 &&
      ON_A_DAY.test(`${before} — ${after}`),
  },
]

const LEAD = 160
const BEHIND = 120

/** The thing with its attribute, as the text names it; null where the words do not show where it begins. */
export function attributeText(text: string, unit: Span, moment: Moment): string | null {
  const from = Math.max(unit.start, moment.start - LEAD)
  const before = text.slice(from, moment.start).replace(/\s/g, ' ')
  const after = text.slice(moment.end, Math.min(unit.end, moment.end + BEHIND)).replace(/\s/g, ' ')
  const lead = before.trimEnd()
  const noun = ATTRIBUTE_EN.exec(lead)
  if (noun !== null) {
    const start = from + noun.index + noun[0].indexOf(noun.groups?.['noun'] ?? '')
    return told(text, start, moment.end + behindEnglish(after))
  }
  const article = OPENED_DE.exec(lead)
  const closed = CLOSED_DE.exec(after.trimStart())
  if (article !== null && closed !== null) {
    const gap = after.length - after.trimStart().length
    return told(text, from + article.index, moment.end + gap + closed[0].length)
  }
  const act = ACT_OF_DAY.exec(lead)
  return act === null ? null : told(text, from + act.index, moment.end)
}

/** '… from Sample Ltd and Muster GmbH' belongs to what was received. */
function behindEnglish(after: string): number {
  const trimmed = after.trimStart()
  if (!ATTRIBUTE_BEHIND.test(trimmed)) return 0
  const end = /[;,](?!\d)|\.(?=\s|$)(?<!\b\p{Lu}\p{L}{0,3}\.)/u.exec(trimmed)
  return after.length - trimmed.length + (end?.index ?? trimmed.length)
}

function told(text: string, start: number, end: number): string {
  const words = collapse(text.slice(start, end)).trim()
  return fit(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, 0)
}
