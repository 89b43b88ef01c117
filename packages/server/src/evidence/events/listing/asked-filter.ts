// A filter as people ask for it (by the ids of parties and documents, the names of tags, words) as one the rows can be asked with. The
// list of rows and every export go through here, so that both show the same rows.
import type { RowKind } from '@muniment/reading/statements'
import { type AccountId, type DocumentId, type MatterId, type PartyId, parseId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { matterOf } from '../../documents/index.ts'
import { partiesOfMatter, shownCast } from '../../parties/index.ts'
import type { ConfidenceWord } from '../confidence.ts'
import type { EventStatus, TagId } from '../row.ts'
import { dayNumber } from '../rules.ts'
import { tagsByName } from '../tags/queries.ts'
import type { EventFilter } from './queries.ts'

/** A filter as it is asked for. */
export interface AskedFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly party: readonly string[]
  readonly document: readonly string[]
  readonly tag: readonly string[]
  readonly status: readonly (EventStatus | 'none')[]
  readonly kind: readonly RowKind[]
  readonly key?: boolean | undefined
  readonly reviewed?: boolean | undefined
  readonly reviewer: readonly string[]
  readonly dated?: boolean | undefined
  readonly touched?: boolean | undefined
  readonly otherReading?: boolean | undefined
  readonly contradicted?: boolean | undefined
  readonly confidence: readonly ConfidenceWord[]
  readonly removed: boolean
  readonly text?: string | undefined
  readonly since?: number | undefined
}

/** Each word is another search of the matter's rows. */
const MOST_WORDS = 6

/** What is looked for of a text: its first words, each once. */
export const wordsAsked = (text = ''): string[] =>
  [...new Set(text.split(/\s+/).filter((word) => word !== ''))].slice(0, MOST_WORDS)

/** Null where it can find nothing: a party or tag that is not there names no row. Refuses `matter.not-found`. */
export async function filterOf(scope: Scope, matter: MatterId, asked: AskedFilter): Promise<EventFilter | null> {
  await matterOf(scope, matter)
  const families = await familiesOf(scope, matter, asked.party)
  const tags = await tagIdsOf(scope, matter, asked.tag)
  if (families === null || tags === null) return null
  return {
    from: asked.from === undefined ? null : dayNumber(asked.from),
    to: asked.to === undefined ? null : dayNumber(asked.to),
    parties: families,
    documents: asked.document.flatMap((id) => parseId<DocumentId>(id) ?? []),
    tags,
    statuses: asked.status.map((status) => (status === 'none' ? null : status)),
    kinds: asked.kind,
    isKey: asked.key ?? null,
    isReviewed: asked.reviewed ?? null,
    reviewers: asked.reviewer.flatMap((id) => parseId<AccountId>(id) ?? []),
    isRemoved: asked.removed,
    isDated: asked.dated ?? null,
    isHeld: asked.touched ?? null,
    hasOtherReading: asked.otherReading ?? null,
    isContradicted: asked.contradicted ?? null,
    confidences: asked.confidence,
    words: wordsAsked(asked.text),
    since: asked.since ?? null,
  }
}

async function familiesOf(scope: Scope, matter: MatterId, asked: readonly string[]): Promise<PartyId[][] | null> {
  if (asked.length === 0) return []
  const { parties, shownAs } = shownCast(await partiesOfMatter(scope, matter))
  const members = new Map(parties.map((party) => [party.id, party.members]))
  const families = asked.map((id) => {
    const party = parseId<PartyId>(id)
    const shown = party === null ? null : shownAs(party)
    return shown === null ? [] : [...(members.get(shown) ?? [])]
  })
  return families.every((family) => family.length > 0) ? families : null
}

async function tagIdsOf(scope: Scope, matter: MatterId, asked: readonly string[]): Promise<TagId[] | null> {
  if (asked.length === 0) return []
  const byName = new Map((await tagsByName(scope, matter)).map((tag) => [tag.name.toLowerCase(), tag.id]))
  const ids = asked.flatMap((name) => byName.get(name.toLowerCase()) ?? [])
  return ids.length === asked.length ? ids : null
}
