// Whose law governs a contract, as the contract names it. That a party shall obey the laws of a country is something else.
import type { Span } from '../span.ts'
import { BLANKS } from './blanks.ts'
import { clauseAround } from './clauses.ts'
import type { GoverningLaw } from './facts.ts'

/** A clause can say so only with one of these. */
const CUE =
  /\bgovern(?:ed|s|ing)?\b|\bconstrued\b|\blaws?\s{1,4}(?:of|in)\b|\bapplicable\s{1,4}law\b|\bRechts?\b|\brecht(?:lichen)?\b/gi
const MOST_CUES = 500
/** Cues closer than this stand in one clause. Characters. */
const NEXT_CUE = 40

const NATION =
  'English|Scottish|Irish|Welsh|German|Austrian|Swiss|French|Dutch|Belgian|Luxembourg|Italian|Spanish|Portuguese|Danish|Swedish|Norwegian|Finnish|Polish|Czech|Hungarian|Greek|Israeli|Indian|Chinese|Japanese|Korean|Singapore|Australian|Canadian|Brazilian|Mexican|U\\.S\\.|American|Hong\\s{1,4}Kong|New\\s{1,4}York|Delaware|California|Texas|Florida|Illinois|Massachusetts|New\\s{1,4}Jersey|Nevada|Washington|Ohio|Georgia|Virginia|Maryland|Colorado|Pennsylvania'
/** The pattern for words in whatever case, where the name beside them must keep its capitals. */
const anyCase = (pattern: string): string =>
  pattern.replace(/\\[a-z]|[a-z]/g, (part) => (part.length > 1 ? part : `[${part.toUpperCase()}${part}]`))

const KIND_OF_STATE = anyCase(
  "(?:(?:federal\\s{1,4}|democratic\\s{1,4}|people['’]s\\s{1,4})?(?:state|commonwealth|province|republic|kingdom|principality|canton|territory)\\s{1,8}of\\s{1,8}(?:the\\s{1,8})?)?",
)
/** A place by its name; 'the United States and the State of Delaware' is Delaware. */
const PLACE = `(?!${anyCase('(?:the|state|province|commonwealth|such|that|which|another|any|domiciliary)\\b')}|${anyCase('united\\s{1,4}states')}[^.;]{0,60}${anyCase('state\\s{1,4}of')})((?:\\p{Lu}\\p{L}{1,20}|U\\.S\\.A|U\\.S)(?:\\s{1,4}(?:of\\s{1,4}|and\\s{1,4}(?=Wales|Northern))?\\p{Lu}\\p{L}{1,20}){0,3})`
const GAP = `(${BLANKS})`
const LAWS_OF = `\\b${anyCase('laws?')}(?:,[^.;]{0,80},)?${anyCase('\\s{1,8}(?:of|in(?:\\s{1,4}(?:force|effect)\\s{1,4}in)?)\\s{1,8}(?:the\\s{1,8})?')}(?:${anyCase('united\\s{1,4}states')}[^.;]{0,40}\\b${anyCase('the\\s{1,4}(?=state)')})?`
const GOVERNED = `\\b${anyCase('(?:governed|construed|interpreted|enforced|subject|accordance|according|determined)')}\\b`
const APPLIES = anyCase('(?:govern|appl(?:y|ies)\\s{1,4}to\\s{1,4}(?:this|the)\\b|control)')

interface Reading {
  readonly rule: string
  readonly pattern: RegExp
  readonly isBlank?: true
}

