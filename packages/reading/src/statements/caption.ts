// The caption of a court's paper: the names on the left, the paper's name on the right, set apart by tabs or by a rule of brackets. The columns
// are read one below the other; the case by its two sides, for a paper that has no name of its own.
import { collapse } from './place.ts'

/** What draws the rule between the columns: ') ) )', '§', '|'. */
const RULE = /^[\s):§|*]+|[\s):§|*]+$/gu
/** So many lines of the head are looked at. */
const MOST_LINES = 90
/** Struck out: '[PROPOSED]' as 'XXXXXXXX'. */
const STRUCK = /\bX{4,}\s?/g

/** The lines of the head; those of a caption with its left column above its right one. */
export function linesOfHead(head: string): string[] {
  const lines = head.split('\n', MOST_LINES)
  const rest = head.split('\n').slice(MOST_LINES)
  const first = lines.findIndex(isSplit)
  const last = lines.findLastIndex(isSplit)
  if (first < 0 || !lines.slice(first, last + 1).some((line) => ROLE.test(line))) return [...lines, ...rest]
  const left: string[] = []
  const right: string[] = []
  for (const line of lines.slice(first, last + 1)) {
    const cells = line.split('\t').map((cell) => collapse(cell).replace(RULE, '').trim())
    const words = cells.filter((cell) => cell !== '')
    left.push((isSplit(line) && words.length < 2 && /^\s*[)§|]/u.test(line) ? '' : words[0]) ?? '')
    const beside = words.length > 1 ? words.at(-1) : /^\s*[)§|]\s*\S/u.test(line) ? words[0] : undefined
    if (beside !== undefined) right.push(beside.replace(STRUCK, ''))
  }
  return [...lines.slice(0, first), '', ...joined(right), '', ...left, '', ...lines.slice(last + 1), ...rest]
}

const isSplit = (line: string): boolean => /\S\s*\t\s*\S/.test(line) || /^\s*\)|\)\s*$/.test(line)

/** 'NON-EXPERT DISCOVERY CUT-', 'OFF AND DATES' */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    if (before !== undefined && /\p{Lu}-$/u.test(before) && /^\p{Lu}/u.test(line))
      whole[whole.length - 1] = before + line
    else whole.push(line)
  }
  return whole
}

const ROLE =
  /\b(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Appellants?|Appellees?|Debtors?|Claimants?|Applicants?)\b/i
const AGAINST = /^(?:v|vs|versus|against|- ?and ?-|-v-)\.?$/i
/** What follows the name of a side: whose it is, what it is. */
const BEHIND_NAME =
  /,?\s*(?:\bin (?:his|her|its|their)\b.*|\bex rel\b.*|\bet al\b.*|\bdba\b.*|\bd\/b\/a\b.*|, an? .*|; .*|, (?:plaintiff|defendant|petitioner|respondent|appell|debtor).*)$/i

/** 'Sample Chapel v. Jane Muster'; null where the head has no two sides. */
export function caseIn(head: string): string | null {
  const lines = linesOfHead(head).map((line) => collapse(line).replace(RULE, '').trim())
  for (const [i, line] of lines.entries()) {
    // 'Petitioner, v.' in one line.
    if (!AGAINST.test(line) && !/^[\p{L}, -]{4,60},? v\.$/u.test(line)) continue
    const above = lines.slice(Math.max(0, i - 8), i).filter((one) => one !== '')
    const [one, other] = [above.findLast(isSide), lines.slice(i + 1, i + 6).find(isSide)]
    if (one !== undefined && other !== undefined) return `${sideOf(topOf(above, one))} v. ${sideOf(other)}`
  }
  return null
}

/** A name of two lines begins on the first of them. */
function topOf(lines: readonly string[], line: string): string {
  const at = lines.indexOf(line)
  const above = lines[at - 1]
  return above !== undefined && isSide(above) && /(?:,| and| of| dba)$/i.test(above) ? `${above} ${line}` : line
}

const isSide = (line: string): boolean =>
  /\p{Lu}{2}/u.test(line) &&
  line.length < 90 &&
  !ROLE.test(line.split(' ', 1)[0] ?? '') &&
  !/^(?:No|Case|Appeal)\b|court/i.test(line)

const sideOf = (line: string): string =>
  line
    .replace(BEHIND_NAME, '')
    .replace(/[\s,;:.]+$/, '')
    .trim()
