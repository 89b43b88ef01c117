// Three things a reader asks of every contract: does it renew itself and for how long, how much notice ends that, whose law governs.
import { findDurations, isoPeriod } from './durations.ts'
import type { ContractTerm, GoverningLaw, RenewalTerm } from './facts.ts'

const RENEWAL =
  /\b(?:automatically|shall|will|be|is|may|stillschweigend|jeweils|sich|thereafter)\b[^.;]{0,80}\b(?:renew(?:s|ed|al|ing)?|extend(?:s|ed)?|verlängert)\b[^.;]{0,160}?\b(?:years?|months?|terms?|periods?|annual(?:ly)?|year[\s-]to[\s-]year|Jahre?n?|Monate?n?)\b|\bverlängert\s{1,4}sich\b[^.;]{0,120}?\b(?:Jahre?n?|Monate?n?)\b|\bautomatic(?:ally)?\s{1,4}renew\w*[^.;]{0,120}/i
const NOTICE =
  /\b(?:at\s{1,4}least|not?\s{1,4}less\s{1,4}than|not\s{1,4}later\s{1,4}than|upon|with|giving|by|provides?|gives?|mit\s{1,4}einer\s{1,4}(?:Kündigungsf|F)rist\s{1,4}von|Kündigungsfrist\s{1,4}(?:beträgt|von)|unter\s{1,4}Einhaltung\s{1,4}einer\s{1,4}(?:Kündigungsf|F)rist\s{1,4}von)\s{1,8}(?:the\s{1,4}other\s{1,4}(?:party\s{1,4})?)?(?:[\p{L}-]{2,14}\s{0,4}){0,3}(?:\(?\d{1,3}\)?)?[\s-]{0,4}(?:days?|months?|weeks?|year|Tagen?|Monate?n?|Wochen?|Jahr)\b[’']?[^.;]{0,60}?\b(?:notice|prior|before|zum|gekündigt|kündigen|vor\s{1,4}Ablauf)\b[^.;]{0,60}/iu
const LAW =
  /\b(?i:governed|construed|interpreted|enforced)\b[^.;]{0,120}?\b(?:(?i:laws?)\s{1,8}(?:of|in\s{1,4}(?:force|effect)\s{1,4}in)\s{1,8}(?i:the\s{1,8})?(?i:(?:State|Commonwealth|Province|Republic|People['’]s\s{1,8}Republic)\s{1,8}of\s{1,8})?(?i:the\s{1,8})?|(?=(?:New\s{1,4}York|Delaware|California|English|German|Swiss|Texas)\s{1,4}law))((?:\p{Lu}\p{L}{1,20}|U\.S\.A|U\.S)(?:\s{1,4}(?:of\s{1,4}|and\s{1,4}(?=Wales))?\p{Lu}\p{L}{1,20}){0,3})/u
const GERMAN_LAW =
  /\bRecht\s{1,4}(?:der\s{1,4})?(Bundesrepublik\s{1,4}Deutschland|Republik\s{1,4}Österreich|Schweiz(?:erischen\s{1,4}Eidgenossenschaft)?)|\b((?:deutsche[sm]?|österreichische[sm]?|schweizerische[sm]?)\s{1,4}(?:materielle[sm]?\s{1,4})?Recht)\b/i

export function readRenewal(text: string): RenewalTerm | null {
  const clause = firstClause(text, /renew|extend|verläng/gi, RENEWAL)
  return clause === null ? null : { ...clause, isAutomatic: true }
}

export function readNotice(text: string): ContractTerm | null {
  const around = firstClause(
    text,
    /not\s{1,4}to\s{1,4}renew|non-?renew|intent\w*\s{1,4}(?:not\s{1,4})?to\s{1,4}(?:renew|terminate)|unless\s{1,4}(?:either|terminated|one)|gekündigt|Kündigungsfrist/gi,
    NOTICE,
  )
  return around ?? firstClause(text, /terminat\w+|kündig\w+/gi, NOTICE)
}

export function readGoverningLaw(text: string): GoverningLaw | null {
  for (const { index } of text.matchAll(
    /\bgoverned\b|\bconstrued\b|\bRecht\s{1,4}(?:der|Anwendung)|\b(?:deutsch|österreichisch|schweizerisch)e[sm]?\s/gi,
  )) {
    const from = Math.max(0, index - 10)
    const window = text.slice(from, index + 260)
    const match = LAW.exec(window) ?? GERMAN_LAW.exec(window)
    const law = match?.[1] ?? match?.[2]
    if (match === null || law === undefined || !/^\p{L}/u.test(law)) continue
    return {
      start: from + match.index,
      end: from + match.index + match[0].length,
      status: 'explicit',
      law: law.replace(/\s+/g, ' ').replace(/[.,]$/, ''),
    }
  }
  return null
}

/** The first place near one of the cues that the pattern reads; at most a hundred cues are tried. */
function firstClause(text: string, cue: RegExp, pattern: RegExp): ContractTerm | null {
  let turns = 0
  let past = 0
  for (const { index } of text.matchAll(cue)) {
    if (index < past) continue
    if (turns++ > 100) break
    const from = Math.max(0, index - 160)
    const match = pattern.exec(text.slice(from, index + 260))
    past = index + 60
    if (match === null) continue
    const start = from + match.index
    const words = match[0].replace(/\s+/g, ' ').trim()
    const [length] = findDurations(words)
    const period = length === undefined ? null : isoPeriod(length)
    return { start, end: start + match[0].length, status: 'explicit', text: words, period }
  }
  return null
}
