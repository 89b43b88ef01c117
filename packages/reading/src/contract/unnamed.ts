// Parties whose name the contract leaves blank, blacks out or gives elsewhere: '[***] (the "Provider")', '________ ("Supplier")', 'the party
// specified as the Franchisee on Schedule 1 (the "Franchisee")'. They are known by the term alone, and said to be unnamed.
import type { Span } from '../span.ts'
import { BLANKS } from './blanks.ts'
import type { ContractParty } from './facts.ts'
import { isRole, ROLE_NOUN } from './party-role.ts'

/** A place for a name that is still to be filled in, or was blacked out. */
const GAP = `(?:${BLANKS}|(?<!\\.)\\.{5,}|(?<!…)…{2,}|<<[^<>\\n]{1,50}>>|\\[(?:(?:insert|enter|full|legal|complete)\\s{1,4})?(?:name|company|customer|client|vendor|supplier|party|individual|firma|name,\\s{1,4}anschrift)\\b[^\\[\\]\\n]{0,50}\\])`
const ELSEWHERE = `(?:(?:the|each|those|such|all)\\s{1,8}(?:of\\s{1,8}the\\s{1,8})?)?(?:above-?\\s?named\\s{1,4}\\p{L}{3,20}|(?:part(?:y|ies)|persons?|entit(?:y|ies)|compan(?:y|ies)|individuals?|lenders?|investors?|holders?|${ROLE_NOUN})(?:\\s{1,8}(?:and|or)\\s{1,8}(?:part(?:y|ies)|persons?|entit(?:y|ies)|individuals?))?\\s{1,8}(?:who(?:se|\\s{1,8}(?:is|are))\\s{1,8})?(?:names?\\s{1,8}(?:is|are|appears?)\\s{1,8})?(?:specified|named|identified|listed|described|set\\s{1,8}forth|signing|executing))`
/** '…, Sampletown Party B: [•]' */
const ENDS_UNNAMED = new RegExp(`(?::|\\b(?:and|und|between))\\s{1,8}${GAP}[\\s,]{0,8}$`, 'iu')
/** 'a company to be formed by Jane Sample (the "Buyer")': whoever else is named there is somebody else. */
const TO_BE_FORMED =
  /^\s{0,4}an?\s{1,4}(?:[\p{L}-]{2,20}\s{1,4}){0,4}?(?:company|corporation|entity|partnership|trust|subsidiary|affiliate|gesellschaft)\s{1,4}(?:to\s{1,4}be|yet\s{1,4}to\s{1,4}be|in\s{1,4}the\s{1,4}(?:course|process)\s{1,4}of\s{1,4}being)\s{1,4}(?:formed|incorporated|established|organi[sz]ed|created|designated)/iu

const UNNAMED = new RegExp(`^[\\s"“(]{0,4}(?:(?:the|der|die|dem)\\s{1,8})?(?:${GAP}|${ELSEWHERE})`, 'iu')

/** Whether the stretch begins where a name should stand and none does. */
export const beginsUnnamed = (stretch: string): boolean => UNNAMED.test(stretch)

export const isToBeFormed = (stretch: string): boolean => TO_BE_FORMED.test(stretch)

/** The party an item speaks of without naming it, where its term stands; null when it has no term. */
export function unnamedParty(
  window: string,
  { start, end, terms }: Span & { readonly terms: readonly string[] },
): ContractParty | null {
  const [term] = terms
  const stretch = window.slice(start, end)
  if (term === undefined || !(beginsUnnamed(stretch) || isToBeFormed(stretch) || ENDS_UNNAMED.test(stretch)))
    return null
  const at = window.indexOf(term, end)
  if (at < 0) return null
  return {
    start: at,
    end: at + term.length,
    name: term,
    isNamed: false,
    aliases: terms.slice(1),
    role: terms.find((one) => isRole(one)) ?? null,
    rule: 'party.unnamed',
  }
}

/** '________ ("Supplier")', 'the business you represent ("Customer")', 'You ("Licensee")': roles given to nobody by name. */
const BLANK_WITH_ROLE = new RegExp(
  `(?:${GAP}|\\byou\\b[^.;()"“]{0,60})[\\s,]{0,8}\\(\\s{0,4}(?:(?:hereinafter|hereafter|the|called|referred|to|as)\\s{1,4}){0,5}["“„](?:the\\s{1,4})?([\\p{L} -]{3,30})["”“]\\s{0,4}\\)`,
  'giu',
)

/** The parties a form without a list of them leaves blank, each by the role it is given. */
export function blankParties(text: string): ContractParty[] {
  const found: ContractParty[] = []
  for (const match of text.matchAll(BLANK_WITH_ROLE)) {
    const term = match[1] ?? ''
    if (!isRole(term) || found.some(({ name }) => name.toLowerCase() === term.toLowerCase())) continue
    const start = match.index + match[0].lastIndexOf(term)
    found.push({
      start,
      end: start + term.length,
      name: term,
      isNamed: false,
      aliases: [],
      role: term,
      rule: 'party.unnamed',
    })
  }
  return found
}
