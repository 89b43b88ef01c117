// Courts and authorities: German ones by the compound noun and the place behind it, English ones by the phrase around 'Court',
// 'Department of', 'Commission'. Abbreviations that name exactly one court or authority count by themselves.

import type { Language } from '../span.ts'
import type { Claims } from './claims.ts'
import type { PartyKind } from './party.ts'
import type { Tokens } from './tokens.ts'
import { NO_NAME, TITLES } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

const HIGHEST_COURTS =
  set(`bundesgerichtshof bundesverfassungsgericht bundesarbeitsgericht bundesfinanzhof bundessozialgericht bundesverwaltungsgericht bundespatentgericht reichsgericht kammergericht bundesgericht
  BGH BVerfG BAG BFH BSG BVerwG BPatG EuGH EuG EGMR BayObLG RG`)
const LOCAL_COURTS =
  set(`amtsgericht landgericht oberlandesgericht arbeitsgericht landesarbeitsgericht verwaltungsgericht oberverwaltungsgericht verwaltungsgerichtshof sozialgericht landessozialgericht finanzgericht handelsgericht bezirksgericht
  obergericht landesgericht schiedsgericht registergericht insolvenzgericht familiengericht staatsgerichtshof verfassungsgerichtshof`)
const LOCAL_COURT_SHORT = set('OLG LG AG LAG ArbG VG OVG VGH FG SG LSG')
const AUTHORITIES =
  set(`bundeskartellamt bundesnetzagentur bundesregierung bundestag bundesrat bundesfinanzministerium bundesjustizministerium bundeswirtschaftsministerium bundesinnenministerium bundespolizei bundeskriminalamt bundeszentralamt bundesagentur
  umweltbundesamt eisenbahn-bundesamt kraftfahrt-bundesamt luftfahrt-bundesamt bundesbank BaFin SEC FDA FTC FCC FDIC FINRA USPTO EPA IRS HMRC EMA EZB ECB DPMA EUIPO BNetzA BKartA BMF Ofgem Ofcom Ofwat Ofsted Ofqual HSE CPS`)
const LOCAL_AUTHORITIES =
  set(`finanzamt landratsamt ordnungsamt gesundheitsamt jugendamt bauamt hauptzollamt grundbuchamt standesamt regierungspräsidium bezirksregierung staatsanwaltschaft generalstaatsanwaltschaft polizeipräsidium gewerbeaufsichtsamt veterinäramt
  bürgeramt umweltamt katasteramt arbeitsagentur gewerbeamt versorgungsamt verbraucherzentrale bauaufsicht bauaufsichtsamt bauordnungsamt stadtverwaltung gemeindeverwaltung polizeiinspektion polizeirevier polizeidirektion`)
const OFFICES_FOR = set(
  'bundesministerium bundesamt bundesanstalt landesamt ministerium senatsverwaltung bundesagentur bundeszentralamt staatsministerium landesministerium bundesinstitut',
)
const COURT_WORDS = set(
  'united states u.s district supreme superior high circuit federal bankruptcy chancery county crown municipal probate family commercial patents appellate constitutional general tax magistrates international european delaware york',
)
const COURT_OF = set('appeal appeals justice chancery claims session cassation arbitration auditors')
const AUTHORITY_HEADS = set('commission authority agency administration bureau inspectorate')
const AUTHORITY_WORDS =
  set(`federal national european securities trade drug financial competition environmental public communications markets exchange energy aviation medicines railroad utilities prudential reserve gaming gambling pensions
  protection information safety state transportation charity monopolies aeronautics maritime port harbour environment`)

/** Every word that can begin a German court or authority: one look settles it for the rest. */
const GERMAN_WORDS = new Set([
  ...HIGHEST_COURTS,
  ...LOCAL_COURTS,
  ...LOCAL_COURT_SHORT,
  ...AUTHORITIES,
  ...LOCAL_AUTHORITIES,
  ...OFFICES_FOR,
  'deutsche',
  'deutschen',
  'Deutsches',
  'europäische',
  'europäischen',
  'europäischer',
])

/** German places take up to three words: 'Frankfurt am Main', 'Frankfurt (Oder)', 'München I', 'Bad Muster'. */
function placeEnd(tokens: Tokens, i: number): number | null {
  if (
    !tokens.isNameLike(i) ||
    tokens.gap(i) === 'break' ||
    NO_NAME.has(tokens.small(i)) ||
    // 'die Richterin am Amtsgericht Dr. Muster'
    TITLES.has(tokens.small(i)) ||
    tokens.shape(i) === 'initial'
  )
    return null
  let at = i
  if (/^(Bad|Sankt|St|Sankt|Neu)$/.test(tokens.word(i)) && tokens.isNameLike(i + 1))
    at = tokens.isMark(i + 1, '.') ? i + 2 : i + 1
  if (/^(am|an|im|in|ob)$/.test(tokens.word(at + 1))) {
    const main = /^(der|den)$/.test(tokens.word(at + 2)) ? at + 3 : at + 2
    if (
      /^(Main|Rhein|Oder|Neckar|Donau|Saale|Lahn|Ruhr|Weinstraße|Taunus|Breisgau|Inn|Lech|Mosel|Aller|Harz|Weser|Tauber)$/.test(
        tokens.word(main),
      )
    )
      at = main
  }
  if (
    tokens.isMark(at + 1, '(') &&
    tokens.isNameLike(at + 2) &&
    tokens.isMark(at + 3, ')') &&
    tokens.word(at + 2).length <= 6
  )
    at += 3
  if (/^I{1,3}$/.test(tokens.word(at + 1))) at++
  return at
}

