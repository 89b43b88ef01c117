// What a matter's chronology does not say: what was not read, not decided, and every date that was not dated, worded for its reader.
import type { Chronology, CoverageFinding } from '@muniment/contract'
import type { MatterId } from '../../base/index.ts'
import {
  countDisputed,
  countRemovedSources,
  type EventCode,
  leftOutOfMatter,
  undecidedOfMatter,
  withoutDisputed,
} from '../../evidence/events/index.ts'
import { kindOfFinding, wordFinding, wordLeftOut, wordUndecided } from '../../evidence/exhibits/index.ts'
import { findingsOfMatter } from '../../evidence/text/index.ts'
import type { Scope } from '../../platform/db/index.ts'

/** Ten for each document of a very large matter; more are cut, and that is said. */
const MOST_OF_A_LIST = 100_000

export async function coverageOf(
  scope: Scope,
  id: MatterId,
  {
    names,
    language,
    isGathered,
  }: {
    /** Of every document of the matter. */
    readonly names: ReadonlyMap<string, string>
    readonly language: 'en' | 'de'
    readonly isGathered: boolean
  },
): Promise<Pick<Chronology, 'coverage' | 'undecided' | 'leftOut'>> {
  const removed = await countRemovedSources(scope, id)
  const ofMatter = (code: EventCode, facts: Readonly<Record<string, number>> = {}): CoverageFinding => ({
    document: null,
    documentName: '',
    page: null,
    kind: kindOfFinding(code),
    code,
    detail: wordFinding({ code, facts }, language),
  })
  /** The first of a list; that it was cut is a finding. */
  const atMost = async <T>(code: EventCode, list: (scope: Scope, matter: MatterId, most: number) => Promise<T[]>) => {
    const rows = await list(scope, id, MOST_OF_A_LIST + 1)
    const isCut = rows.length > MOST_OF_A_LIST
    return { rows: rows.slice(0, MOST_OF_A_LIST), cut: isCut ? [ofMatter(code, { most: MOST_OF_A_LIST })] : [] }
  }
  const findings = await atMost('events.findings-cut', findingsOfMatter)
  const undecided = await atMost('events.undecided-cut', undecidedOfMatter)
  const leftOut = await atMost('events.left-out-cut', leftOutOfMatter)
  const disputed = await countDisputed(scope, id)
  const findingsLeft = findings.rows.flatMap((finding) => withoutDisputed(finding, disputed) ?? [])
  return {
    coverage: [
      // The rows are those of an earlier gathering; nobody may take them for all there is.
      ...(isGathered ? [] : [ofMatter('events.not-gathered')]),
      ...(removed.rows === 0 ? [] : [ofMatter('events.source-removed', removed)]),
      ...findings.cut,
      ...undecided.cut,
      ...leftOut.cut,
      ...findingsLeft.map((finding) => ({
        document: finding.document_id,
        documentName: names.get(finding.document_id) ?? '',
        page: finding.page,
        kind: kindOfFinding(finding.code),
        code: finding.code,
        detail: wordFinding(finding, language),
      })),
    ],
    undecided: undecided.rows.map(({ document_id, page, label, words, places, reason, candidates }) => ({
      document: document_id,
      page,
      pageLabel: label,
      words,
      places: [...places],
      reason,
      why: wordUndecided(reason, candidates, language),
      candidates: [...candidates],
    })),
    leftOut: leftOut.rows.map(({ document_id, page, label, place, start_at, end_at, words, about, kind }) => ({
      document: document_id,
      page,
      pageLabel: label,
      place,
      start: start_at,
      end: end_at,
      words,
      about,
      kind,
      why: wordLeftOut(kind, language),
    })),
  }
}
