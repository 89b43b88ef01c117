// The rows of a chronology from what the documents of a matter say and what people hold: pure. Statements a person's row claims are its
// own; a statement that tells the same event joins it; everything else makes rows that are read.
import { isRowKind } from '@muniment/reading/statements'
import { type DocumentId, type EventId, idOf, type PartyId } from '../../base/index.ts'
import { isSame } from '../edits/index.ts'
import type { Cast } from '../parties/index.ts'
import type { ToldRow } from './queries.ts'
import { rankOf } from './rank.ts'
import { type Cited, digestOf, type PartyLink, type Reading, type Row, readingOf } from './row.ts'
import { compareDates, type EventDate } from './rules.ts'
import type { StatementKey } from './statement-key.ts'
import { toldHours } from './told-hours.ts'

/** One statement with everything gathering compares and writes. */
export interface Told {
  readonly document: string
  readonly quote: string
  readonly statement: ToldRow['statement']
  readonly row: ToldRow
  readonly date: EventDate | null
  readonly key: StatementKey
}

export interface SourceDocument {
  readonly sha256: string
  readonly name: string
  /** The order documents were filed in. */
  readonly position: number
}

export interface Settling {
  /** Statements that tell one event, the best witness first. */
  readonly groups: readonly (readonly Told[])[]
  /** Every row a person holds. */
  readonly held: readonly Row[]
  /** Ends of contracts that another document moves: by which of its sentences, and to which day. */
  readonly moved: ReadonlyMap<Told, { readonly by: Told; readonly to: string }>
  readonly documents: ReadonlyMap<DocumentId, SourceDocument>
  readonly partyOf: Cast['partyOf']
  /** Whom a name means now. */
  readonly ownerOf: (form: NonNullable<PartyLink['form']>) => PartyId | null
}

export interface SettledRows {
  /** Rows nobody holds, all of them. */
  readonly read: readonly Row[]
  /** Held rows that are not as they were. */
  readonly changed: readonly Row[]
  readonly eventOf: ReadonlyMap<Told, EventId>
}

export function settleRows(settling: Settling): SettledRows {
  const { held, groups } = settling
  const owners = new Map<StatementKey, Row>()
  for (const row of held)
    for (const { statement } of row.statements) if (!owners.has(statement)) owners.set(statement, row)
  const hours = toldHours(groups)
  const taken = new Set<string>(held.map((row) => row.id))
  const eventOf = new Map<Told, EventId>()
  const shares = new Map<EventId, Told[][]>()
  const read: Row[] = []
  const inOrder = [...groups].sort((a, b) => compareDates(a[0]?.date ?? null, b[0]?.date ?? null))
  for (const group of inOrder) {
    const claimants = group.flatMap((teller) => owners.get(teller.key) ?? [])
    const heir = claimants.find((row) => !row.isRemoved) ?? claimants[0]
    if (heir === undefined) {
      const row = readRow(group, settling, hours, taken)
      if (row === null) continue
      read.push(row)
      for (const teller of group) eventOf.set(teller, row.id)
      continue
    }
    for (const [id, tellers] of byOwner(group, (teller) => owners.get(teller.key) ?? heir)) {
      shares.set(id, [...(shares.get(id) ?? []), tellers])
      for (const teller of tellers) eventOf.set(teller, id)
    }
  }
  const changed = held.flatMap((row) => {
    const settled = heldRow(row, shares.get(row.id) ?? [], settling)
    return isSame(row, settled) ? [] : [settled]
  })
  return { read, changed, eventOf }
}

function byOwner(group: readonly Told[], ownerOf: (teller: Told) => Row): Map<EventId, Told[]> {
  const shares = new Map<EventId, Told[]>()
  for (const teller of group) {
    const { id } = ownerOf(teller)
    shares.set(id, [...(shares.get(id) ?? []), teller])
  }
  return shares
}

function readRow(
  group: readonly Told[],
  settling: Settling,
  hours: ReadonlyMap<Told, string>,
  taken: Set<string>,
): Row | null {
  const reading = readingOfGroup(group)
  const [best] = group
  const part = best?.row.parts[0]
  if (best === undefined || part === undefined || reading === null) return null
  const { documents } = settling
  const source = documents.get(best.row.document)
  const key = [
    source?.sha256 ?? best.row.document,
    source?.name ?? '',
    String(part.page),
    String(part.start),
    String(part.end),
    best.date?.edtf ?? 'undated',
    reading.kind,
  ]
  let id = idOf<EventId>('event', ...key)
  for (let twin = 2; taken.has(id); twin++) id = idOf<EventId>('event', ...key, String(twin))
  taken.add(id)
  const row: Row = {
    ...reading,
    id,
    origin: 'read',
    madeBy: null,
    version: 1,
    sequence: 0,
    rank: rankOf(best.date, sourceOf(group, documents), hours.get(best) ?? null),
    confidence: surenessOf(group),
    basis: [...best.statement.basis, ...movesOf(group, settling)],
    // What is disputed is a person's word, never ours.
    status: null,
    isKey: false,
    reviewedBy: null,
    reviewedAt: null,
    isRemoved: false,
    mergedInto: null,
    parties: partiesOf(group, settling.partyOf),
    citations: citationsOf(group),
    tags: [],
    setFields: [],
    statements: [],
    reading: null,
    readingState: 'same',
    readingNow: null,
    digest: null,
  }
  return { ...row, digest: digestOf(row) }
}

