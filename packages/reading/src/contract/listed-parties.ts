// Who a text names, with the parties a contract lists in its first sentences: there the place says that a name stands, whether or not the
// name has a form by which it would be known elsewhere ('SAMPLE LICENSING & MERCHANDISING, a division of …').
import { findParties, isPersonsRole, type PartyMention } from '../names/index.ts'
import type { Language } from '../span.ts'
import { readParties } from './contract-parties.ts'
import type { ContractParty } from './facts.ts'
import { readOpening } from './opening.ts'

/** In order. Linear in the text; never throws. */
export function partiesNamedIn(text: string, { language }: { readonly language: Language }): PartyMention[] {
  const opening = readOpening(text)
  const mentions = findParties(text, { language })
  return opening.isContract ? withListedParties(text, mentions, readParties(text, opening)) : mentions
}

/** The mentions of a contract with those of the parties it lists; a defined term stands for whom the list gives it to. In order. */
export function withListedParties(
  text: string,
  mentions: readonly PartyMention[],
  parties: readonly ContractParty[],
): PartyMention[] {
  let all = [...mentions]
  for (const party of parties.flatMap((one) => (one.replaces === undefined ? [one] : [one.replaces, one]))) {
    if (!party.isNamed) continue
    const inside = all.filter(({ start, end }) => start < party.end && end > party.start)
    const [only] = inside
    if (only === undefined) {
      const kind = kindOf(text, party)
      if (kind !== null) all = withPlaces(all, placesOf(text, party, kind))
    } else if (inside.length === 1 && endsName(only, party)) all = all.map((mention) => inFull(mention, only, party))
    all = givenTerms(all, party, parties)
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Behind a person's name: what they are, or where they live. */
const OF_PERSON =
  /^[\s,(]{0,4}(?:(?:an?|each\s{1,4}an)\s{1,4}(?:adult\s{1,4}|married\s{1,4}|unmarried\s{1,4})?(?:individual|natural\s{1,4}person|resident|citizen)|individually|(?:who\s{1,4})?(?:is\s{1,4})?residing|whose\s{1,4}(?:home|residential)|home\s{1,4}address|wohnhaft|wohnend|geboren|geb\.|ein(?:e[rn]?)?\s{1,4}(?:natürlichen?\s{1,4}Person|Privatperson))(?!\p{L})/iu
/** Behind a body's name: its legal form in words, or whose part it is. */
const OF_BODY =
  /^[\s,(]{0,4}(?:an?|the|eine?r?)\s{1,4}(?:[\p{L}.-]{1,20}\s{1,4}){0,5}?(?:division|business\s{1,4}unit|subsidiary|branch|corporation|company|partnership|firm|trust|association|institution|university|body\s{1,4}corporate|agency|gesellschaft|genossenschaft|körperschaft|anstalt|stiftung|verein|niederlassung|zweigniederlassung|tochtergesellschaft)(?!\p{L})/iu
/** Behind the name this says what bears it. Characters. */
const SAYS_WHAT = 160

/** Whether a name that no rule knows is a person's or a body's; null where nothing says so: a name of three words may be either. */
function kindOf(text: string, { name, end, role, aliases }: ContractParty): 'person' | 'organization' | null {
  const behind = text.slice(end, end + SAYS_WHAT)
  const words = name.split(' ')
  const isRole = [role, ...aliases].some((one) => one !== null && isPersonsRole(one))
  if (isRole || OF_PERSON.test(behind)) return words.length > 1 ? 'person' : null
  const isWritten = name.includes('&') || (words.length > 2 && name === name.toUpperCase() && /\p{Lu}{4}/u.test(name))
  return isWritten || OF_BODY.test(behind) ? 'organization' : null
}

/** The short form of another's name in the middle of this one ('Sample' in 'Sample Licensing & Merchandising') goes. */
function withPlaces(all: readonly PartyMention[], places: readonly PartyMention[]): PartyMention[] {
  const isInside = ({ start, end }: PartyMention) => places.some((place) => start < place.end && end > place.start)
  const isWhole = (mention: PartyMention) => mention.refersTo === null && isInside(mention)
  const free = places.filter(
    (place) => !all.some((mention) => isWhole(mention) && mention.start < place.end && mention.end > place.start),
  )
  return [...all.filter((mention) => mention.refersTo === null || !isInside(mention)), ...free]
}

/** A name is looked for so often. */
const MOST_PLACES = 100

function placesOf(text: string, { name, role }: ContractParty, kind: 'person' | 'organization'): PartyMention[] {
  const words = name.split(' ').map((word) => (word === '&' ? '(?:&|and|und)' : RegExp.escape(word)))
  const written = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s{1,4}')}(?![\\p{L}\\p{N}])`, 'giu')
  const found: PartyMention[] = []
  for (const { index, 0: match } of text.matchAll(written)) {
    if (found.length >= MOST_PLACES) break
    found.push({
      start: index,
      end: index + match.length,
      name,
      kind,
      title: null,
      role,
      refersTo: null,
      confidence: 0.8,
      rule: 'contract.party',
    })
  }
  return found
}

/** 'Comércio de Bombas Ltda.' is the end of 'Muster do Brasil - Comércio de Bombas Ltda.'. */
const endsName = (mention: PartyMention, { start, end }: ContractParty): boolean =>
  mention.kind === 'organization' &&
  mention.refersTo === null &&
  mention.start > start &&
  Math.abs(mention.end - end) < 2

function inFull(mention: PartyMention, only: PartyMention, { start, end, name }: ContractParty): PartyMention {
  if (mention === only) return { ...mention, start, end, name }
  return mention.refersTo === only.name ? { ...mention, refersTo: name } : mention
}

/** Between a party and its term stands no more than its description. Characters. */
const DESCRIPTION = 400

/** 'SAMPLE LICENSING, a division of Muster Group, Inc. (“Licensor”)': the term is the division's. */
function givenTerms(all: PartyMention[], party: ContractParty, parties: readonly ContractParty[]): PartyMention[] {
  if (party.aliases.length === 0) return all
  const described = new Set(
    all
      .filter(
        ({ refersTo, kind, start, name }) =>
          refersTo === null &&
          kind === 'organization' &&
          start >= party.end &&
          start < party.end + DESCRIPTION &&
          !parties.some((other) => other.name === name || (other.start <= start && start < other.end)),
      )
      .map(({ name }) => name),
  )
  const isKnown = all.some(({ start, end }) => start <= party.start && end >= party.end)
  if (described.size === 0 || !isKnown) return all
  return all.map((mention) =>
    mention.refersTo !== null && described.has(mention.refersTo) && party.aliases.includes(mention.name)
      ? { ...mention, refersTo: party.name }
      : mention,
  )
}