/** The first group is the law. */
const READINGS: readonly Reading[] = [
  { rule: 'law.governed-by', pattern: new RegExp(`${GOVERNED}[^.;]{0,200}?${LAWS_OF}${KIND_OF_STATE}${PLACE}`, 'u') },
  { rule: 'law.laws-of', pattern: new RegExp(`${LAWS_OF}${KIND_OF_STATE}${PLACE}[^.;]{0,140}?\\b${APPLIES}`, 'u') },
  {
    rule: 'law.adjective',
    pattern: new RegExp(`${GOVERNED}[^.;]{0,80}?\\b(${NATION})\\s{1,4}(?:substantive\\s{1,4})?laws?\\b`, 'u'),
  },
  {
    rule: 'law.adjective-governs',
    pattern: new RegExp(
      `\\b(${NATION})\\s{1,4}(?:substantive\\s{1,4})?laws?\\s{1,4}(?:shall\\s{1,4}|will\\s{1,4})?(?:governs?|appl(?:y|ies)|controls?)\\b`,
      'u',
    ),
  },
  {
    rule: 'law.label',
    pattern: new RegExp(
      `\\b${anyCase('(?:governing|applicable)\\s{1,4}law\\s{0,4}:\\s{0,8}(?:the\\s{1,4})?(?:laws?\\s{1,4}of\\s{1,4}(?:the\\s{1,4})?)?')}${KIND_OF_STATE}${PLACE}`,
      'u',
    ),
  },
  {
    rule: 'law.blank',
    pattern: new RegExp(`${GOVERNED}[^.;]{0,120}?${LAWS_OF}${KIND_OF_STATE}${GAP}`, 'u'),
    isBlank: true,
  },
  {
    rule: 'law.recht-der',
    pattern:
      /\bRecht\s{1,4}(?:der\s{1,4})?(Bundesrepublik\s{1,4}Deutschland|Republik\s{1,4}(?:Österreich|Irland|Polen|Italien|Frankreich)|Schweiz(?:erischen\s{1,4}Eidgenossenschaft)?|Niederlande|Vereinigten\s{1,4}Staaten)\b/u,
  },
  {
    rule: 'law.recht-des',
    pattern:
      /\bRecht\s{1,4}(?:des|von)\s{1,4}(?:(?:Bundess|S)taates\s{1,4}|Fürstentums?\s{1,4}|Großherzogtums?\s{1,4}|Königreichs\s{1,4}|Kantons\s{1,4})?(\p{Lu}\p{L}{2,20}(?:\s{1,4}\p{Lu}\p{L}{2,20}){0,2})/u,
  },
  {
    rule: 'law.adjektiv',
    pattern:
      /(?<!\p{L}|(?:Gesellschaft|Körperschaft|Stiftung|GmbH|AG)\s{1,4})((?!ausländ|inländ|(?:ein)?heim)(?:deutsch|\p{L}{3,22}isch)e[snm]?\s{1,4}(?:materielle[snm]?\s{1,4})?Rechts?)(?!\p{L})/iu,
  },
  { rule: 'law.blank', pattern: new RegExp(`\\bRecht\\s{1,4}(?:der|des|von)\\s{1,4}${GAP}`, 'u'), isBlank: true },
]
const GERMAN_GOVERNS =
  /\b(?:gilt|gelten|unterliegt|unterliegen|untersteht|unterstehen|Anwendung|anwendbar\p{L}*|anzuwenden\p{L}*|Anwendbares|maßgeb\p{L}*|massgeb\p{L}*|Rechtswahl|Geltung|richten?t?\s{1,4}sich|vereinbart)(?!\p{L})/iu

export function readGoverningLaw(text: string): GoverningLaw | null {
  let past = 0
  let turns = 0
  for (const { index } of text.matchAll(CUE)) {
    if (index < past) continue
    if (turns++ > MOST_CUES) return null
    const clause = clauseAround(text, index)
    past = index + NEXT_CUE
    const found = lawIn(text, clause)
    if (found !== null) return found
  }
  return null
}

function lawIn(text: string, { start, end }: Span): GoverningLaw | null {
  const words = text.slice(start, end)
  for (const { pattern, isBlank, rule } of READINGS) {
    const match = pattern.exec(words)
    const law = match?.[1]
    if (match === null || law === undefined) continue
    if (/Recht/.test(match[0]) && !GERMAN_GOVERNS.test(words)) continue
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    return isBlank === true
      ? { ...span, status: 'redacted', law: null, rule }
      : { ...span, status: 'explicit', law: law.replace(/\s+/g, ' ').replace(/[.,]$/, ''), rule }
  }
  return null
}