/** A noun without its ending: 'Landgerichts' → 'landgericht', 'Bundesgerichtshofs' → 'bundesgerichtshof'. */
function stem(word: string): string {
  const small = word.toLowerCase()
  return small.endsWith('es') && /(?:gericht|hof|amt|tag|rat)es$/.test(small)
    ? small.slice(0, -2)
    : small.endsWith('s') && !small.endsWith('ss')
      ? small.slice(0, -1)
      : small
}

const inList = (list: ReadonlySet<string>, word: string, stemmed: string) => list.has(word) || list.has(stemmed)

export function findInstitutions(claims: Claims, language: Language): void {
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isNameLike(i) || claims.has(i)) continue
    const word = tokens.word(i)
    if (word === 'Court' || word === 'COURT') englishCourt(claims, i)
    else if (!german(claims, i, word, language)) english(claims, i, word)
  }
}

function german(claims: Claims, i: number, word: string, language: Language): boolean {
  const { tokens } = claims
  if (word.length < 2 || word.length > 32) return false
  const small = tokens.small(i)
  const stemmed = small.endsWith('s') ? stem(word) : small
  if (!GERMAN_WORDS.has(word) && !GERMAN_WORDS.has(stemmed)) return false
  const add = (kind: PartyKind, last: number, rule: string, confidence: number) =>
    claims.add({ first: i, last, kind, rule, confidence })
  if (inList(HIGHEST_COURTS, word, stemmed)) return add('court', i, 'court.highest', 0.95)
  if (inList(AUTHORITIES, word, stemmed) && !/^für$/.test(tokens.word(i + 1)))
    return add('authority', i, 'authority.name', 0.9)
  // Two capitals are a court in German only: elsewhere AG, SG, FG are companies and products.
  const short = language === 'de' && LOCAL_COURT_SHORT.has(word) && !tokens.isNameLike(i - 1)
  if (short || inList(LOCAL_COURTS, word, stemmed) || inList(LOCAL_AUTHORITIES, word, stemmed)) {
    const place = placeEnd(tokens, i + 1)
    if (place === null) return false
    const court = short || LOCAL_COURTS.has(stemmed) || LOCAL_COURTS.has(word)
    return add(court ? 'court' : 'authority', place, court ? 'court.place' : 'authority.place', 0.9)
  }
  if (inList(OFFICES_FOR, word, stemmed) && /^(für|der|des)$/.test(tokens.word(i + 1)) && tokens.isNameLike(i + 2))
    return add('authority', subjectEnd(tokens, i + 2), 'authority.subject', 0.9)
  if (/^Deutsche[sn]?$/.test(word) && tokens.word(i + 1) === 'Patent' && tokens.word(i + 4).startsWith('Markenamt'))
    return add('authority', i + 4, 'authority.name', 0.95)
  if (
    /^Europäische[rn]?$/.test(word) &&
    /^(Kommission|Zentralbank|Parlament|Gerichtshof|Gerichtshofs)$/.test(tokens.word(i + 1))
  )
    return add(tokens.word(i + 1).startsWith('Gerichtshof') ? 'court' : 'authority', i + 1, 'authority.name', 0.95)
  return false
}

/** 'Wirtschaft und Klimaschutz', 'Ernährung, Landwirtschaft und Heimat'. */
function subjectEnd(tokens: Tokens, from: number): number {
  let at = from
  for (let turns = 0; turns < 4; turns++) {
    let next = at + 1
    if (tokens.isMark(next, ',') || tokens.isMark(next, '-')) next++
    if (tokens.word(next) === 'und') next++
    if (/^(für|der|des)$/.test(tokens.word(next)) && next > at + 1) next++
    if (
      next === at + 1 ||
      !tokens.isNameLike(next) ||
      (tokens.isMark(next - 1, ',') && tokens.word(next + 1) !== 'und')
    )
      break
    at = next
  }
  return at
}

