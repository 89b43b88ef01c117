// The names of a matter's documents, linked, under what people hold: pure.
import type { LinkedParty, PartyMention } from '@muniment/reading/names'
import type { DocumentId, MatterId, PartyId } from '../../base/index.ts'
import { type FormKey, formOfMention } from './forms.ts'
import type { MentionText } from './queries.ts'
import { type KnownParty, type SettledParty, settleCast } from './settle-cast.ts'

export interface Cast {
  readonly parties: readonly SettledParty[]
  readonly ownerOf: (form: FormKey) => PartyId | null
  /** The party a mention in a document means, and by which name; null for a name the cast does not hold. */
  partyOf(
    document: DocumentId,
    mention: Pick<PartyMention, 'name' | 'refersTo' | 'kind'>,
  ): { readonly party: PartyId; readonly form: FormKey } | null
}

/** The names in all documents of a matter, as linking takes them. */
export interface NamedInMatter {
  readonly documents: readonly DocumentId[]
  readonly mentions: readonly (readonly PartyMention[])[]
}

export function namedIn(mentions: readonly MentionText[]): NamedInMatter {
  const documents = [...new Set(mentions.map(({ document }) => document))]
  const place = new Map(documents.map((document, index) => [document, index]))
  const perDocument: PartyMention[][] = documents.map(() => [])
  for (const { document, mention } of mentions) perDocument[place.get(document) ?? 0]?.push(JSON.parse(mention))
  return { documents, mentions: perDocument }
}

export function castFrom(
  matter: MatterId,
  linked: readonly LinkedParty[],
  documents: readonly DocumentId[],
  known: readonly KnownParty[],
): Cast {
  const { parties, ownerOf } = settleCast(matter, linked, documents, known)
  return {
    parties,
    ownerOf: (form) => ownerOf.get(form) ?? null,
    partyOf: (document, mention) => {
      const { key } = formOfMention(document, mention)
      const party = ownerOf.get(key)
      return party === undefined ? null : { party, form: key }
    },
  }
}