function readingOfGroup(group: readonly Told[]): Reading | null {
  const [best] = group
  if (best === undefined) return null
  const { statement, date } = best
  return isRowKind(statement.kind) ? { date, text: statement.text, kind: statement.kind, role: statement.role } : null
}

/** Where the event is told first, as the documents were filed. */
function sourceOf(group: readonly Told[], documents: Settling['documents']) {
  const places = group.map(({ row }) => ({
    document: documents.get(row.document)?.position ?? 0,
    statement: row.position,
  }))
  return places.reduce((first, place) =>
    place.document < first.document || (place.document === first.document && place.statement < first.statement)
      ? place
      : first,
  )
}

/** Several independent documents that say the same make it surer than the best of them alone; each counts once, by what it says surest. */
function surenessOf(group: readonly Told[]): number {
  const perDocument = new Map<string, number>()
  for (const { document, statement } of group)
    perDocument.set(document, Math.max(statement.confidence, perDocument.get(document) ?? 0))
  return 1 - [...perDocument.values()].reduce((doubt, sure) => doubt * (1 - sure), 1)
}

function partiesOf(group: readonly Told[], partyOf: Cast['partyOf']): PartyLink[] {
  const links = group.flatMap(({ row, statement }) =>
    statement.parties.flatMap((mention) => partyOf(row.document, mention) ?? []),
  )
  return [...new Map(links.map((link) => [`${link.party} ${link.form}`, link])).values()]
}

function citationsOf(tellers: readonly Told[]): Cited[] {
  const places = new Map<string, Cited>()
  for (const { row, key } of tellers) {
    for (const { page, start, end, quote, place } of row.parts) {
      const cited = { document: row.document, version: row.version, page, start, end, quote, place, statement: key }
      if (!places.has(placeKey(cited))) places.set(placeKey(cited), cited)
    }
  }
  return [...places.values()]
}

const placeKey = ({ document, version, page, start, end }: Cited): string =>
  `${document} ${version} ${page} ${start} ${end}`

const END_MOVED = 'end-moved'

/** The row stays where it was read; it says where it was moved to, and where that stands. */
function movesOf(group: readonly Told[], { moved, documents }: Settling): Row['basis'] {
  const move = group.map((teller) => moved.get(teller)).find((found) => found !== undefined)
  if (move === undefined) return []
  const { by, to } = move
  const document = documents.get(by.row.document)?.name ?? ''
  return [{ code: END_MOVED, facts: { to, document, page: by.row.parts[0]?.page ?? 1 } }]
}

/** A person's row: its own fields stay; its citations follow its documents; what is read now is said beside it. */
function heldRow(row: Row, shares: readonly (readonly Told[])[], settling: Settling): Row {
  const { ownerOf } = settling
  const present = new Map(shares.flat().map((teller) => [teller.key, teller]))
  const known = new Set(row.statements.map(({ statement }) => statement))
  const joined = [...present.keys()].filter((key) => !known.has(key)).map((statement) => ({ statement, isCited: true }))
  const statements = [...row.statements, ...joined]
  const parties = row.parties.map((link) => {
    const party = link.form === null ? null : ownerOf(link.form)
    return party === null ? link : { ...link, party }
  })
  return {
    ...row,
    statements,
    parties,
    basis: [...row.basis.filter(({ code }) => code !== END_MOVED), ...movesOf(shares.flat(), settling)],
    citations: row.isRemoved ? row.citations : followed(row.citations, statements, present),
    ...readNow(row, statements, shares),
  }
}

/** Read citations go with their statement: to a new text of the document, or away with it. A person's stay. */
function followed(
  citations: readonly Cited[],
  statements: Row['statements'],
  present: ReadonlyMap<StatementKey, Told>,
): readonly Cited[] {
  const now = new Map([...present].map(([key, teller]) => [key, citationsOf([teller])]))
  const stillCited = new Set(statements.filter(({ isCited }) => isCited).map(({ statement }) => statement))
  const done = new Set<StatementKey>()
  const kept = citations.flatMap((citation) => {
    const { statement } = citation
    if (statement === null) return [citation]
    if (done.has(statement) || !stillCited.has(statement)) return []
    done.add(statement)
    return now.get(statement) ?? []
  })
  const added = [...stillCited].filter((key) => !done.has(key)).flatMap((key) => now.get(key) ?? [])
  return [...new Map([...kept, ...added].toReversed().map((cited) => [placeKey(cited), cited])).values()].toReversed()
}

function readNow(
  row: Row,
  statements: Row['statements'],
  shares: readonly (readonly Told[])[],
): Pick<Row, 'readingState' | 'readingNow'> {
  if (row.reading === null) return { readingState: 'same', readingNow: null }
  const share = statements.reduce<readonly Told[] | undefined>(
    (found, { statement }) => found ?? shares.find((tellers) => tellers.some(({ key }) => key === statement)),
    undefined,
  )
  const now = share === undefined ? null : readingOfGroup(share)
  if (now === null) return { readingState: 'gone', readingNow: null }
  if (isSame(readingOf(now), row.reading)) return { readingState: 'same', readingNow: null }
  return { readingState: 'changed', readingNow: now }
}
