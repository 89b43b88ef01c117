// Is a year part of a name: of a law, a treaty, a standard, terms of trade or an edition? "The Securities Act of 1933", "Gesetz von 1951",
// "(as amended 1934)", "Incoterms 2010", "ISO 9001:2015", "the 1924 Act". Nothing in the text happened then, and nothing is counted from it.
import type { Node } from './shape.ts'

const REACH = 100 // characters looked back: a law's longer name is rare, and then its noun is followed by another
const AHEAD = 40

const ENGLISH_NOUNS =
  'Acts?|Code|Convention|Treaty|Protocol|Regulations?|Rules|Ordinance|Statutes?|Directive|Law|Constitution|Charter|Decree|Edition|Standards?|Guidelines?|Incoterms®?|INCOTERMS®?|UCP|Eurocode'
const GERMAN_NOUNS =
  '(?:\\p{L}{0,40}(?:[Gg]esetz(?:buch)?e?s?|[Vv]erordnung|[Oo]rdnung|[Aa]bkommens?|[Üü]bereinkommens?|[Rr]ichtlinie|[Vv]erfassung|[Kk]onvention|[Pp]rotokolls?|[Aa]uflage|[Aa]usgabe|[Ff]assung|[Nn]orm)|(?:Friedens|Staats|Grundlagen)vertrag(?:e?s)?|Stand)'
/** BGB, GmbHG, ZPO, StVO, VOB/B, DIN 18350, ISO 9001. */
const SHORT =
  '(?:(?:\\p{Lu}\\p{L}{0,9})?(?:BGB|HGB|StGB|SGB|AGB-?G|ABGB|ZPO|StPO|InsO|HOAI|GmbHG|AktG|WEG|UrhG|PatG|UWG|GWB|KSchG|BetrVG|VVG|StVO|BauGB|VOB(?:/[ABC])?|GG)|(?:DIN|ISO|EN|IEC|BS|VDE|VDI|ANSI|ASTM|NFPA|IFRS|IAS)(?:[ /-](?:EN|ISO|IEC))?[ -]?\\d{1,6}(?:[.-]\\d{1,3})?)'
/** "on the Law of the Sea", "(No. 2)", "gegen den unlauteren Wettbewerb", "der Vereinten Nationen": no verb stands in a name. */
const MORE =
  "(?:[ \\n](?:of|the|and|for|on|to|against|by|concerning|relating|über|gegen|zur|zum|der|des|den|die|und|für|unlauteren|\\(?(?:No|Nr)\\.|\\d{1,3}\\)?|\\p{Lu}[\\p{L}’'-]{0,40})){0,10}"
const LINK =
  '(?:,|:|[ \\n]?\\(|[ \\n](?:of|von|of the year|vom Jahre?|aus dem Jahre?|aus|as amended(?: in| by the Act of)?|(?:in der |i\\. ?d\\. ?)?(?:Fassung|F\\.)(?: von)?)|(?:,)? (?:zuletzt )?geändert)?[ \\n]?'

const NAMED = new RegExp(`(?:(?<!\\p{L})(?:${ENGLISH_NOUNS}|${GERMAN_NOUNS})${MORE}|(?<!\\p{L})${SHORT})${LINK}$`, 'u')
/** Behind what changed a law stands the law: "(as amended 1934)", "zuletzt geändert 1934". */
const AMENDED = /(?:\((?:as )?(?:last )?(?:amended|revised)(?: in| by)?|(?:zuletzt )?geändert(?: im Jahre?)?)[ \n]$/u
const DAY_OF_LAW = new RegExp(
  `(?<!\\p{L})(?:${ENGLISH_NOUNS}|${GERMAN_NOUNS})(?:[ \\n]\\([\\p{L}\\d .-]{1,20}\\))?[ \\n](?:of|dated|vom)[ \\n]$`,
  'u',
)
/** "the 1924 Act", "1979 edition", "the 1958 New York Convention". */
const BEFORE_NOUN = new RegExp(
  `^[ \\n](?:\\p{Lu}[\\p{L}’'-]{0,20} ){0,3}(?:${ENGLISH_NOUNS}|edition|revision)(?!\\p{L})`,
  'u',
)

export function isYearOfName(text: string, { shape, start, end }: Node): boolean {
  if (shape.kind !== 'calendar' || shape.year === null || !('value' in shape.year) || shape.year.digits !== 4)
    return false
  const before = text.slice(Math.max(0, start - REACH), start)
  if (shape.day !== null) return DAY_OF_LAW.test(before)
  if (shape.month !== null) return false
  return NAMED.test(before) || AMENDED.test(before) || BEFORE_NOUN.test(text.slice(end, end + AHEAD))
}
