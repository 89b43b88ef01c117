// All that a matter's documents say and its people hold, settled into parties and rows: pure, run where a long computation harms nobody.
// What is long comes and goes as JSON, so that the thread which answers requests neither builds nor walks it.
import { linkParties } from '@muniment/reading/names'
import {
  type Contradiction,
  findContradictions,
  findMisdatedPapers,
  findMovedEnds,
  groupStatements,
  isRowKind,
  type PeopleOfPapers,
  type Statement,
} from '@muniment/reading/statements'
import { type DocumentId, type EventId, type MatterId, storableJson } from '../../base/index.ts'
import { type Cast, castFrom, type KnownParty, type MentionText, namedIn, type SettledParty } from '../parties/index.ts'
import type { ToldText } from './queries.ts'
import type { Cited, Row } from './row.ts'
import { dateOfEvent, type QuotePart } from './rules.ts'
import { type SettledRows, type SourceDocument, settleRows, type Told } from './settle-rows.ts'
import { statementKeys } from './statement-key.ts'

export interface UnsettledMatter {
  readonly matter: MatterId
  readonly documents: readonly (SourceDocument & { readonly id: DocumentId })[]
  readonly told: readonly ToldText[]
  readonly mentions: readonly MentionText[]
  /** The cast as it stands. */
  readonly known: readonly KnownParty[]
  /** Every row a person holds. */
  readonly held: readonly Row[]
  /** Rows nobody holds, as they stand. */
  readonly digests: readonly { readonly id: EventId; readonly version: number; readonly digest: string | null }[]
  /** The change this gathering will be. */
  readonly sequence: number
}

export interface SettledMatter {
  readonly parties: readonly SettledParty[]
  /** Rows nobody holds that no document tells any more. */
  readonly gone: readonly EventId[]
  /** Rows nobody holds that are new or not as they were: JSON arrays of `Row`. */
  readonly fresh: readonly string[]
  /** Held rows that are not as they were. */
  readonly changed: readonly Row[]
  /** What the rows cite that nobody holds and that stay as they were: a JSON array of `Cited` for each text. */
  readonly cited: readonly string[]
  readonly contradictions: readonly {
    readonly event_id: EventId
    readonly other_event_id: EventId
    readonly written: string
    readonly other_written: string
  }[]
}

/** Throws `UnderstandingStopped` at a limit, the signal's reason when that ends the call, any other error for a fault of ours. */
export type Gathering = (matter: UnsettledMatter, signal: AbortSignal) => Promise<SettledMatter>

/** So many rows are read and written at a time by the thread that answers requests. */
const ROWS_A_TIME = 100

export function settleMatter(unsettled: UnsettledMatter): SettledMatter {
  const { matter, held, sequence } = unsettled
  const documents = new Map(unsettled.documents.map((document) => [document.id, document]))
  const all = keyed(unsettled.told, documents)
  const told = all.filter(({ statement }) => isRowKind(statement.kind))
  const named = namedIn(unsettled.mentions)
  const cast = castFrom(matter, linkParties(named.mentions), named.documents, unsettled.known)
  const moved = new Map(findMovedEnds(told).map(({ end, by, to }) => [end, { by, to }]))
  const misdated = findMisdatedPapers(all, peopleOf(named, cast))
  const promoted = namingRows(misdated)
  const groups = groupStatements([...told, ...promoted.values()])
  const settled = settleRows({ groups, held, documents, moved, ...cast })
  const shown = (item: Told) => promoted.get(item) ?? item
  const disputes = misdated.map(({ pair: [a, b], written }) => ({ pair: [shown(a), shown(b)] as const, written }))
  const before = new Map(unsettled.digests.map((line) => [line.id, line]))
  const present = new Set(settled.read.map(({ id }) => id))
  const isAsBefore = (row: Row) => before.get(row.id)?.digest === row.digest
  const fresh = settled.read
    .filter((row) => !isAsBefore(row))
    .map((row) => ({ ...row, sequence, version: (before.get(row.id)?.version ?? 0) + 1 }))
  const cited = settled.read.filter(isAsBefore).flatMap(({ citations }) => citations)
  return {
    parties: cast.parties,
    gone: [...before.keys()].filter((id) => !present.has(id)),
    // By document, so that checking what a slice cites loads the pages of few.
    fresh: inSlices(fresh.toSorted(byFirstDocument)).map((slice) => storableJson(slice)),
    changed: settled.changed.map((row) => ({ ...row, sequence, version: row.version + 1 })),
    cited: [...Map.groupBy(cited, (citation: Cited) => `${citation.document} ${citation.version}`).values()].map(
      (list) => storableJson(list),
    ),
    contradictions: contradictionsFrom([...findContradictions(told), ...disputes], settled.eventOf),
  }
}

function byFirstDocument(a: Row, b: Row): number {
  const [one, other] = [a.citations[0]?.document ?? '', b.citations[0]?.document ?? '']
  return one === other ? 0 : one < other ? -1 : 1
}

const inSlices = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_TIME) }, (_, index) =>
    rows.slice(index * ROWS_A_TIME, (index + 1) * ROWS_A_TIME),
  )

function keyed(rows: readonly ToldText[], documents: ReadonlyMap<DocumentId, SourceDocument>): Told[] {
  const keyOf = statementKeys()
  return rows.map(({ document, version, position, ...text }) => {
    const parts: readonly QuotePart[] = JSON.parse(text.parts)
    const { dated, ...statement }: Statement & { readonly dated: readonly string[] } = JSON.parse(text.statement)
    const row = { document, version, position, parts, statement, dated }
    return {
      document,
      quote: parts.map((part) => part.quote).join(' '),
      statement,
      row,
      date: dateOfEvent(statement, (mention) => dated[statement.dates.indexOf(mention)] ?? ''),
      key: keyOf(documents.get(document)?.sha256 ?? document, parts),
    }
  })
}

/** Whom each document names, by the cast. */
function peopleOf({ documents, mentions }: ReturnType<typeof namedIn>, cast: Cast): PeopleOfPapers<Told> {
  const named = new Map(
    documents.map((document, index) => [
      String(document),
      new Set((mentions[index] ?? []).flatMap((mention) => cast.partyOf(document, mention)?.party ?? [])),
    ]),
  )
  const nobody: ReadonlySet<string> = new Set()
  return {
    partyOf: ({ row }, mention) => cast.partyOf(row.document, mention)?.party ?? null,
    partiesOf: (document) => named.get(document) ?? nobody,
  }
}

/** A paper that is only named has no row, unless its day is in dispute: both sides of a contradiction are kept. */
function namingRows(misdated: readonly Contradiction<Told>[]): ReadonlyMap<Told, Told> {
  const naming = misdated.flatMap(({ pair }) => pair).filter(({ statement }) => !isRowKind(statement.kind))
  return new Map(naming.map((item) => [item, { ...item, statement: { ...item.statement, kind: 'event' as const } }]))
}

function contradictionsFrom(
  found: readonly Contradiction<Told>[],
  eventOf: SettledRows['eventOf'],
): SettledMatter['contradictions'] {
  return found.flatMap(({ pair: [a, b], written: [written, otherWritten] }) => {
    const [one, other] = [eventOf.get(a), eventOf.get(b)]
    return one === undefined || other === undefined || one === other
      ? []
      : [{ event_id: one, other_event_id: other, written, other_written: otherWritten }]
  })
}
