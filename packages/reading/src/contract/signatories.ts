// Who signs: the organisations above 'By:' or '/s/', not those that sign for them, and people who sign for themselves.
import { findParties } from '../names/index.ts'
import type { Span } from '../span.ts'
import type { ContractParty } from './facts.ts'
import type { Opening } from './opening.ts'
import { plausibleName } from './plausible-name.ts'

/** 'Sample AB (publ)', 'Muster Berhad (128740-P)': what a register adds to the name. */
const REGISTERED = /\s\((?:publ|[\d-]{4,14}(?:-?\p{Lu})?)\)$/u

/** 'the Parties signatory hereto', 'the undersigned', 'listed in Schedule A': the list stands elsewhere. */
export const ELSEWHERE =
  /\b(?:part(?:y|ies)|persons?|entities)\b[^.;]{0,60}\b(?:signatory|signatories|listed|identified|set\s{1,4}forth)\b[^.;]{0,40}\b(?:hereto|schedule|exhibit|annex|below)\b|\bundersigned\b[^.;]{0,120}\b(?:agree|confirm|acknowledge|execute)/i

/** The organisations above 'By:' or '/s/', not those that sign for them. */
export function signatories(text: string, { language }: Opening): ContractParty[] {
  const first = text.search(/\/s\/|\bBy:|\bfor\s{1,8}and\s{1,8}on\s{1,8}behalf\s{1,8}of\s[^\n]{2,90}\n/i)
  const from = Math.max(0, first < 0 ? text.length - 5000 : first - 400)
  const region = text.slice(from, from + 30_000)
  const behalf = [
    ...region.matchAll(
      /\bfor\s{1,8}and\s{1,8}on\s{1,8}behalf\s{1,8}of:?(?:\s|[-–_]{3,90}){1,60}(?:the\s)?(\p{L}[^\n]{1,90}?)(?=\s{0,8}(?:\n|By:|\s{3}|,\s{2}))/giu,
    ),
  ].flatMap((match) => {
    const name = (match[1] ?? '')
      .replace(/\s+/g, ' ')
      .replace(/[\s,]+$/, '')
      .replace(REGISTERED, '')
    const start = from + match.index + match[0].length - (match[1] ?? '').length
    return plausibleName(name)
      ? [
          {
            start,
            end: start + (match[1] ?? '').length,
            name,
            isNamed: true,
            aliases: [],
            role: null,
            rule: 'party.signatory',
          },
        ]
      : []
  })
  if (behalf.length > 2) return behalf
  const companies = findParties(region, { language })
    .filter(
      ({ kind, refersTo, start, end }) =>
        kind === 'organization' &&
        refersTo === null &&
        /^(?:\s[IVX]{1,5}\b)?[^\p{L}/]{0,60}(?:By\b|\/s\/|Signed\b)/u.test(region.slice(end, end + 70)) &&
        !/(?:\b(?:By|its|for|of|BY)[:\s]{1,4}|,\s)$/.test(region.slice(Math.max(0, start - 8), start)),
    )
    .map(({ start, end, role }) => ({ ...inFull(region, start, end), role }))
    .map(({ start, end, role }) => ({
      start: from + start,
      end: from + end,
      name: region.slice(start, end).replace(/\s+/g, ' '),
      isNamed: true,
      aliases: [],
      role,
      rule: 'party.signatory',
    }))
  return [...companies, ...printedAbove(region, from)].sort((a, b) => a.start - b.start)
}

/** 'SAMPLE PARTNERS - OFFSHORE FUND, L.P.', 'SAMPLE LUX S.À R.L II': what a block of signatures prints before and behind. */
function inFull(region: string, start: number, end: number): Span {
  const before = /(?:\p{Lu}{2,20}\s){1,5}[-–]\s$/u.exec(region.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  const behind = /^\s[IVX]{1,5}(?=\s{1,40}(?:By\b|\/s\/))/.exec(region.slice(end, end + 60))?.[0] ?? ''
  return { start: start - before.length, end: end + behind.length }
}

/** How far a printed name stands before the signature. Characters. */
const PRINTED = 70

/** 'JANE SAMPLE /s/ Jane Sample' signs for herself, 'SAMPLE FAMILY TRUST /s/ …' for a body whose name has no legal form. */
function printedAbove(region: string, from: number): ContractParty[] {
  const found: ContractParty[] = []
  for (let at = region.indexOf('/s/'); at >= 0; at = region.indexOf('/s/', at + 3)) {
    const before = region.slice(Math.max(0, at - PRINTED), at)
    const after = region.slice(at + 3, at + 3 + PRINTED)
    const name = selfSigned(before, after) ?? BODY.exec(before)?.[1] ?? null
    const below = name === null && !/\b(?:By|BY|Its|for)\b[:\s]{0,6}$/.test(before) ? printedBelow(after) : null
    if (below !== null) found.push({ ...below, start: from + at + 3 + below.start, end: from + at + 3 + below.end })
    if (name === null) continue
    const start = from + at - before.length + before.lastIndexOf(name)
    found.push({
      start,
      end: start + name.length,
      name: name.replace(/\s+/g, ' '),
      isNamed: true,
      aliases: [],
      role: null,
      rule: 'party.signatory',
    })
  }
  return found
}

/** '/s/ Jane Sample | Jane Sample': printed below her own signature, with nobody she signs for above it. */
function printedBelow(after: string): ContractParty | null {
  const printed =
    /^\s{0,8}((?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,3}\p{Lu}[\p{L}'’-]{1,24})\s{1,60}\1(?!\s{0,4}(?:,|\p{Lu}\p{Ll}+\s{0,4}:))/u.exec(
      after,
    )
  const name = printed?.[1]
  if (printed === null || name === undefined) return null
  const start = printed[0].length - name.length
  return { start, end: start + name.length, name, isNamed: true, aliases: [], role: null, rule: 'party.signatory' }
}

const BODY =
  /((?:\p{Lu}{2,20}\s{1,4}){1,5}(?:TRUST|FUND|FOUNDATION|PARTNERSHIP|PARTNERS|ASSOCIATION))\s{1,20}(?:By:?\s{0,4})?$/u

/** The printed name, when it is the signature's own: two to four words, alike but for capitals and accents. */
function selfSigned(before: string, after: string): string | null {
  const signed = after.trim().split(/\s+/)
  for (let words = 4; words >= 2; words--) {
    const printed = new RegExp(`(?:\\S{1,24}\\s{1,8}){${words - 1}}\\S{1,24}(?=\\s{0,20}$)`).exec(before)?.[0]
    const bare = printed === undefined ? '' : letters(printed)
    if (bare.length > 3 && bare === letters(signed.slice(0, words).join(' '))) return printed ?? null
  }
  return null
}

const letters = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