function englishCourt(claims: Claims, i: number): void {
  const { tokens } = claims
  let first = i
  let evidence = 0
  while (i - first < 6 && tokens.isNameLike(first - 1) && tokens.gap(first) !== 'break' && !claims.has(first - 1)) {
    const word = tokens.small(first - 1)
    if (NO_NAME.has(word) && !COURT_WORDS.has(word)) break
    if (COURT_WORDS.has(word)) evidence++
    first--
  }
  if (tokens.isMark(first - 1, '.') && tokens.word(first - 2) === 'U.S') first -= 2
  let last = i
  if (/^of$/i.test(tokens.word(i + 1)) && COURT_OF.has(tokens.small(i + 2))) {
    last = i + 2
    evidence++
  }
  if (evidence === 0) return
  last = districtEnd(tokens, last)
  // 'the County Court at Sample Town'
  if (last === i && tokens.small(i - 1) === 'county' && tokens.small(i + 1) === 'at')
    last = placeEnd(tokens, i + 2) ?? i
  claims.add({ first, last, kind: 'court', rule: 'court.english', confidence: last > i || first < i ? 0.9 : 0.6 })
}

/** 'for the Southern District of New York', 'of the State of Delaware', 'in Sample County'. */
function districtEnd(tokens: Tokens, from: number): number {
  let last = from
  let at = from + 1
  for (let words = 0; words < 12; words++, at++) {
    if (tokens.gap(at) === 'break') break
    if (/^(for|of|the|in|and)$/.test(tokens.word(at))) continue
    if (
      !tokens.isNameLike(at) ||
      (NO_NAME.has(tokens.small(at)) &&
        !/^(new|south|north|east|west|united|state|county|district|states|first|second|third|fourth|city|of|england|the|for)$/i.test(
          tokens.word(at),
        ))
    )
      break
    // 'and' joins England and Wales, not the court and whoever comes next.
    if (tokens.word(at - 1) === 'and' && !/^(Wales|Northern)$/.test(tokens.word(at))) break
    last = at
  }
  return last
}

function english(claims: Claims, i: number, word: string): boolean {
  const { tokens } = claims
  const small = tokens.small(i)
  if (
    (small === 'ministry' || small === 'department') &&
    /^(of|for)$/.test(tokens.word(i + 1)) &&
    tokens.isNameLike(i + 2)
  ) {
    let last = i + 2
    while (
      (tokens.word(last + 1) === 'and' || tokens.isNameLike(last + 1)) &&
      tokens.isNameLike(last + 2) &&
      last - i < 6 &&
      tokens.gap(last + 1) === 'space'
    )
      last += tokens.word(last + 1) === 'and' ? 2 : 1
    return claims.add({ first: i, last, kind: 'authority', rule: 'authority.subject', confidence: 0.85 })
  }
  if (!AUTHORITY_HEADS.has(small) || word === small || tokens.gap(i) === 'break') return false
  let first = i
  let evidence = 0
  while (i - first < 6) {
    const prior = tokens.small(first - 1)
    const joined = (prior === 'and' || prior === '&') && tokens.isNameLike(first - 2)
    if (
      !joined &&
      (!tokens.isNameLike(first - 1) ||
        !(
          AUTHORITY_WORDS.has(prior) ||
          prior === 'food' ||
          prior === 'utility' ||
          prior === 'service' ||
          prior === 'united' ||
          prior === 'states'
        ))
    )
      break
    if (AUTHORITY_WORDS.has(prior)) evidence++
    first--
  }
  if (tokens.word(first) === 'and' || tokens.isMark(first, '&')) first++
  const isOfPlace = /^(?:port|harbour)$/.test(tokens.small(first)) && tokens.gap(first) === 'space'
  if (isOfPlace && tokens.shape(first - 1) === 'capital' && !NO_NAME.has(tokens.small(first - 1))) first--
  return evidence > 0 && claims.add({ first, last: i, kind: 'authority', rule: 'authority.english', confidence: 0.85 })
}

const GENITIVE_ADJECTIVES: readonly (readonly [RegExp, string])[] = [
  [/^(Deutsche|Europäische)n(?= (?:Patent|Parlament))/, '$1s'],
  [/^(Europäische)n(?= Gerichtshof)/, '$1r'],
  [/^(Europäische)[nr](?= (?:Kommission|Zentralbank))/, '$1'],
]

/** The name as it stands in a list: 'Landgerichts Kiel' is the 'Landgericht Kiel', 'Europäischen Gerichtshofs' the 'Europäischer Gerichtshof'. */
export function nominative(name: string): string {
  const words = name.split(' ')
  const nouns = words.map((word) => {
    const bare = stem(word)
    const inflected =
      bare.length < word.length &&
      (GERMAN_WORDS.has(bare) || /^(?:markenamt|gerichtshof|parlament|\p{Ll}*senat)$/u.test(bare))
    return inflected ? word.slice(0, bare.length) : word
  })
  return GENITIVE_ADJECTIVES.reduce((text, [genitive, plain]) => text.replace(genitive, plain), nouns.join(' '))
}
