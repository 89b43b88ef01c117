// What a chronology does not say, counted and page by page, worded for its reader.
import type {
  AlikeDocuments,
  CoverageFindingReply,
  CoverageReply,
  LeftOutReply,
  OpenDate,
  UncitedDocument,
} from '@muniment/contract'
import type { DocumentId, MatterId } from '../../../base/index.ts'
import { countByStatus, matterOf } from '../../../evidence/documents/index.ts'
import {
  countLeftOut,
  countRemovedSources,
  countUncited,
  countUndecided,
  EVENT_CODES,
  type EventCode,
  type ListedPlace,
  leftOutPage,
  uncitedPage,
  undecidedPage,
} from '../../../evidence/events/index.ts'
import { kindOfFinding, wordFinding, wordLeftOut, wordUndecided } from '../../../evidence/exhibits/index.ts'
import {
  alikeInMatter,
  countFindings,
  countPages,
  type FindingPlace,
  findingsPage,
  READ_CODES,
} from '../../../evidence/text/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

export type Spoken = 'en' | 'de'
type Kind = 'not-read' | 'unsure-page' | 'remark'

const UNSURE = 'text.page-low-confidence'
const kindOf = (code: string): Kind | 'not-decided' => (code === UNSURE ? 'unsure-page' : kindOfFinding(code))

/** Codes of a kind. What nobody knows the code of was not read: so that kind is whatever has no other. */
function codesOf(kind: Kind): { readonly codes: readonly string[]; readonly isOthers: boolean } {
  const known = Object.keys({ ...READ_CODES, ...EVENT_CODES })
  const isOthers = kind === 'not-read'
  return { isOthers, codes: known.filter((code) => (kindOf(code) === kind) !== isOthers) }
}

/** Refuses `matter.not-found`. */
export async function coverageOf(scope: Scope, id: MatterId, wanted: Spoken | null): Promise<CoverageReply> {
  const { gathering_failed, language } = await matterOf(scope, id)
  const byStatus = new Map((await countByStatus(scope, id)).map((row) => [row.status, Number(row.documents)]))
  const findings = (await countFindings(scope, id)).map(({ code, findings: count }) => ({ code, count: Number(count) }))
  const sum = (kind: Kind) =>
    findings.filter(({ code }) => kindOf(code) === kind).reduce((all, { count }) => all + count, 0)
  const undecided = await countUndecided(scope, id)
  const entries = (of: (row: (typeof undecided)[number]) => boolean) =>
    undecided.filter(of).reduce((all, row) => all + Number(row.entries), 0)
  const removed = await countRemovedSources(scope, id)
  const note = (code: EventCode, facts: Readonly<Record<string, number>> = {}) => ({
    code,
    detail: wordFinding({ code, facts }, wanted ?? language),
  })
  return {
    documents: {
      read: byStatus.get('read') ?? 0,
      refused: byStatus.get('refused') ?? 0,
      waiting: (byStatus.get('filed') ?? 0) + (byStatus.get('reading') ?? 0),
    },
    pages: await countPages(scope, id),
    notRead: sum('not-read'),
    unsurePages: sum('unsure-page'),
    remarks: sum('remark'),
    undecided: {
      open: entries((row) => !row.is_decided),
      decided: entries((row) => row.is_decided),
      ambiguous: entries((row) => !row.is_decided && row.reason === AMBIGUOUS),
    },
    leftOut: { law: 0, reference: 0, boilerplate: 0, untold: 0, repeated: 0, ...(await leftOutByKind(scope, id)) },
    uncitedDocuments: await countUncited(scope, id),
    notes: [
      ...(gathering_failed ? [note('events.not-gathered')] : []),
      ...(removed.rows === 0 ? [] : [note('events.source-removed', removed)]),
    ],
  }
}

const leftOutByKind = async (scope: Scope, id: MatterId) =>
  Object.fromEntries((await countLeftOut(scope, id)).map(({ kind, dates }) => [kind, Number(dates)]))

const AMBIGUOUS = 'ambiguous-order'

export interface Placed<T, P> {
  readonly item: T
  readonly place: P
}

