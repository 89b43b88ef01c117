// A row as the interface gives it.
import type { EventReply } from '@muniment/contract'
import { wordBasis } from '@muniment/contract/basis'
import type { Language } from '@muniment/contract/dates'
import type { MatterId, PartyId } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import {
  confidenceWord,
  contradictionsOfRows,
  labelsOfPages,
  type Row,
  removedSourcesOf,
  rowDateOf,
  type TagId,
  tagsByName,
} from '../../../evidence/events/index.ts'
import { partiesOfMatter, shownCast } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { commentCounts } from '../remarks/queries.ts'

/** `wanted`: the language of sentences; the matter's where it is not said. */
export async function repliesOf(
  scope: Scope,
  matter: MatterId,
  rows: readonly Row[],
  wanted?: Language,
): Promise<EventReply[]> {
  const language = wanted ?? (await matterOf(scope, matter)).language
  const cast = shownCast(await partiesOfMatter(scope, matter))
  const parties = new Map(cast.parties.map((party) => [party.id, party]))
  const tags = new Map((await tagsByName(scope, matter)).map((tag) => [tag.id, tag.name]))
  const ids = rows.map((row) => row.id)
  const comments = await commentCounts(scope, matter, ids)
  const removed = await removedSourcesOf(scope, matter, ids)
  const contradictions = await contradictionsOfRows(scope, matter, ids)
  const labels = await labelsOfPages(
    scope,
    rows.flatMap((row) => row.citations),
  )
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    sequence: row.sequence,
    origin: row.origin,
    date: rowDateOf(row.date),
    text: row.text,
    kind: row.kind,
    role: row.role,
    parties: namedIn(row, cast.shownAs).flatMap((id) => {
      const party = parties.get(id)
      return party === undefined ? [] : [{ id, name: party.name, kind: party.kind }]
    }),
    citations: row.citations.map(({ document, version, page, place, start, end, quote }) => ({
      document,
      page,
      pageLabel: labels.get(`${document} ${version} ${page}`) ?? null,
      place,
      start,
      end,
      quote,
    })),
    confidence: confidenceWord(row.confidence),
    basis: wordBasis(row.basis, language),
    reasons: [...row.basis],
    status: row.status,
    isKey: row.isKey,
    reviewed: row.reviewedBy === null ? null : { by: row.reviewedBy, at: row.reviewedAt ?? '' },
    tags: row.tags.flatMap((id: TagId) => tags.get(id) ?? []).sort(),
    setFields: [...row.setFields],
    reading: {
      state: row.readingState,
      now: row.readingNow && { ...row.readingNow, date: rowDateOf(row.readingNow.date) },
    },
    contradictions: (contradictions.get(row.id) ?? []).map(({ event, date, text, written, otherWritten }) => ({
      event,
      date: rowDateOf(date),
      text,
      written,
      otherWritten,
    })),
    comments: comments.get(row.id) ?? 0,
    removedSources: [...(removed.get(row.id) ?? [])],
    isRemoved: row.isRemoved,
    mergedInto: row.mergedInto,
  }))
}

const namedIn = (row: Row, shownAs: (party: PartyId) => PartyId | null): PartyId[] => [
  ...new Set(row.parties.flatMap(({ party }) => shownAs(party) ?? [])),
]

export async function replyOf(scope: Scope, matter: MatterId, row: Row, wanted?: Language): Promise<EventReply> {
  const [reply] = await repliesOf(scope, matter, [row], wanted)
  if (reply === undefined) throw new Error('a row has a reply')
  return reply
}
