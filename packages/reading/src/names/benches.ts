// The bench that speaks in a decision: 'Beschluss des VI. Zivilsenats' in its heading, 'der Senat' below it. It is the court that the heading
// names, else the one whose register the file number is of; where neither is said, and in any other text, 'der Senat' may be anybody's. 'Das
// Landgericht' is the only one that the decision names with its place.
import type { Claim, Claims } from './claims.ts'
import { nominative } from './institutions.ts'

/** A line of its own, or the first words of one: 'Teilurteil', 'Beschluss des VI. Zivilsenats vom …', 'B E S C H L U S S'. */
const DECISION =
  /(?:^|\n)[ \t#*]{0,40}(?:\p{Lu}\p{Ll}{2,15}(?:urteil|beschlu(?:ss|ß))|Urteil|Beschlu(?:ss|ß)|URTEIL|BESCHLUSS|U R T E I L|B E S C H L U S S|I[Mm] N[Aa][Mm][Ee][Nn] [Dd][Ee][Ss] V[Oo][Ll][Kk][Ee][Ss])(?=[ \t]{0,40}(?:\n|(?:des|der|vom|v\.)\s))/u
/** What stands below the heading of each. */
const BODY =
  /(?:^|\n)[ \t#*]{0,40}(?:Tenor|Tatbestand|Gründe|Entscheidungsgründe|TENOR|TATBESTAND|GRÜNDE|ENTSCHEIDUNGSGRÜNDE)[ \t:*]{0,8}(?=\n|$)/u
/** 'VI. Zivilsenats', '4. Strafsenat', '12. Zivilkammer'. */
const NUMBERED =
  /(?<![\p{L}\p{N}.])(?:[IVX]{1,6}|\d{1,2})[a-c]?\.\s{1,2}(?:\p{Lu}\p{Ll}{2,20})?(?:[Ss]enat|[Kk]ammer)s?(?![\p{L}-])/gu
const BARE =
  /(?<=(?<!\p{L})(?:[Dd]er|[Dd]em|[Dd]en|[Dd]es|[Dd]ie|[Ee]rkennende[rns]?|[Bb]eim|[Vv]om|[Zz]um)\s{1,2})(?:Senats?|Kammer)(?![\p{L}-])/gu
/** Registers that no other court keeps: of the Bundesgerichtshof in civil and in criminal matters. */
const OF_FEDERAL_COURT = /(?<![\p{L}\p{N}])(?:[IVX]{1,5}a?\sZ[RBA]|[1-6]\sStR|KZ[RB]|EnV[RZ])\s\d{1,4}\/\d{2}(?!\d)/u
const FEDERAL_COURT = 'Bundesgerichtshof'
/** A line that cites. */
const CITES = /(?:BGH|vgl|Anschluss|Fortführung|Abgrenzung|Bestätigung|juris|NJW)/u
/** The heading of a decision. Characters. */
const HEAD = 1500
/** Between a bench and its court: 'VI. Zivilsenat des Bundesgerichtshofs'. */
const ITS_COURT = /^\s{1,2}(?:des|der|am|beim)\s{1,2}$/u
const LINE_BEGINS = /(?:^|\n)[ \t#*]{0,80}$/u
const COURTS =
  /(?<=(?<!\p{L})(?:[Dd]as|[Dd]em|[Dd]es|[Bb]eim|[Vv]om|[Zz]um)\s{1,2})(?:Amts|Land|Oberlandes|Arbeits|Landesarbeits|Verwaltungs|Oberverwaltungs|Sozial|Landessozial|Finanz)gerichte?s?(?![\p{L}-]|\s\p{Lu})/gu
const ARTICLE = /(?<!\p{L})(?:[Dd]as|[Dd]em|[Dd]es|[Bb]eim|[Vv]om|[Zz]um|[Aa]m)\s{1,2}$/u
const RULE = 'court.bench'

export const isBench = ({ rule }: { readonly rule: string }): boolean => rule === RULE

export function findBenches(claims: Claims): void {
  const { text } = claims.tokens
  const head = text.slice(0, HEAD)
  if (!DECISION.test(head) || !BODY.test(text)) return
  // Before the benches are claimed: theirs is no name of a court.
  const courts = claims.inOrder().filter(({ kind }) => kind === 'court')
  const placed = namedWithPlace(claims, courts)
  for (const { 0: words, index } of text.matchAll(COURTS)) {
    const [only, another] = placed.get(stemOf(words)) ?? []
    if (only !== undefined && another === undefined) claim(claims, index, words, only)
  }
  const body = head.search(BODY)
  const heading = body < 0 ? head : head.slice(0, body)
  const numbered = [...heading.matchAll(NUMBERED)]
  const own = numbered.map((bench) => ({ bench, court: courtOfBench(claims, courts, bench) }))
  // Of a decision under review the heading names the bench as well: the one that speaks comes first.
  const speaker = own[0]?.court ?? courtOfHeading(claims, courts, heading)
  for (const { bench, court } of own)
    if (court !== null || (speaker !== null && bench === numbered[0]))
      claim(claims, bench.index, bench[0], court ?? speaker ?? '')
  if (speaker === null) return
  for (const { 0: words, index } of text.matchAll(BARE)) claim(claims, index, words, speaker)
}

function claim(claims: Claims, start: number, words: string, refersTo: string): void {
  const { tokens } = claims
  const [first, last] = [tokens.at(start), tokens.at(start + words.length) - 1]
  claims.add({ first, last, kind: 'court', refersTo, rule: RULE, confidence: 0.85 })
}

const nameOf = ({ tokens }: Claims, { first, last }: Claim): string => nominative(tokens.line(first, last))

function courtOfBench(claims: Claims, courts: readonly Claim[], { 0: words, index }: RegExpExecArray): string | null {
  const { tokens } = claims
  const end = index + words.length
  const its = courts.find(({ first }) => tokens.start(first) > end)
  const isIts = its !== undefined && ITS_COURT.test(tokens.text.slice(end, tokens.start(its.first)))
  return isIts ? nameOf(claims, its) : null
}

/** The one court that begins a line of the heading, else the court of the file number. */
function courtOfHeading(claims: Claims, courts: readonly Claim[], heading: string): string | null {
  const { tokens } = claims
  const own = courts.filter(({ first }) => {
    const start = tokens.start(first)
    const line = tokens.text.slice(start, start + 200).split('\n', 1)[0] ?? ''
    return start < heading.length && LINE_BEGINS.test(heading.slice(0, start)) && !/\d/u.test(line)
  })
  const [only, another] = new Set(own.map((court) => nameOf(claims, court)))
  if (only !== undefined) return another === undefined ? only : null
  const isFederal = heading.split('\n').some((line) => OF_FEDERAL_COURT.test(line) && !CITES.test(line))
  return isFederal ? FEDERAL_COURT : null
}

const stemOf = (words: string): string => words.toLowerCase().replace(/e?s$/u, '')

/** By kind of court, 'des Landgerichts Kiel': behind an article, as a court of this case is named and a cited one is not. */
function namedWithPlace(claims: Claims, courts: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const { tokens } = claims
  const ofThisCase = courts.filter(({ first, last }) => {
    const start = tokens.start(first)
    return last > first && ARTICLE.test(tokens.text.slice(Math.max(0, start - 8), start))
  })
  const byKind = Map.groupBy(ofThisCase, ({ first }) => stemOf(tokens.word(first)))
  return new Map([...byKind].map(([kind, all]) => [kind, new Set(all.map((court) => nameOf(claims, court)))]))
}