/** One more than the limit, each with its place in the order. Refuses `matter.not-found`. */
export async function findingsOf(
  scope: Scope,
  id: MatterId,
  asked: { readonly kind: Kind; readonly after: FindingPlace | null; readonly limit: number },
  wanted: Spoken | null,
): Promise<Placed<CoverageFindingReply, FindingPlace>[]> {
  const { language } = await matterOf(scope, id)
  const rows = await findingsPage(scope, id, { ...asked, ...codesOf(asked.kind) })
  return rows.map((row) => ({
    place: { position: row.document_position, document: row.document_id, stage: row.stage, number: row.position },
    item: {
      document: row.document_id,
      documentName: row.name,
      page: row.page,
      pageLabel: row.label,
      kind: kindOfFinding(row.code),
      code: row.code,
      detail: wordFinding(row, wanted ?? language),
    },
  }))
}

export interface DatesAsked {
  readonly isDecided: boolean
  readonly isAmbiguous: boolean | null
  readonly document: DocumentId | null
  readonly after: ListedPlace | null
  readonly limit: number
}

/** One more than the limit, each with its place in the order. Refuses `matter.not-found`. */
export async function datesOf(
  scope: Scope,
  id: MatterId,
  asked: DatesAsked,
  wanted: Spoken | null,
): Promise<Placed<OpenDate, ListedPlace>[]> {
  const { language } = await matterOf(scope, id)
  const rows = await undecidedPage(scope, id, asked)
  return rows.map((row) => ({
    place: { position: row.document_position, document: row.document_id, number: row.position },
    item: {
      document: row.document_id,
      documentName: row.name,
      page: row.page,
      pageLabel: row.label,
      words: row.words,
      places: [...row.places],
      reason: row.reason,
      why: wordUndecided(row.reason, row.candidates, wanted ?? language),
      candidates: [...row.candidates],
      ...around(row.text, row.places[0]),
      isDecided: asked.isDecided,
    },
  }))
}

/** One more than the limit, each with its place in the order. Refuses `matter.not-found`. */
export async function leftOutOf(
  scope: Scope,
  id: MatterId,
  asked: Parameters<typeof leftOutPage>[2],
  wanted: Spoken | null,
): Promise<Placed<LeftOutReply, ListedPlace>[]> {
  const { language } = await matterOf(scope, id)
  const rows = await leftOutPage(scope, id, asked)
  return rows.map((row) => ({
    place: { position: row.document_position, document: row.document_id, number: row.position },
    item: {
      document: row.document_id,
      documentName: row.name,
      page: row.page,
      pageLabel: row.label,
      place: row.place,
      start: row.start_at,
      end: row.end_at,
      words: row.words,
      about: row.about,
      kind: row.kind,
      why: wordLeftOut(row.kind, wanted ?? language),
    },
  }))
}

const REACH = 90

/** What stands before and after, cut between words. */
function around(text: string, place: { readonly start: number; readonly end: number } | undefined) {
  if (place === undefined) return { before: '', after: '' }
  const before = text.slice(Math.max(0, place.start - REACH), place.start).replace(/\s+/g, ' ')
  const after = text.slice(place.end, place.end + REACH).replace(/\s+/g, ' ')
  return {
    before: place.start > REACH ? before.slice(before.indexOf(' ') + 1) : before,
    after: place.end + REACH < text.length ? after.slice(0, Math.max(0, after.lastIndexOf(' '))) : after,
  }
}

export interface UncitedPlace {
  readonly position: number
  readonly id: DocumentId
}

/** One more than the limit, each with its place in the order. Refuses `matter.not-found`. */
export async function uncitedOf(
  scope: Scope,
  id: MatterId,
  asked: { readonly after: UncitedPlace | null; readonly limit: number },
): Promise<Placed<UncitedDocument, UncitedPlace>[]> {
  await matterOf(scope, id)
  const rows = await uncitedPage(scope, id, asked)
  return rows.map((row) => ({
    place: { position: row.position, id: row.id },
    item: { id: row.id, name: row.name, kind: row.kind ?? 'unknown', pages: row.pages },
  }))
}

/** More pairs than this nobody looks through one by one; that there are more is said. */
const MOST_ALIKE = 1000

/** Refuses `matter.not-found`. */
export async function alikeOf(scope: Scope, id: MatterId): Promise<{ pairs: AlikeDocuments[]; isCut: boolean }> {
  await matterOf(scope, id)
  const rows = await alikeInMatter(scope, id, MOST_ALIKE + 1)
  const pairs = rows.slice(0, MOST_ALIKE).map((row) => ({
    document: { id: row.document, name: row.name },
    other: { id: row.other, name: row.other_name },
    hasSameWords: row.has_same_words,
  }))
  return { pairs, isCut: rows.length > MOST_ALIKE }
}
